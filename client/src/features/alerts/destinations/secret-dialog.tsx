import { Button } from '../../../components/button.js';
import { CopyButton } from '../../../components/copy-button.js';
import { Dialog } from '../../../components/dialog.js';
import form from '../../../components/page/form.module.css';
import { useAlertWords } from '../../../lib/alert-words.js';
import styles from '../alerts.module.css';

/** The key of a webhook, which no page shows again. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const words = useAlertWords().destinations;
  return (
    <Dialog title={words.secretTitle} onClose={onClose}>
      <div className={form.content}>
        <p>{words.secretText}</p>
        <code className={styles.secret}>{secret}</code>
        <footer className={form.footer}>
          <CopyButton text={secret} done={words.secretCopied}>
            {words.copySecret}
          </CopyButton>
          <Button variant="primary" onClick={onClose}>
            {words.secretDone}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
