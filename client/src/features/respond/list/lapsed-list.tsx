import { Link } from 'react-router';
import { IconAlertTriangle } from '../../../components/icons.js';
import { useResponseWords } from '../../../components/respond/words.js';
import styles from './responses-page.module.css';

export interface LapsedListProps {
  ids: readonly string[];
  /** What each id says, as far as it is known. */
  names: ReadonlyMap<string, string>;
}

/** What it leans on and no longer holds, each with the way to renew it. */
export function LapsedList({ ids, names }: LapsedListProps) {
  const words = useResponseWords();
  if (ids.length === 0) return null;
  return (
    <ul className={styles.lapsed} aria-label={words.lapsedTitle}>
      {ids.map((id) => (
        <li key={id}>
          <IconAlertTriangle />
          <span title={names.get(id)}>
            {id} {names.has(id) && `· ${names.get(id) ?? ''}`}
          </span>
          <Link
            to={`/${id.startsWith('N-') ? 'narratives' : 'facts'}?id=${id}`}
            aria-label={`${words.renew} ${id}`}
          >
            {words.renew}
          </Link>
        </li>
      ))}
    </ul>
  );
}
