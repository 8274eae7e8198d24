import type { StageFigure } from '@tanggap/shared/api-measure';
import { useSpan } from '../span.js';
import { useMeasureWords } from '../words.js';
import styles from './program-panel.module.css';

const minuteMs = 60_000;

/** One program's marks on the shared axis; the sentence beside them says the same to those who do not see it. */
export function PlotTrack({ figure, ticks }: { figure: StageFigure; ticks: readonly number[] }) {
  const words = useMeasureWords().programs;
  const span = useSpan();
  const { medianMs, p90Ms, targetMs, cases } = figure;
  const most = (ticks.at(-1) ?? 1) * minuteMs;
  const at = (ms: number) => `${(ms / most) * 100}%`;
  const written = (ms: number | null) => (ms === null ? '–' : span(ms));
  const isSlow = p90Ms !== null && targetMs !== null && p90Ms > targetMs;
  return (
    <div className={styles.track}>
      <span className="visually-hidden">
        {medianMs === null
          ? cases.map(({ ms }) => span(ms)).join(', ')
          : words.summary(written(medianMs), written(p90Ms), written(targetMs))}
      </span>
      <div aria-hidden="true">
        {ticks.map((tick) => (
          <i key={tick} className={styles.tick} style={{ left: at(tick * minuteMs) }} />
        ))}
        {medianMs !== null && p90Ms !== null && (
          <i className={styles.bar} style={{ left: at(medianMs), width: at(p90Ms - medianMs) }} />
        )}
        {medianMs === null &&
          cases.map(({ storyId, ms, title }) => (
            <i
              key={storyId}
              className={styles.single}
              style={{ left: at(ms) }}
              title={`${title}: ${span(ms)}`}
            />
          ))}
        {targetMs !== null && (
          <i className={styles.target} style={{ left: at(targetMs) }} title={`target ${span(targetMs)}`} />
        )}
        {medianMs !== null && (
          <i className={styles.median} style={{ left: at(medianMs) }} title={`median ${span(medianMs)}`} />
        )}
        {p90Ms !== null && (
          <i
            className={styles.p90}
            data-slow={isSlow || undefined}
            style={{ left: at(p90Ms) }}
            title={`p90 ${span(p90Ms)}`}
          />
        )}
      </div>
    </div>
  );
}
