import type { Handover } from '@tanggap/shared/work-calendar';
import { Link } from 'react-router';
import { Avatar } from '../../../components/avatar.js';
import { Button } from '../../../components/button.js';
import { Chip } from '../../../components/chip.js';
import { IconCheck, IconCircleCheck, IconCircleDashed } from '../../../components/icons.js';
import { useWrite } from '../../../components/use-write.js';
import { useFormat } from '../../../lib/format.js';
import { handovers } from '../../../lib/measure-api.js';
import { measureKeys } from '../../../lib/measure-queries.js';
import { useNow } from '../../../lib/now.js';
import { useCan, useUser } from '../../../lib/session.js';
import { useRosterWords } from '../words.js';
import { OpenWork } from './open-work.js';
import styles from './handover.module.css';

/** One note as it was written; the next shift accepts it. */
export function HandoverCard({ handover, isOpen }: { handover: Handover; isOpen: boolean }) {
  const words = useRosterWords().handover;
  const format = useFormat();
  const now = useNow(60_000);
  const { by, at, note, open, accepted } = handover;
  return (
    <details className={styles.card} open={isOpen}>
      <summary>
        <Avatar userId={by.id} name={by.name} />
        <strong>{by.name}</strong>
        <time dateTime={at} title={format.full(at)}>
          {format.date(at, now)}, {format.time(at)}
        </time>
        <span className={styles.counts}>
          {words.openCount(format.number(open.length))} ·{' '}
          {words.promiseCount(format.number(handover.promises.length))}
        </span>
        {accepted ? (
          <Chip tone="ok" icon={IconCircleCheck}>
            {words.acceptedBy(accepted.name, format.moment(accepted.at, now))}
          </Chip>
        ) : (
          <Chip edge="dashed" icon={IconCircleDashed}>
            {words.notAccepted}
          </Chip>
        )}
      </summary>
      {note !== '' && <p className={styles.note}>{note}</p>}
      <Promises promises={handover.promises} />
      <OpenWork open={open} />
      <AcceptButton handover={handover} />
    </details>
  );
}

function Promises({ promises }: Pick<Handover, 'promises'>) {
  const words = useRosterWords().handover;
  const format = useFormat();
  const now = useNow(60_000);
  if (promises.length === 0) return null;
  return (
    <ul className={styles.kept} aria-label={words.promises}>
      {promises.map(({ text, storyId, dueAt, doneAt }, index) => {
        const isLate = dueAt !== null && doneAt === null && Date.parse(dueAt) < now;
        return (
          <li key={index}>
            <span>{text}</span>
            {dueAt !== null && (
              <span data-late={isLate || undefined} title={format.full(dueAt)}>
                {words.dueAt(`${format.date(dueAt, now)}, ${format.clock(dueAt)}`)}
                {isLate && `, ${words.late}`}
              </span>
            )}
            {storyId !== null && <Link to={`/stories/${storyId}`}>{storyId}</Link>}
          </li>
        );
      })}
    </ul>
  );
}

function AcceptButton({ handover }: { handover: Handover }) {
  const words = useRosterWords().handover;
  const mayWrite = useCan('handovers:write');
  const user = useUser();
  const { write, isBusy } = useWrite();
  // Whoever wrote it knows it already: another person takes it over.
  if (handover.accepted !== null || !mayWrite || user?.id === handover.by.id) return null;
  const accept = () =>
    void write(() => handovers.accept(handover.id, handover.version), {
      done: words.accepted,
      refresh: [measureKeys.handovers],
    });
  return (
    <div className={styles.footer}>
      <Button variant="primary" icon={IconCheck} disabled={isBusy} onClick={accept}>
        {words.accept}
      </Button>
    </div>
  );
}
