import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { IconAlertTriangle } from '../../../components/icons.js';
import form from '../../../components/page/form.module.css';
import { useReportWords } from '../words.js';
import styles from '../reports.module.css';

interface ConflictDialogProps {
  mine: string;
  theirs: string;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two people wrote the note: both are shown, and one of them is chosen. Closing leaves the saved one as it is. */
export function ConflictDialog({ mine, theirs, onMine, onTheirs }: ConflictDialogProps) {
  const words = useReportWords().page;
  return (
    <Dialog
      title={words.conflictTitle}
      icon={IconAlertTriangle}
      width="wide"
      onClose={onTheirs}
      footer={
        <>
          <Button onClick={onTheirs}>{words.takeTheirs}</Button>
          <Button variant="primary" onClick={onMine}>
            {words.keepMine}
          </Button>
        </>
      }
    >
      <div className={form.content}>
        <p>{words.conflictText}</p>
        <div className={form.pair}>
          <section>
            <h3>{words.theirs}</h3>
            <p className={styles.side}>{theirs || words.none}</p>
          </section>
          <section>
            <h3>{words.mine}</h3>
            <p className={styles.side}>{mine || words.none}</p>
          </section>
        </div>
      </div>
    </Dialog>
  );
}
