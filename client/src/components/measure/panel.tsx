import { useId, type ReactNode } from 'react';
import { cx } from '../cx.js';
import styles from './panel.module.css';

export interface PanelProps {
  title: ReactNode;
  /** Beside the title, at the right: a unit, a link. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
}

/** A titled card of a page of figures. */
export function Panel({ title, aside, children, className }: PanelProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={cx(styles.panel, className)}>
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}
