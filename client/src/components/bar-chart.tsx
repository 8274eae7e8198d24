import type { ReactNode } from 'react';
import { toneProps, type Tone } from './tone.js';
import styles from './bar-chart.module.css';

export interface BarChartProps {
  title: ReactNode;
  values: readonly number[];
  /** Name of each bar for the table that stands in for the picture. */
  labels: readonly string[];
  /** Headings of that table. */
  columns: readonly [string, string];
  /** Bars counted from the end that are drawn in the tone. */
  highlighted?: number;
  tone?: Tone;
}

/** Small bars with a table behind them for screen readers. */
export function BarChart({ title, values, labels, columns, highlighted = 0, tone = 'low' }: BarChartProps) {
  const top = Math.max(1, ...values);
  return (
    <figure className={styles.chart} {...toneProps(tone)}>
      <figcaption className={styles.caption}>{title}</figcaption>
      <div className={styles.bars} aria-hidden="true">
        {values.map((value, index) => (
          <span
            key={labels[index]}
            title={`${labels[index] ?? ''} · ${value}`}
            className={index >= values.length - highlighted ? styles.hot : styles.bar}
            style={{ height: `${Math.max(2, (value / top) * 100)}%` }}
          />
        ))}
      </div>
      <div className={styles.axis} aria-hidden="true">
        <span>{labels[0]}</span>
        <span>{labels.at(-1)}</span>
      </div>
      <table className="visually-hidden">
        <thead>
          <tr>
            <th scope="col">{columns[0]}</th>
            <th scope="col">{columns[1]}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value, index) => (
            <tr key={labels[index]}>
              <th scope="row">{labels[index]}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
