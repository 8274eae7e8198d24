import { Dialog } from '../../../components/dialog.js';
import { DialogButtons } from '../../../components/dialog-footer.js';
import { IconShieldCheck } from '../../../components/icons.js';
import { useKeys } from '../../../components/keyboard/keyboard.js';
import { useToast } from '../../../components/toast/toast.js';
import { useRespondWords } from '../words.js';
import styles from './decide-dialog.module.css';
import type { Review } from './review.js';
import { shortFingerprint } from './review-state.js';
import { useReviewWrites } from './use-review-writes.js';

/** `A`, then Enter: the one moment that asks whether it is this text. */
export function ApproveDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const { decide, bind } = useRespondWords();
  const toast = useToast();
  const { approve, isBusy } = useReviewWrites(review);
  const { n, fingerprint, content } = review.version;
  const go = async () => {
    if (isBusy) return;
    const saved = await approve(review.points);
    if (saved) toast({ text: decide.approved(n) });
    onClose();
  };
  return (
    <Dialog
      title={decide.confirmTitle(n)}
      icon={IconShieldCheck}
      onClose={onClose}
      footer={
        <DialogButtons onClose={onClose} keys="enter" disabled={isBusy} onClick={() => void go()}>
          {decide.confirmGo}
        </DialogButtons>
      }
    >
      <EnterKey onEnter={() => void go()} />
      <div className={styles.content}>
        <p className={styles.headline}>{content.headline}</p>
        <p>{decide.confirmText}</p>
        <p className={styles.fingerprint}>
          {bind.fingerprint} <code>{shortFingerprint(fingerprint)}</code>
        </p>
      </div>
    </Dialog>
  );
}

/** Inside the dialog, so that its keys lie above the modal layer. */
function EnterKey({ onEnter }: { onEnter: () => void }) {
  useKeys({ enter: onEnter });
  return null;
}
