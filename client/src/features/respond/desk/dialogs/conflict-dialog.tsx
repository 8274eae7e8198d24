import type { Response } from '@tanggap/shared/response';
import { Button } from '../../../../components/button.js';
import { Dialog } from '../../../../components/dialog.js';
import { useToast } from '../../../../components/toast/toast.js';
import { responses } from '../../../../lib/respond-api.js';
import { useUser } from '../../../../lib/session.js';
import { compareTexts } from '../../draft/compare.js';
import { DiffText } from '../../parts/diff-text.js';
import { useRespondWords } from '../../words.js';
import type { Desk } from '../desk.js';
import { useWrites } from '../use-writes.js';
import styles from './conflict-dialog.module.css';

/** Two texts and a person's choice: compare, take theirs, or save one's own as a version after theirs. */
export function ConflictDialog({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const t = useRespondWords();
  const me = useUser()?.id;
  const { theirs } = desk.state;
  const { isBusy, save } = useSaveMine(desk, onClose);
  if (!theirs) return null;
  const writer = theirs.writers?.at(-1);
  const title =
    writer?.id === me ? t.conflict.titleOwn : t.conflict.title(writer?.name ?? t.conflict.someone);
  return (
    <Dialog
      title={title}
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t.conflict.later}
          </Button>
          <Button
            disabled={isBusy}
            onClick={() => {
              desk.session.takeTheirs();
              onClose();
            }}
          >
            {t.conflict.takeTheirs}
          </Button>
          <Button variant="primary" disabled={isBusy} onClick={() => void save(theirs)}>
            {t.conflict.saveMine}
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        <p className={styles.intro}>
          {t.conflict.text} <del>{t.conflict.theirs}</del> · <ins>{t.conflict.mine}</ins>
        </p>
        <dl>
          {compareTexts(theirs.content, desk.state.content).map(({ part, isChanged, pieces }) => (
            <div key={part} className={styles.part}>
              <dt>{part === 'headline' ? t.review.headline : t.blocks[part]}</dt>
              <dd>
                {isChanged ? <DiffText pieces={pieces} /> : <p className={styles.same}>{t.conflict.same}</p>}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}

/** Keeps what the colleague saved as a version, then one's own after it, so that neither text is lost. */
function useSaveMine(desk: Desk, onDone: () => void) {
  const t = useRespondWords();
  const toast = useToast();
  const { run, cut, isBusy } = useWrites(desk);
  const save = async (theirs: Response) => {
    const kept = await run(() => responses.cut(theirs.id, theirs.revision));
    if (!kept) return;
    desk.session.keepMine();
    if (await cut()) {
      toast({ text: t.conflict.kept });
      onDone();
    }
  };
  return { isBusy, save };
}
