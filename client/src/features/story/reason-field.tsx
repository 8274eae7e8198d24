import { shortestReason, longestReason } from '@tanggap/shared/case-rules';
import { useId } from 'react';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import styles from './regroup-dialog.module.css';

export const isReasonEnough = (reason: string): boolean => reason.trim().length >= shortestReason;

export interface ReasonFieldProps {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
  /** Shows that the reason is too short, after a try to save. */
  isMissing: boolean;
}

/** Why mentions are moved; no merge or split without it. */
export function ReasonField({ label, hint, value, onChange, isMissing }: ReasonFieldProps) {
  const t = useText().story.merge;
  const format = useFormat();
  const id = useId();
  const isShort = isMissing && !isReasonEnough(value);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={longestReason}
        required
        value={value}
        aria-invalid={isShort}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={isShort ? styles.error : styles.hint}>
        {isShort ? t.reasonShort(format.number(shortestReason)) : hint}
      </p>
    </div>
  );
}
