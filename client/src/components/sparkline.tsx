import { toneProps, type Tone } from './tone.js';
import styles from './sparkline.module.css';

const width = 44;
const height = 16;

/** Points of a polyline over the box; the tallest value touches the top, a flat zero lies on the floor. */
function pointsOf(values: readonly number[]): [number, number][] {
  const top = Math.max(1, ...values);
  const step = (width - 4) / Math.max(1, values.length - 1);
  return values.map((value, index) => [1 + index * step, height - 2 - (value / top) * (height - 5)]);
}

export interface SparklineProps {
  values: readonly number[];
  tone?: Tone;
}

/** A shape beside a figure that says the same in words; hidden from assistive technology. */
export function Sparkline({ values, tone = 'low' }: SparklineProps) {
  const points = pointsOf(values);
  const line = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const last = points.at(-1);
  return (
    <svg className={styles.spark} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" {...toneProps(tone)}>
      <polygon className={styles.area} points={`1,${height - 1} ${line} ${width - 3},${height - 1}`} />
      <polyline className={styles.line} points={line} />
      {last && <circle className={styles.dot} cx={last[0]} cy={last[1]} r="1.6" />}
    </svg>
  );
}
