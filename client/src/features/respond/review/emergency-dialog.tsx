import { shortestEmergencyReason } from '@tanggap/shared/response-rules';
import { useState } from 'react';
import { Dialog } from '../../../components/dialog.js';
import { DialogButtons } from '../../../components/dialog-footer.js';
import { Field, TextArea } from '../../../components/field.js';
import { IconAlertTriangle } from '../../../components/icons.js';
import { useToast } from '../../../components/toast/toast.js';
import { useRespondWords } from '../words.js';
import styles from './decide-dialog.module.css';
import type { Review } from './review.js';
import { useReviewWrites } from './use-review-writes.js';

/** The path for a second person where no supervisor can be reached: says that it is logged and reviewed, asks why. */
export function EmergencyDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const { emergency, decide } = useRespondWords();
  const toast = useToast();
  const { approve, isBusy } = useReviewWrites(review);
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const go = async () => {
    if (reason.trim().length < shortestEmergencyReason) {
      setShort(true);
      return;
    }
    const saved = await approve(review.points, reason.trim());
    if (!saved) return;
    toast({ text: decide.approved(review.version.n) });
    onClose();
  };
  return (
    <Dialog
      title={emergency.title(review.version.n)}
      icon={IconAlertTriangle}
      onClose={onClose}
      footer={
        <DialogButtons onClose={onClose} variant="danger" disabled={isBusy} onClick={() => void go()}>
          {emergency.go}
        </DialogButtons>
      }
    >
      <div className={styles.content}>
        <p>{emergency.text}</p>
        <Field
          label={emergency.reason}
          problem={isShort ? emergency.reasonShort(shortestEmergencyReason) : null}
        >
          {(id) => (
            <TextArea
              id={id}
              rows={3}
              maxLength={1_000}
              aria-invalid={isShort}
              value={reason}
              onChange={({ target }) => {
                setReason(target.value);
                setShort(false);
              }}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
