import { toneProps, type Tone } from '../tone.js';
import { cx } from '../cx.js';
import { segmentsOf, type Mark, type Segment } from './segments.js';
import styles from './marked-text.module.css';

/** Underlines differ so that no finding rests on colour alone. */
export type Underline = 'solid' | 'wavy' | 'dotted' | 'dashed' | 'thin';

export interface TextMark extends Mark {
  tone: Tone;
  underline: Underline;
  /** Element that tells the reason. */
  describedBy?: string;
  /** Short note on hovering. */
  title?: string;
}

export interface MarkedTextProps {
  text: string;
  marks: readonly TextMark[];
  className?: string | undefined;
}

/** A post with its findings underlined and numbered; overlapping findings share words and keep both reasons. */
export function MarkedText({ text, marks, className }: MarkedTextProps) {
  return (
    <p className={cx(styles.text, className)} dir="auto">
      {segmentsOf(text, marks).map((segment) => (
        <Piece key={segment.start} segment={segment} />
      ))}
    </p>
  );
}

function Piece({ segment }: { segment: Segment<TextMark> }) {
  const first = segment.marks[0];
  if (!first) return segment.text;
  return (
    <>
      <mark
        className={cx(styles.mark, styles[first.underline], isShared(segment.marks) && styles.shared)}
        aria-describedby={ids(segment.marks)}
        title={first.title}
        {...toneProps(first.tone)}
      >
        {segment.text}
      </mark>
      {segment.ending
        .filter((mark) => mark.number !== null)
        .map((mark) => (
          <sup key={mark.number} className={styles.number} {...toneProps(mark.tone)}>
            {mark.number}
          </sup>
        ))}
    </>
  );
}

/** The program's name under a finding needs no edge of its own. */
const isShared = (marks: readonly TextMark[]): boolean =>
  marks.filter(({ number }) => number !== null).length > 1;

function ids(marks: readonly TextMark[]): string | undefined {
  return marks.flatMap((mark) => mark.describedBy ?? []).join(' ') || undefined;
}
