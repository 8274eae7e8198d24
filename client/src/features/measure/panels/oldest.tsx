import type { Backlog } from '@tanggap/shared/api-measure';
import { Link } from 'react-router';
import { useNow } from '../../../lib/now.js';
import { useSpan } from '../span.js';
import { useMeasureWords } from '../words.js';
import styles from './panels.module.css';

/** The story that waits longest; its age goes on while one looks. */
export function Oldest({ backlog: { oldest }, readAt }: { backlog: Backlog; readAt: number }) {
  const words = useMeasureWords().backlog;
  const span = useSpan();
  const now = useNow(10_000);
  if (oldest === null) return null;
  return (
    <p className={styles.oldest}>
      {words.oldest}:{' '}
      <Link to={`/stories/${oldest.storyId}`} title={oldest.title}>
        {oldest.storyId}
      </Link>
      , {span(oldest.ms + Math.max(0, now - readAt))}
    </p>
  );
}
