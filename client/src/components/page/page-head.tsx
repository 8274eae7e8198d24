import type { ReactNode } from 'react';
import styles from './page-head.module.css';

export interface PageHeadProps {
  title: string;
  /** How many there are, already written for people. */
  count?: string | undefined;
  intro?: string;
  /** Buttons at the right. */
  children?: ReactNode;
}

/** The first line of a page: what it is, how many, and the one thing to do. */
export function PageHead({ title, count, intro, children }: PageHeadProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        {title} {count !== undefined && <span className={styles.count}>{count}</span>}
      </h1>
      {intro && <p className={styles.intro}>{intro}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </header>
  );
}
