import type { ReactNode, Ref } from 'react';
import { IconChevronDown } from '../../../components/icons.js';
import styles from './filters.module.css';

export interface FilterButtonProps {
  ref?: Ref<HTMLButtonElement>;
  label: string;
  value: ReactNode;
  'aria-haspopup'?: 'menu' | 'dialog';
  'aria-expanded'?: boolean;
  onClick: () => void;
}

/** A filter as one control: what it narrows at the left, to what at the right. */
export function FilterButton({ label, value, ...rest }: FilterButtonProps) {
  return (
    <button type="button" className={styles.button} {...rest}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>
        {value} <IconChevronDown />
      </span>
    </button>
  );
}
