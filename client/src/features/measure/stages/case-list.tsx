import type { StageFigure } from '@tanggap/shared/api-measure';
import { Link } from 'react-router';
import { useSpan } from '../span.js';
import { useMeasureWords } from '../words.js';
import styles from './stages.module.css';

/** Too few for a percentile: the cases themselves, longest first. */
export function CaseList({ figure }: { figure: StageFigure }) {
  const words = useMeasureWords().cells;
  const span = useSpan();
  return (
    <ul className={styles.cases} title={words.few}>
      {figure.cases
        .toSorted((a, b) => b.ms - a.ms)
        .map(({ storyId, title, ms, isOpen }) => (
          <li key={storyId}>
            <Link to={`/stories/${storyId}`} title={title} aria-label={`${title}: ${span(ms)}`}>
              <strong data-slow={(figure.targetMs !== null && ms > figure.targetMs) || undefined}>
                {isOpen && '≥ '}
                {span(ms)}
              </strong>{' '}
              <code>{storyId}</code>
            </Link>
            {isOpen && <span> {words.isOpen}</span>}
          </li>
        ))}
    </ul>
  );
}
