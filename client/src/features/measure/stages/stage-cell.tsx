import type { StageFigure } from '@tanggap/shared/api-measure';
import { Link, useSearchParams } from 'react-router';
import { IconAlertTriangle, IconCircleCheck } from '../../../components/icons.js';
import { toneProps } from '../../../components/tone.js';
import { useFormat } from '../../../lib/format.js';
import type { StateName } from '../../../text/id/measure.js';
import { figureLink } from '../address.js';
import { useSpan } from '../span.js';
import { useMeasureWords } from '../words.js';
import { CaseList } from './case-list.js';
import styles from './stages.module.css';

/** One stage: how long it took, against its target, and how many are still waiting. */
export function StageCell({ figure }: { figure: StageFigure }) {
  const words = useMeasureWords();
  const known = figure.finished + figure.open;
  return (
    <li className={styles.cell}>
      <h3 className={styles.name}>{words.stages[figure.stage]}</h3>
      {figure.medianMs !== null && <Percentiles figure={figure} medianMs={figure.medianMs} />}
      {figure.medianMs === null && known > 0 && <CaseList figure={figure} />}
      {known === 0 && <p className={styles.none}>{words.cells.none}</p>}
      <TargetLine figure={figure} />
      <CountLine figure={figure} />
    </li>
  );
}

function useFigureLink(figure: StageFigure) {
  const [search] = useSearchParams();
  return (state?: StateName) => figureLink(search, { stage: figure.stage, ...(state ? { state } : {}) });
}

const isSlow = ({ p90Ms, targetMs }: StageFigure): boolean =>
  p90Ms !== null && targetMs !== null && p90Ms > targetMs;

function Percentiles({ figure, medianMs }: { figure: StageFigure; medianMs: number }) {
  const words = useMeasureWords().cells;
  const to = useFigureLink(figure);
  const { p90Ms } = figure;
  return (
    <>
      <p className={styles.median}>
        <Link to={to()}>
          <Bounded ms={medianMs} isBound={figure.isMedianLowerBound} />
        </Link>{' '}
        <span>{words.median}</span>
      </p>
      {p90Ms !== null && (
        <p className={styles.p90} data-slow={isSlow(figure) || undefined}>
          <Link to={to()}>
            {isSlow(figure) && <IconAlertTriangle aria-label={words.late} role="img" />}
            <Bounded ms={p90Ms} isBound={figure.isP90LowerBound} />
          </Link>{' '}
          <span>{words.p90}</span>
        </p>
      )}
    </>
  );
}

/** A value that an open story stands for can only grow. */
function Bounded({ ms, isBound }: { ms: number; isBound: boolean }) {
  const words = useMeasureWords().cells;
  const span = useSpan();
  if (!isBound) return <>{span(ms)}</>;
  return (
    <span title={words.atLeastWhy}>
      <span aria-hidden="true">≥ </span>
      <span className="visually-hidden">{words.atLeast} </span>
      {span(ms)}
    </span>
  );
}

function TargetLine({ figure }: { figure: StageFigure }) {
  const words = useMeasureWords().cells;
  const format = useFormat();
  const span = useSpan();
  const to = useFigureLink(figure);
  if (figure.targetMs === null) return <p className={styles.target}>{words.noTarget}</p>;
  // Nothing measured is neither in time nor late.
  if (figure.finished + figure.open === 0)
    return <p className={styles.target}>{words.target(span(figure.targetMs))}</p>;
  const isLate = isSlow(figure) || (figure.p90Ms === null && figure.breached > 0);
  const Shape = isLate ? IconAlertTriangle : IconCircleCheck;
  return (
    <p className={styles.target} {...toneProps(isLate ? 'urgent' : 'ok')}>
      <Shape />
      <span>
        {words.target(span(figure.targetMs))}
        {figure.breached > 0 && (
          <>
            , <Link to={to('breached')}>{words.over(format.number(figure.breached))}</Link>
          </>
        )}
      </span>
    </p>
  );
}

function CountLine({ figure }: { figure: StageFigure }) {
  const words = useMeasureWords().cells;
  const format = useFormat();
  const to = useFigureLink(figure);
  return (
    <p className={styles.counts}>
      <Link to={to()}>{words.stories(format.number(figure.finished + figure.open + figure.left))}</Link>,{' '}
      <Link to={to('open')} className={styles.open}>
        {words.stillOpen(format.number(figure.open))}
      </Link>
      {figure.left > 0 && (
        <>
          , <Link to={to('left')}>{words.left(format.number(figure.left))}</Link>
        </>
      )}
    </p>
  );
}
