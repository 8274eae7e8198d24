import type { ResponseTimes, StageFigure } from '@tanggap/shared/api-measure';
import { ungrouped } from '@tanggap/shared/metrics';
import { Link, useSearchParams } from 'react-router';
import { Panel } from '../../../components/measure/panel.js';
import { QueryState } from '../../../components/query-state.js';
import { useFormat } from '../../../lib/format.js';
import type { useResponseTimes } from '../../../lib/measure-queries.js';
import { shortName } from '../../../lib/short-name.js';
import { figureLink } from '../address.js';
import { useMeasureWords } from '../words.js';
import { PanelBones } from './panel-bones.js';
import { PlotTrack } from './plot-track.js';
import { ticksOf } from './range-plot.js';
import styles from './program-panel.module.css';

/** The whole way by program: what is usual, what is slow, and what was promised. */
export function ProgramPanel({ query }: { query: ReturnType<typeof useResponseTimes> }) {
  const words = useMeasureWords();
  return (
    <Panel title={words.programs.title} aside={<Legend />}>
      <QueryState
        query={query}
        skeleton={<PanelBones rows={6} />}
        isEmpty={({ groups }) => groups.program.length === 0}
        empty={<p className={styles.empty}>{words.programs.empty}</p>}
      >
        {(times) => <Plot times={times} />}
      </QueryState>
    </Panel>
  );
}

function Legend() {
  const words = useMeasureWords().trend;
  return (
    <span className={styles.legend} aria-hidden="true">
      <i className={styles.median} /> {words.median}
      <i className={styles.p90} /> {words.p90}
      <i className={styles.target} /> target
    </span>
  );
}

function Plot({ times }: { times: ResponseTimes }) {
  const words = useMeasureWords().programs;
  const format = useFormat();
  const groups = times.groups.program;
  const ticks = ticksOf(groups.map(({ figure }) => figure));
  const last = ticks.at(-1) ?? 1;
  return (
    <div className={styles.plot}>
      <ul className={styles.rows}>
        {groups.map(({ value, name, figure }) => (
          <li key={value} className={styles.row}>
            <span className={styles.name} title={name}>
              {value === ungrouped ? words.none : shortName(name)}
            </span>
            <PlotTrack figure={figure} ticks={ticks} />
            <Outcome program={value} figure={figure} />
          </li>
        ))}
      </ul>
      <div className={styles.axis} aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: `${(tick / last) * 100}%` }}>
            {tick === last ? words.minutes(format.number(tick)) : format.number(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}

function Outcome({ program, figure }: { program: string; figure: StageFigure }) {
  const words = useMeasureWords().programs;
  const format = useFormat();
  const [search] = useSearchParams();
  const isLate = figure.breached > 0;
  const to = figureLink(search, {
    stage: 'flagged-out',
    program,
    ...(isLate ? { state: 'breached' as const } : {}),
  });
  const text = isLate
    ? words.over(format.number(figure.breached))
    : figure.finished === 0 && figure.open > 0
      ? words.open(format.number(figure.open))
      : words.inTime;
  return (
    <Link to={to} className={styles.outcome} data-late={isLate || undefined}>
      {text}
    </Link>
  );
}
