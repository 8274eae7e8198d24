import styles from './progress-ring.module.css';

const circumference = 2 * Math.PI * 4.5;

/** How much of a span has passed, `share` in 0..1; decoration beside the time in words. */
export function ProgressRing({ share }: { share: number }) {
  const filled = Math.min(1, Math.max(0, share)) * circumference;
  return (
    <svg className={styles.ring} viewBox="0 0 12 12" aria-hidden="true">
      <circle className={styles.track} cx="6" cy="6" r="4.5" />
      <circle className={styles.value} cx="6" cy="6" r="4.5" strokeDasharray={`${filled} ${circumference}`} />
    </svg>
  );
}
