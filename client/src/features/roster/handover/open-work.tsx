import type { Handover } from '@tanggap/shared/work-calendar';
import { caseStatuses, type CaseStatus } from '@tanggap/shared/vocabulary';
import { useState } from 'react';
import { Link } from 'react-router';
import { Avatar, EmptySeat } from '../../../components/avatar.js';
import { Button } from '../../../components/button.js';
import { useFormat } from '../../../lib/format.js';
import { useDeskPeople } from '../../../components/measure/use-desk-people.js';
import { useText } from '../../../lib/text.js';
import { useRosterWords } from '../words.js';
import styles from './handover.module.css';

const few = 6;

/** Open stories as they stood: who holds them, and how far they are. */
export function OpenWork({ open }: { open: Handover['open'] }) {
  const words = useRosterWords().handover;
  const format = useFormat();
  const [isAll, setAll] = useState(false);
  if (open.length === 0) return <p className={styles.quiet}>{words.noOpen}</p>;
  const shown = isAll ? open : open.slice(0, few);
  return (
    <>
      <ul className={styles.open}>
        {shown.map((story) => (
          <Row key={story.storyId} story={story} />
        ))}
      </ul>
      {open.length > shown.length && (
        <Button variant="quiet" onClick={() => setAll(true)}>
          {words.more(format.number(open.length - shown.length))}
        </Button>
      )}
    </>
  );
}

const isStatus = (status: string): status is CaseStatus => caseStatuses.some((known) => known === status);

function Row({ story: { storyId, title, status, holderId } }: { story: Handover['open'][number] }) {
  const t = useText();
  const people = useDeskPeople() ?? [];
  const holder = people.find(({ id }) => id === holderId);
  return (
    <li>
      {holderId === null ? (
        <EmptySeat label={t.vocabulary.statuses.new} />
      ) : (
        <Avatar userId={holderId} name={holder?.name ?? holderId} />
      )}
      <Link to={`/stories/${storyId}`} title={title}>
        {title}
      </Link>
      <span>{isStatus(status) ? t.vocabulary.statuses[status] : status}</span>
      <code>{storyId}</code>
    </li>
  );
}
