import type { ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';
import { cx } from './cx.js';
import { toneProps, type Tone } from './tone.js';
import styles from './chip.module.css';

export interface ChipProps {
  children: ReactNode;
  tone?: Tone;
  icon?: Icon;
  /** A number or a second word, in lighter weight. */
  value?: string | undefined;
  /** `solid` is certain, `dashed` a suggestion or doubt, `outline` told but not counted. */
  edge?: 'solid' | 'dashed' | 'outline';
}

/** A small labelled fact; its edge and icon say as much as its colour. */
export function Chip({ children, tone = 'plain', icon: Shape, value, edge = 'solid' }: ChipProps) {
  return (
    <span className={cx(styles.chip, styles[edge])} {...toneProps(tone)}>
      {Shape && <Shape />}
      <span className={styles.text}>{children}</span>
      {value !== undefined && <span className={styles.value}>{value}</span>}
    </span>
  );
}
