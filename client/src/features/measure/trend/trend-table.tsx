import { Link, useSearchParams } from 'react-router';
import { startOfDay } from '../../../lib/day.js';
import { useFormat } from '../../../lib/format.js';
import { figureLink } from '../address.js';
import { useSpan } from '../span.js';
import { useMeasureWords } from '../words.js';
import type { TrendRow } from './trend-rows.js';
import styles from './trend.module.css';

/** The chart in figures, newest first; each day opens its stories. */
export function TrendTable({ rows }: { rows: readonly TrendRow[] }) {
  const words = useMeasureWords();
  const format = useFormat();
  const span = useSpan();
  const [search] = useSearchParams();
  const written = (ms: number | null, isBound: boolean) =>
    ms === null ? '–' : `${isBound ? '≥ ' : ''}${span(ms)}`;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.trend.day}</th>
          <th scope="col">{words.trend.median}</th>
          <th scope="col">{words.trend.p90}</th>
          <th scope="col">{words.trend.cases}</th>
          <th scope="col">{words.trend.open}</th>
          <th scope="col">{words.trend.late}</th>
        </tr>
      </thead>
      <tbody>
        {rows.toReversed().map(({ day, figure }) => (
          <tr key={day}>
            <th scope="row">
              <Link to={figureLink(search, { stage: 'flagged-out', day })}>
                {format.date(Date.parse(startOfDay(day, format.zone)))}
              </Link>
            </th>
            <td>{written(figure.medianMs, figure.isMedianLowerBound)}</td>
            <td>{written(figure.p90Ms, figure.isP90LowerBound)}</td>
            <td>{format.number(figure.finished + figure.open)}</td>
            <td>{format.number(figure.open)}</td>
            <td>{format.number(figure.breached)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
