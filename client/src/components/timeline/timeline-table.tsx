import type { Spike, TimelineSplit, TimelineView } from '@tanggap/shared/api-search';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import type { Stretch } from '../../lib/search-address.js';
import { useSearchWords } from '../../lib/search-words.js';
import { barLabel } from './bar-words.js';
import { pathOfMark } from './mark-line.js';
import { barsWithin } from './places.js';
import { chartData } from './series.js';
import { usePartName } from './use-part-name.js';
import styles from './timeline-table.module.css';

export interface TimelineTableProps {
  view: TimelineView;
  split: TimelineSplit;
  spikes: readonly Spike[];
  onSelect: (stretch: Stretch) => void;
}

/** The same figures as the bars, newest first. */
export function TimelineTable({ view, split, spikes, onSelect }: TimelineTableProps) {
  const words = useSearchWords().chart;
  const format = useFormat();
  const data = chartData(view.buckets, split, usePartName(split));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.table}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.total}</th>
            {data.series.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{words.asking}</th>
            <th scope="col">{words.events}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows
            .map(({ bucket, values }, index) => (
              <tr key={bucket.from}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.pick}
                    onClick={() => onSelect([bucket.from, bucket.to])}
                  >
                    {barLabel(bucket, view.by, format)}
                  </button>
                  {bucket.isRunning && <small> {words.running}</small>}
                </th>
                <td>{format.number(bucket.mentions)}</td>
                {data.series.map(({ key }) => (
                  <td key={key}>{format.number(values[key] ?? 0)}</td>
                ))}
                <td>{format.number(bucket.questions)}</td>
                <td className={styles.events}>
                  {lettersAt(view, spikes, index)}{' '}
                  {view.marks
                    .filter(({ at }) => isWithin(at, bucket.from, bucket.to))
                    .map((mark) => (
                      <Link key={mark.id} to={pathOfMark(mark)} className={styles.event} title={mark.title}>
                        {mark.id} {words.kinds[mark.kind]}
                      </Link>
                    ))}
                </td>
              </tr>
            ))
            .reverse()}
        </tbody>
      </table>
    </div>
  );
}

const isWithin = (at: string, from: string, to: string): boolean =>
  Date.parse(at) >= Date.parse(from) && Date.parse(at) < Date.parse(to);

function lettersAt(view: TimelineView, spikes: readonly Spike[], index: number): string {
  return spikes
    .filter(({ from, to }) => {
      const within = barsWithin(view.buckets, [from, to]);
      return within !== null && index >= within[0] && index <= within[1];
    })
    .map(({ letter }) => letter)
    .join(' ');
}
