import type { ResponseSummary } from '@tanggap/shared/response';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { IconAlertTriangle } from '../icons.js';
import { ProgressRing } from '../progress-ring.js';
import { toneProps } from '../tone.js';
import { stepClockOf } from './step-clock.js';
import { useResponseWords } from './words.js';
import styles from './step-clock-mark.module.css';

/** From this share of the target on, the ring turns amber. */
const nearlyDue = 0.75;
const redrawEveryMs = 10_000;

/** The target of the step it waits for and the time left; beyond it a triangle and the word for late. */
export function StepClockMark({ response }: { response: ResponseSummary }) {
  const words = useResponseWords().clock;
  const format = useFormat();
  const now = useNow(redrawEveryMs);
  const clock = stepClockOf(response, now);
  if (clock === null) return null;
  const target = words[clock.step](format.moment(clock.dueAt, now));
  if (clock.leftMs < 0) {
    return (
      <span className={styles.late} {...toneProps('urgent')} title={target}>
        <IconAlertTriangle /> {words.late(format.duration(-clock.leftMs))}
      </span>
    );
  }
  return (
    <span className={styles.clock} title={format.full(clock.dueAt)}>
      <span className={styles.ring} {...toneProps(clock.share >= nearlyDue ? 'high' : 'low')}>
        <ProgressRing share={clock.share} />
      </span>
      <span className={styles.target}>{target} ·</span> {words.left(format.duration(clock.leftMs))}
    </span>
  );
}
