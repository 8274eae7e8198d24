import { urgencyBand, type UrgencyBand } from '@tanggap/shared/story-rules';
import { bandTones, toneProps } from './tone.js';
import styles from './urgency-bars.module.css';

const filled: Record<UrgencyBand, number> = { low: 1, medium: 2, high: 3, urgent: 4 };
const heights = [4, 7, 10, 13];

/** One to four bars; decoration beside the number and word that say the same. `urgency` is 0..1. */
export function UrgencyBars({ urgency }: { urgency: number }) {
  const band = urgencyBand(urgency);
  return (
    <svg className={styles.bars} viewBox="0 0 22 13" aria-hidden="true" {...toneProps(bandTones[band])}>
      {heights.map((height, index) => (
        <rect
          key={height}
          x={index * 6}
          y={13 - height}
          width="4"
          height={height}
          rx="1"
          className={index < filled[band] ? styles.on : styles.off}
        />
      ))}
    </svg>
  );
}
