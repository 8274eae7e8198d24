import { useId, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { Button, IconButton } from '../../components/button.js';
import { IconAlertTriangle, IconEye, IconEyeOff } from '../../components/icons.js';
import { isFailure } from '../../lib/api.js';
import { useSignIn } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import styles from './sign-in.module.css';

type Missing = 'username' | 'password' | null;

/** Name and password. Errors stay beside the fields; a wrong password keeps the name. */
export function SignInForm() {
  const t = useText();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<Missing>(null);
  const signIn = useSignIn();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = new FormData(event.currentTarget);
    const username = textOf(entries, 'username').trim();
    const password = textOf(entries, 'password');
    const absent = username === '' ? 'username' : password === '' ? 'password' : null;
    setMissing(absent);
    if (absent) {
      form.current?.querySelector<HTMLInputElement>(`[name=${absent}]`)?.focus();
      return;
    }
    signIn.mutate({ username, password }, { onError: () => selectPassword(form.current) });
  };

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.field}>
        <label htmlFor={`${id}-name`}>{t.signIn.username}</label>
        <input
          id={`${id}-name`}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          aria-invalid={missing === 'username'}
          aria-describedby={`${id}-error`}
        />
      </div>
      <PasswordField id={`${id}-password`} isInvalid={missing === 'password'} errorId={`${id}-error`} />
      <p id={`${id}-error`} className={styles.error} role="alert">
        <ErrorText missing={missing} error={signIn.error} />
      </p>
      <Button type="submit" variant="primary" isLarge className={styles.submit} disabled={signIn.isPending}>
        {signIn.isPending ? t.signIn.submitting : t.signIn.submit}
      </Button>
    </form>
  );
}

function textOf(entries: FormData, name: string): string {
  const value = entries.get(name);
  return typeof value === 'string' ? value : '';
}

function selectPassword(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLInputElement>('[name=password]')?.select();
}

function ErrorText({ missing, error }: { missing: Missing; error: Error | null }) {
  const t = useText();
  if (missing) {
    return missing === 'username' ? t.signIn.usernameMissing : t.signIn.passwordMissing;
  }
  if (!error) return null;
  const words = t.errors[isFailure(error) ? error.code : 'internal'];
  return (
    <>
      <IconAlertTriangle />
      <span>
        <strong>{words.title}</strong> {words.help}
      </span>
    </>
  );
}

interface PasswordFieldProps {
  id: string;
  isInvalid: boolean;
  errorId: string;
}

function PasswordField({ id, isInvalid, errorId }: PasswordFieldProps) {
  const t = useText().signIn;
  const [isShown, setShown] = useState(false);
  const [isCapsOn, setCapsOn] = useState(false);
  const watchCaps = (event: KeyboardEvent) => setCapsOn(event.getModifierState('CapsLock'));
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t.password}</label>
      <div className={styles.password}>
        <input
          id={id}
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          aria-invalid={isInvalid}
          aria-describedby={`${errorId} ${id}-caps`}
          onKeyDown={watchCaps}
          onKeyUp={watchCaps}
        />
        <IconButton
          icon={isShown ? IconEyeOff : IconEye}
          label={isShown ? t.hide : t.show}
          onClick={() => setShown(!isShown)}
        />
      </div>
      <p id={`${id}-caps`} className={styles.caps} role="status">
        {isCapsOn && t.capsLock}
      </p>
    </div>
  );
}
