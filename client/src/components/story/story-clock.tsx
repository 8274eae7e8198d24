import type { StorySummary } from '@tanggap/shared/story';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { useText } from '../../lib/text.js';
import { IconAlertTriangle } from '../icons.js';
import { ProgressRing } from '../progress-ring.js';
import { toneProps } from '../tone.js';
import { clockOf } from './clock.js';
import styles from './story-clock.module.css';

/** From this share of the target on, the ring turns amber. */
const nearlyDue = 0.75;
const redrawEveryMs = 10_000;

export interface StoryClockProps {
  story: Pick<StorySummary, 'urgency' | 'firstSeenAt' | 'case'>;
}

/** Time since the flag as a ring and a span; beyond the target a triangle and the word for late. */
export function StoryClock({ story }: StoryClockProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow(redrawEveryMs);
  const clock = clockOf(story, now);
  if (clock.lateMs > 0 && story.case.clocks.closedAt === null) {
    return (
      <span className={styles.late} {...toneProps('urgent')} title={format.full(clock.since)}>
        <IconAlertTriangle />
        {t.components.late(format.duration(clock.lateMs))}
      </span>
    );
  }
  const isNear = clock.share !== null && clock.share >= nearlyDue;
  return (
    <span className={styles.clock} title={format.full(clock.since)}>
      <span className={styles.ring} {...toneProps(isNear ? 'high' : 'low')}>
        <ProgressRing share={clock.share ?? 0} />
      </span>
      {format.duration(clock.elapsedMs)}
    </span>
  );
}
