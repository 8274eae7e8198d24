import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import type { ResponseList } from '@tanggap/shared/vocabulary';
import { useFormat } from '../../lib/format.js';
import { useResponseCounts } from '../../lib/respond-queries.js';
import { useText } from '../../lib/text.js';
import { cx } from '../cx.js';
import { referencePages, shownLists } from '../respond/response-lists.js';
import styles from './area-tabs.module.css';

/** The sidebar's lists and references where there is no sidebar. */
export function AreaTabs({ current }: { current: ResponseList | null }) {
  const t = useText();
  const format = useFormat();
  const counts = useResponseCounts().data;
  const { pathname } = useLocation();
  const open = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // In braces: newer browsers return a promise here, which React would take for a clean-up.
    open.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname, current]);
  const lists = shownLists(counts, current).map(({ name }) => ({
    to: `/responses?list=${name}`,
    label: t.shell.responseLists[name],
    count: counts?.lists[name],
    isCurrent: name === current,
  }));
  const references = referencePages.map(({ name, path }) => ({
    to: path,
    label: t.shell.references[name],
    count: counts?.[name],
    isCurrent: pathname === path,
  }));
  // On a reference page its own tabs come first: the one that is open has to be in sight.
  const tabs = current === null ? [...references, ...lists] : [...lists, ...references];
  return (
    <nav className={styles.tabs} aria-label={t.shell.responsesTitle}>
      {tabs.map(({ to, label, count, isCurrent }) => (
        <Link
          key={to}
          ref={isCurrent ? open : undefined}
          to={to}
          className={cx(styles.tab, isCurrent && styles.current)}
          aria-current={isCurrent ? 'page' : undefined}
        >
          {label} {count !== undefined && format.number(count)}
        </Link>
      ))}
    </nav>
  );
}
