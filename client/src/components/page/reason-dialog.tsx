import { useState, type SubmitEvent } from 'react';
import type { ApiFailure } from '../../lib/http.js';
import { Dialog } from '../dialog.js';
import { DialogFooter } from '../dialog-footer.js';
import { Field, TextArea } from '../field.js';
import { Refusal } from '../refusal.js';
import { useResponseWords } from '../respond/words.js';
import styles from './form.module.css';

/** The server asks for the same (`api-respond.ts`). */
export const shortestReason = 10;

export interface ReasonDialogProps {
  title: string;
  text: string;
  /** Beside the label: where the reason is kept. */
  hint: string;
  submit: string;
  isBusy: boolean;
  failure: ApiFailure | null;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}

/** Taking something back always says why. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, text, hint, submit, isBusy, failure, onSubmit, onClose } = props;
  const words = useResponseWords().publish;
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const isShort = reason.trim().length < shortestReason;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isShort) onSubmit(reason.trim());
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.content} onSubmit={send} noValidate>
        <p className={styles.note}>{text}</p>
        <Field
          label={words.reason}
          hint={hint}
          problem={wasTried && isShort ? words.reasonShort(shortestReason) : null}
        >
          {(id) => (
            <TextArea
              id={id}
              rows={3}
              maxLength={2_000}
              value={reason}
              aria-invalid={wasTried && isShort}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Refusal failure={failure} />
        <DialogFooter onClose={onClose} variant="danger" disabled={isBusy}>
          {submit}
        </DialogFooter>
      </form>
    </Dialog>
  );
}
