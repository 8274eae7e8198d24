import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Banner } from '../../../components/banner.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { DialogButtons } from '../../../components/dialog-footer.js';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconEye,
  IconInfoCircle,
  IconLock,
  IconPencil,
} from '../../../components/icons.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useRespondWords } from '../words.js';
import type { Desk } from './desk.js';
import styles from './notices.module.css';
import type { EditRight } from './use-edit-right.js';
import { useWrites } from './use-writes.js';

export interface NoticesProps {
  desk: Desk;
  right: EditRight;
  onCompare: () => void;
}

/** Strips above the text: why it cannot be written in now, what came back, what waits for a choice. */
export function Notices({ desk, right, onCompare }: NoticesProps) {
  return (
    <>
      <Obstacle desk={desk} right={right} />
      {desk.state.phase === 'conflict' && <ConflictNotice desk={desk} onCompare={onCompare} />}
      <ReturnNotice desk={desk} />
    </>
  );
}

function Obstacle({ desk, right }: { desk: Desk; right: EditRight }): ReactNode {
  const t = useRespondWords();
  const { obstacle } = right;
  if (obstacle === null) return null;
  if (obstacle.kind === 'role') return <Banner tone="low" icon={IconEye} title={t.pen.readOnly} />;
  if (obstacle.kind === 'status')
    return <LockNotice desk={desk} status={obstacle.status} onUnlock={right.unlock} />;
  return <PenNotice desk={desk} right={right} />;
}

function PenNotice({ desk, right }: { desk: Desk; right: EditRight }) {
  const { pen: t } = useRespondWords();
  const format = useFormat();
  const now = useNow();
  const { takePen, isBusy } = useWrites(desk);
  const pen = right.obstacle?.kind === 'pen' ? right.obstacle.pen : null;
  const take = async () => {
    if (await takePen()) right.claim();
  };
  return (
    <Banner
      tone={pen ? 'medium' : 'nila'}
      icon={pen ? IconLock : IconPencil}
      title={pen ? t.held(pen.name) : t.free}
      actions={
        <Button icon={IconPencil} disabled={pen !== null || isBusy} onClick={() => void take()}>
          {t.take}
        </Button>
      }
    >
      {pen && t.freeAt(format.duration(Date.parse(pen.until) - now))}
      {desk.state.phase === 'held' && ` ${t.kept}`}
    </Banner>
  );
}

type Locked = 'in-review' | 'approved' | 'published' | 'withdrawn';

function LockNotice({ desk, status, onUnlock }: { desk: Desk; status: Locked; onUnlock: () => void }) {
  const t = useRespondWords();
  const [isAsking, setAsking] = useState(false);
  const words = status === 'withdrawn' ? null : t.lock.confirm[status];
  return (
    <>
      <Banner
        tone={status === 'in-review' ? 'nila' : 'ok'}
        icon={IconInfoCircle}
        title={t.lock[status]}
        actions={
          words && (
            <>
              <Link className={styles.link} to={`/responses/${desk.response.id}/review`}>
                {t.lock.review}
              </Link>
              <Button icon={IconPencil} onClick={() => setAsking(true)}>
                {status === 'published' ? t.lock.correct : t.lock.edit}
              </Button>
            </>
          )
        }
      />
      {isAsking && words && (
        <UnlockDialog
          words={words}
          onClose={() => setAsking(false)}
          onGo={() => {
            setAsking(false);
            onUnlock();
            desk.fields.focus('fact');
          }}
        />
      )}
    </>
  );
}

interface UnlockDialogProps {
  words: { title: string; text: string; go: string };
  onClose: () => void;
  onGo: () => void;
}

/** Asks before a text that others rely on becomes a draft again. */
function UnlockDialog({ words, onClose, onGo }: UnlockDialogProps) {
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <DialogButtons onClose={onClose} onClick={onGo}>
          {words.go}
        </DialogButtons>
      }
    >
      <p className={styles.text}>{words.text}</p>
    </Dialog>
  );
}

function ConflictNotice({ desk: { state }, onCompare }: { desk: Desk; onCompare: () => void }) {
  const { conflict: t } = useRespondWords();
  return (
    <Banner
      tone="urgent"
      icon={IconAlertTriangle}
      title={t.title(state.theirs?.pen?.name ?? t.someone)}
      actions={<Button onClick={onCompare}>{t.decide}</Button>}
    >
      {t.text}
    </Banner>
  );
}

/** What the approver asked for, in sight while it is mended. */
function ReturnNotice({ desk: { response } }: { desk: Desk }) {
  const { lock: t } = useRespondWords();
  const { returned, status, latest } = response;
  // A later version has answered an earlier return.
  if (!returned || status !== 'draft' || returned.version !== latest) return null;
  return (
    <Banner tone="high" icon={IconArrowBackUp} title={t.returned(returned.by.name, returned.version)}>
      {returned.reason}
    </Banner>
  );
}
