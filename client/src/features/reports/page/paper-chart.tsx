import type { ReportSection } from '@tanggap/shared/report';
import { useId } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../../lib/format.js';
import { useReportWords } from '../words.js';
import { layoutBars, chartSize } from './chart-layout.js';
import styles from './paper.module.css';

type Chart = NonNullable<ReportSection['chart']>;

/** Bars in ink: the running stretch hatched, a triangle where an answer went out, and the same as a table. */
export function PaperChart({ chart, title }: { chart: Chart; title: string }) {
  const words = useReportWords().chart;
  return (
    <figure className={styles.chart}>
      <Bars chart={chart} title={title} />
      <figcaption className={styles.small}>{chart.caption}</figcaption>
      <div className={styles.screenOnly}>
        {chart.link !== null && <Link to={chart.link}>{words.open}</Link>}
        <ChartTable chart={chart} />
      </div>
    </figure>
  );
}

function Bars({ chart, title }: { chart: Chart; title: string }) {
  const hatch = useId();
  const format = useFormat();
  const bars = layoutBars(chart.bars);
  const [first, last] = [bars[0], bars.at(-1)];
  const { width, height, base } = chartSize;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}. ${chart.caption}`}>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="#fff" />
          <rect width="3" height="5" fill="#4b4d55" />
        </pattern>
      </defs>
      {bars.map(({ x, y, thickness, isRunning }, index) => (
        <rect
          key={index}
          {...{ x, y }}
          width={thickness}
          height={base - y}
          fill={isRunning ? `url(#${hatch})` : '#4b4d55'}
        />
      ))}
      <path d={`M0 ${base}H${width}`} stroke="#000" />
      {bars.map(({ middle, mark, isMarkNamed }, index) =>
        mark === null ? null : (
          <g key={index}>
            <path d={`M${middle - 5} ${base + 11}h10l-5-8z`} />
            {isMarkNamed && (
              <text x={middle} y={base + 22} textAnchor="middle">
                {mark}
              </text>
            )}
          </g>
        ),
      )}
      {first && (
        <text x={0} y={height - 2}>
          {first.label}
        </text>
      )}
      {last && last !== first && (
        <text x={width} y={Math.max(10, last.y - 5)} textAnchor="end">
          {`${last.label}: ${format.number(last.value)}`}
        </text>
      )}
    </svg>
  );
}

function ChartTable({ chart }: { chart: Chart }) {
  const words = useReportWords().chart;
  const format = useFormat();
  return (
    <details>
      <summary>{words.table}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.bar}</th>
            <th scope="col" className={styles.number}>
              {words.mentions}
            </th>
            <th scope="col">{words.marks}</th>
          </tr>
        </thead>
        <tbody>
          {chart.bars.map(({ label, value, isRunning, marks }, index) => (
            <tr key={index}>
              <th scope="row">{isRunning ? `${label} (${words.running})` : label}</th>
              <td className={styles.number}>{format.number(value)}</td>
              <td>
                {marks.map((id) => (
                  <Link key={id} to={`/responses/${id}/publish`} className={styles.mark}>
                    {id}
                  </Link>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
