import type { StorySummary } from '@tanggap/shared/story';
import { outcomeName } from '../../../components/story/outcomes.js';
import { useFormat } from '../../../lib/format.js';
import { useText } from '../../../lib/text.js';
import styles from './queue-row.module.css';

/** Under a struck claim: who decided what, and that the row goes when one moves on. */
export function SettledNote({ story }: { story: StorySummary }) {
  const t = useText();
  const format = useFormat();
  const { decision } = story.case;
  if (story.mergedInto !== null) return <p className={styles.note}>{t.queue.mergedInto(story.mergedInto)}</p>;
  if (!decision) return null;
  const outcome = outcomeName(decision.outcome, t).toLocaleLowerCase();
  return (
    <p className={styles.note}>{t.queue.decidedBy(decision.byName, outcome, format.clock(decision.at))}</p>
  );
}
