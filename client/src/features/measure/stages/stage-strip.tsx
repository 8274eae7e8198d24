import type { StageFigure } from '@tanggap/shared/api-measure';
import { Skeleton } from '../../../components/skeleton.js';
import { stages } from '@tanggap/shared/metrics';
import { useMeasureWords } from '../words.js';
import { StageCell } from './stage-cell.js';
import styles from './stages.module.css';

/** The seven stages side by side; on a phone one under the other. */
export function StageStrip({ figures }: { figures: readonly StageFigure[] }) {
  const words = useMeasureWords().cells;
  const isBounded = figures.some(
    (figure) => figure.medianMs !== null && (figure.isMedianLowerBound || figure.isP90LowerBound),
  );
  return (
    <>
      <ul className={styles.strip} aria-label={words.label}>
        {figures.map((figure) => (
          <StageCell key={figure.stage} figure={figure} />
        ))}
      </ul>
      {isBounded && <p className={styles.bound}>{words.atLeastWhy}</p>}
    </>
  );
}

export function StageBones() {
  return (
    <div className={styles.strip} aria-busy="true">
      {stages.map((stage) => (
        <div key={stage} className={styles.cell}>
          <Skeleton width="80%" />
          <Skeleton width="60%" height="26px" />
          <Skeleton width="70%" />
          <Skeleton width="90%" />
          <Skeleton width="90%" />
        </div>
      ))}
    </div>
  );
}
