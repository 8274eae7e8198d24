import type { QueueList } from '@tanggap/shared/api';
import { Link } from 'react-router';
import { cx } from '../../../components/cx.js';
import { useFormat } from '../../../lib/format.js';
import { useStoryCounts } from '../../../lib/queries.js';
import { useText } from '../../../lib/text.js';
import styles from './list-tabs.module.css';

const lists: readonly QueueList[] = [
  'open',
  'urgent',
  'mine',
  'unheld',
  'complaints',
  'press',
  'monitored',
  'closed',
];

/** The sidebar's lists where there is no sidebar. */
export function ListTabs({ current }: { current: QueueList }) {
  const t = useText();
  const format = useFormat();
  const counts = useStoryCounts().data?.lists;
  return (
    <nav className={styles.tabs} aria-label={t.shell.listsTitle}>
      {lists.map((list) => (
        <Link
          key={list}
          to={list === 'open' ? '/queue' : `/queue?list=${list}`}
          className={cx(styles.tab, list === current && styles.current)}
          aria-current={list === current ? 'page' : undefined}
        >
          {t.shell.lists[list]} {counts && format.number(counts[list])}
        </Link>
      ))}
    </nav>
  );
}
