import { startOfDay } from '../../../lib/day.js';
import { useFormat } from '../../../lib/format.js';
import { useSpan } from '../span.js';
import { useMeasureWords } from '../words.js';
import type { TrendRow } from './trend-rows.js';
import styles from './trend.module.css';

interface TrendTipProps {
  active?: boolean;
  payload?: readonly { payload?: TrendRow }[];
}

/** What a day of the chart stands for, in words. */
export function TrendTip({ active, payload }: TrendTipProps) {
  const words = useMeasureWords();
  const format = useFormat();
  const span = useSpan();
  const row = payload?.[0]?.payload;
  if (active !== true || row === undefined) return null;
  const { figure } = row;
  return (
    <div className={styles.tip}>
      <strong>{format.date(Date.parse(startOfDay(row.day, format.zone)))}</strong>
      {figure.medianMs !== null && (
        <p>
          {words.trend.median} {span(figure.medianMs)}
          {figure.p90Ms !== null && ` · ${words.trend.p90} ${span(figure.p90Ms)}`}
        </p>
      )}
      <p>
        {words.cells.stories(format.number(figure.finished + figure.open))},{' '}
        {words.cells.stillOpen(format.number(figure.open))}
        {figure.breached > 0 && `, ${words.cells.over(format.number(figure.breached))}`}
      </p>
    </div>
  );
}
