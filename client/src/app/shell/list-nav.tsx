import { queueLists } from './queue-lists.js';
import { Link, useLocation, useSearchParams } from 'react-router';
import { cx } from '../../components/cx.js';
import { useFormat } from '../../lib/format.js';
import { useStoryCounts } from '../../lib/queries.js';
import { useText } from '../../lib/text.js';
import styles from './sidebar.module.css';

/** The ready-made lists of the queue with their counts. */
export function ListNav() {
  const t = useText();
  const format = useFormat();
  const counts = useStoryCounts();
  const current = useCurrentList();
  return (
    <section aria-label={t.shell.listsTitle}>
      <h2 className={styles.section}>{t.shell.listsTitle}</h2>
      <ul>
        {queueLists.map(({ name, icon: Shape }) => {
          const count = counts.data?.lists[name];
          return (
            <li key={name}>
              <Link
                to={name === 'open' ? '/queue' : `/queue?list=${name}`}
                className={cx(styles.item, current === name && styles.current)}
                aria-current={current === name ? 'page' : undefined}
              >
                <Shape />
                <span className={styles.label}>{t.shell.lists[name]}</span>
                {count !== undefined && <span className={styles.count}>{format.number(count)}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function useCurrentList(): string | null {
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  if (pathname !== '/queue' || search.has('program')) return null;
  return search.get('list') ?? 'open';
}
