import type { ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';
import { toneProps, type Tone } from './tone.js';
import styles from './banner.module.css';

export interface BannerProps {
  tone: Tone;
  icon: Icon;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A strip above the work: what happened, what is safe, what to do. */
export function Banner({ tone, icon: Shape, title, children, actions }: BannerProps) {
  return (
    <div className={styles.banner} {...toneProps(tone)}>
      <Shape className={styles.icon} />
      <p className={styles.text}>
        <strong>{title}</strong> {children}
      </p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
