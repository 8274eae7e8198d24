import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { cx } from '../../components/cx.js';
import { useFormat } from '../../lib/format.js';
import styles from './sidebar.module.css';

export interface SideListProps {
  title: string;
  /** Beside the title, at the right. */
  tool?: ReactNode;
  children: ReactNode;
}

/** A titled list of the sidebar. */
export function SideList({ title, tool, children }: SideListProps) {
  return (
    <section aria-label={title}>
      <div className={styles.sectionRow}>
        <h2 className={styles.section}>{title}</h2>
        {tool}
      </div>
      <ul>{children}</ul>
    </section>
  );
}

export interface SideLineProps {
  to: string;
  icon: Icon;
  label: string;
  count?: number | undefined;
  isCurrent: boolean;
}

export function SideLine({ to, icon: Shape, label, count, isCurrent }: SideLineProps) {
  const format = useFormat();
  return (
    <li>
      <Link
        to={to}
        className={cx(styles.item, isCurrent && styles.current)}
        aria-current={isCurrent ? 'page' : undefined}
        title={label}
      >
        <Shape />
        <span className={styles.label}>{label}</span>
        {count !== undefined && <span className={styles.count}>{format.number(count)}</span>}
      </Link>
    </li>
  );
}
