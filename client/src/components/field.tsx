import { useId, type ComponentProps, type ReactNode } from 'react';
import { cx } from './cx.js';
import styles from './field.module.css';

export interface FieldProps {
  label: string;
  /** Beside the label, such as “required”. */
  hint?: string;
  /** Under the control, in the colour of a refusal. */
  problem?: string | null;
  /** Draws the control with this id. */
  children: (id: string) => ReactNode;
}

/** A control with its label above. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} {hint && <span className={styles.hint}>{hint}</span>}
      </label>
      {children(id)}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={cx(styles.control, className)} {...rest} />;
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={cx(styles.control, styles.area, className)} {...rest} />;
}

export function SelectInput({ className, ...rest }: ComponentProps<'select'>) {
  return <select className={cx(styles.control, className)} {...rest} />;
}
