import type { ComponentProps } from 'react';
import { segmentsOf } from '../../../../components/marked-text/segments.js';
import { cx } from '../../../../components/cx.js';
import type { TextRange } from '../../draft/highlight.js';
import styles from './marked-area.module.css';

export interface MarkedAreaProps extends Omit<ComponentProps<'textarea'>, 'value'> {
  value: string;
  ranges: readonly TextRange[];
}

/** The strongest mark on a stretch decides how it looks. */
const strength: readonly TextRange['kind'][] = ['citation', 'place', 'block', 'warn'];

/**
 * A text area with marks: what one reads is a copy behind it, letter for letter in the same place; what one types into
 * is a real text area with its own undo, spell check and input methods. The copy also gives it its height.
 */
export function MarkedArea({ value, ranges, className, ...rest }: MarkedAreaProps) {
  return (
    <div className={cx(styles.area, className)}>
      <div className={styles.copy} aria-hidden="true">
        {segmentsOf(value, ranges).map((segment) => (
          <Stretch key={segment.start} text={segment.text} marks={segment.marks} />
        ))}
        {/* A last line break has no height of its own. */}
        {'\u200b'}
      </div>
      <textarea className={styles.field} value={value} rows={1} {...rest} />
    </div>
  );
}

function Stretch({ text, marks }: { text: string; marks: readonly TextRange[] }) {
  const kind = strength.find((name) => marks.some((mark) => mark.kind === name));
  if (!kind) return text;
  if (kind !== 'citation') return <mark className={styles[kind]}>{text}</mark>;
  return (
    <mark className={styles.citation}>
      <span className={styles.bracket}>{text.slice(0, 1)}</span>
      {text.slice(1, -1)}
      <span className={styles.bracket}>{text.slice(-1)}</span>
    </mark>
  );
}
