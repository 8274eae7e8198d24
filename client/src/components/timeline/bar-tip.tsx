import type { TimelineStep } from '@tanggap/shared/api-search';
import { useFormat } from '../../lib/format.js';
import { useSearchWords } from '../../lib/search-words.js';
import { barLabel } from './bar-words.js';
import type { ChartData, ChartRow } from './series.js';
import styles from './timeline.module.css';

export interface BarTipProps {
  row: ChartRow;
  data: ChartData;
  by: TimelineStep;
  /** 0..1 along the axis. */
  place: number;
}

/** The figures of one bar; the bar's own label and the table say the same to a screen reader. */
export function BarTip({ row, data, by, place }: BarTipProps) {
  const words = useSearchWords().chart;
  const format = useFormat();
  const side = place > 0.75 ? { right: `${(1 - place) * 100}%` } : { left: `${place * 100}%` };
  return (
    <div className={styles.tip} style={side} aria-hidden="true">
      <strong>
        {barLabel(row.bucket, by, format)}
        {row.bucket.isRunning && `, ${words.running}`}
      </strong>
      <span>{words.mentions(format.number(row.bucket.mentions))}</span>
      {data.series.map(
        ({ key, label }) =>
          (row.values[key] ?? 0) > 0 && (
            <span key={key} className={styles.tipPart}>
              {label} <b>{format.number(row.values[key] ?? 0)}</b>
            </span>
          ),
      )}
      <span className={styles.tipPart}>
        {words.asking} <b>{format.number(row.bucket.questions)}</b>
      </span>
    </div>
  );
}
