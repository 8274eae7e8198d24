import { citationPattern } from '@tanggap/shared/response-rules';
import { Fragment } from 'react';
import { cx } from '../../../components/cx.js';
import styles from './cited-text.module.css';

export interface CitedTextProps {
  text: string;
  /** Opens the source of a number; without it numbers are only shown. */
  onOpen?: ((n: number) => void) | undefined;
  labelOf?: ((n: number) => string) | undefined;
}

/** A text whose citations stand as small numbers instead of `[4]`. */
export function CitedText({ text, onOpen, labelOf }: CitedTextProps) {
  const parts = text.split(new RegExp(` ?${citationPattern.source}`, 'g'));
  return parts.map((part, index) => {
    if (index % 2 === 0) return <Fragment key={index}>{part}</Fragment>;
    const n = Number(part);
    return <CitationChip key={index} n={n} onOpen={onOpen && (() => onOpen(n))} label={labelOf?.(n)} />;
  });
}

interface CitationChipProps {
  n: number;
  onOpen?: (() => void) | undefined;
  label?: string | undefined;
  /** Given where the number stands in a row of its own. */
  isOpened?: boolean;
}

export function CitationChip({ n, onOpen, label, isOpened }: CitationChipProps) {
  if (!onOpen) return <span className={styles.chip}>{n}</span>;
  return (
    <button
      type="button"
      className={cx(styles.chip, isOpened !== undefined && styles.alone)}
      aria-label={label}
      title={label}
      data-opened={isOpened}
      onClick={onOpen}
    >
      {n}
    </button>
  );
}
