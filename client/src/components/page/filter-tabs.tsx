import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import styles from './filter-tabs.module.css';

export interface FilterTabsProps {
  label: string;
  current: string;
  tabs: readonly { name: string; label: string; to: string; count?: number | undefined }[];
}

/** One filter of a list, as links: each state has an address. */
export function FilterTabs({ label, current, tabs }: FilterTabsProps) {
  const format = useFormat();
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ name, label: word, to, count }) => (
        <Link key={name} to={to} className={styles.tab} aria-current={name === current ? 'page' : undefined}>
          {word} {count !== undefined && <span>{format.number(count)}</span>}
        </Link>
      ))}
    </nav>
  );
}
