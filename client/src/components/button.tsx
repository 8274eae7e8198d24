import type { ComponentProps, ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';
import { cx } from './cx.js';
import { KeyCap } from './key-cap.js';
import styles from './button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  children: ReactNode;
  /** `primary` once a view; `quiet` has no edge; `danger` names harm. Default `plain`. */
  variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: Icon;
  /** Shown as a key cap and told to assistive technology; the keyboard registry does the listening. */
  keys?: string;
  isLarge?: boolean;
}

/** A button with a word. `disabled` draws it dashed: held back, not broken. */
export function Button({
  children,
  variant = 'plain',
  icon: Shape,
  keys,
  isLarge,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      aria-keyshortcuts={keys?.replace('mod', 'Control')}
      className={cx(styles.button, styles[variant], isLarge && styles.large, className)}
      {...rest}
    >
      {Shape && <Shape />}
      <span className={styles.label}>{children}</span>
      {keys && <KeyCap keys={keys} />}
    </button>
  );
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  label: string;
  icon: Icon;
  keys?: string;
}

/** A button that is only a picture; its name is its label and tooltip. */
export function IconButton({ label, icon: Shape, keys, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys}
      className={cx(styles.iconButton, className)}
      {...rest}
    >
      <Shape />
    </button>
  );
}
