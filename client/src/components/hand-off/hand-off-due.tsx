import type { HandOffRecord } from '@tanggap/shared/hand-off';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { IconAlertTriangle, IconCalendar } from '../icons.js';
import { useReferenceWords } from '../respond/words.js';
import { toneProps } from '../tone.js';
import { overdueMs } from './due.js';
import styles from './hand-off-card.module.css';

/** By when the first reply is due; a triangle and the word once that has passed. */
export function HandOffDue({ handOff }: { handOff: Pick<HandOffRecord, 'dueAt' | 'status'> }) {
  const words = useReferenceWords().handOffs;
  const format = useFormat();
  const now = useNow(60_000);
  if (handOff.dueAt === null) return <span className={styles.due}>{words.noDue}</span>;
  const late = overdueMs(handOff, now);
  if (late > 0) {
    return (
      <span className={styles.late} {...toneProps('urgent')} title={format.full(handOff.dueAt)}>
        <IconAlertTriangle /> {words.late(format.duration(late))}
      </span>
    );
  }
  return (
    <span className={styles.due} title={format.full(handOff.dueAt)}>
      <IconCalendar /> {words.dueShort(format.date(handOff.dueAt, now))}
    </span>
  );
}
