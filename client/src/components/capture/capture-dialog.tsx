import { useState, type SubmitEvent } from 'react';
import { Dialog } from '../dialog.js';
import { DialogFooter } from '../dialog-footer.js';
import { Field, TextArea, TextInput } from '../field.js';
import { IconLink } from '../icons.js';
import { useToast } from '../toast/toast.js';
import { api, isFailure } from '../../lib/api.js';
import { useText } from '../../lib/text.js';
import styles from './capture-dialog.module.css';

export interface CaptureDialogProps {
  onClose: () => void;
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+\.\S+/i.test(text.trim());

/** An officer pastes a public address, or the text where the page cannot be read; it is scored like the rest. */
export function CaptureDialog({ onClose }: CaptureDialogProps) {
  const t = useText();
  const toast = useToast();
  const [url, setUrl] = useState('');
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const body = { url: url.trim(), ...(text?.trim() ? { text: text.trim() } : {}) };
      const { isRepeated } = await api.captures.create(body);
      toast({ text: isRepeated ? t.capture.repeated : t.capture.done });
      onClose();
    } catch (error) {
      const words = t.errors[isFailure(error) ? error.code : 'internal'];
      setProblem(`${words.title} ${words.help}`);
      // The way round an unreadable page is its text.
      if (isFailure(error, 'fetch-failed', 'address-refused')) setText((before) => before ?? '');
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isAddress(url)) void save();
    else setProblem(t.capture.urlWrong);
  };

  return (
    <Dialog title={t.capture.title} icon={IconLink} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className={styles.intro}>{t.capture.intro}</p>
        <Field label={t.capture.url} hint={t.capture.urlHint} problem={problem}>
          {(id) => (
            <TextInput
              id={id}
              type="url"
              inputMode="url"
              autoFocus
              maxLength={4_000}
              aria-invalid={problem !== null}
              value={url}
              onChange={(event) => setUrl(event.target.value)}
            />
          )}
        </Field>
        {text === null ? (
          <button type="button" className={styles.more} onClick={() => setText('')}>
            {t.capture.textShow}
          </button>
        ) : (
          <Field label={t.capture.text} hint={t.capture.textHint}>
            {(id) => (
              <TextArea
                id={id}
                rows={6}
                maxLength={20_000}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        )}
        <DialogFooter onClose={onClose} disabled={isBusy}>
          {isBusy ? t.capture.working : t.capture.submit}
        </DialogFooter>
      </form>
    </Dialog>
  );
}
