import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { cx } from '../cx.js';
import styles from './area-tabs.module.css';

export interface AreaTab {
  to: string;
  label: string;
  count: number | undefined;
  isCurrent: boolean;
}

/** The sidebar's pages of one area where there is no sidebar; the open one is kept in sight. */
export function AreaTabs({ label, tabs }: { label: string; tabs: readonly AreaTab[] }) {
  const format = useFormat();
  const open = useRef<HTMLAnchorElement>(null);
  const current = tabs.find(({ isCurrent }) => isCurrent)?.to;
  useEffect(() => {
    // In braces: newer browsers return a promise here, which React would take for a clean-up.
    open.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ to, label: word, count, isCurrent }) => (
        <Link
          key={to}
          ref={isCurrent ? open : undefined}
          to={to}
          className={cx(styles.tab, isCurrent && styles.current)}
          aria-current={isCurrent ? 'page' : undefined}
        >
          {word} {count !== undefined && format.number(count)}
        </Link>
      ))}
    </nav>
  );
}
