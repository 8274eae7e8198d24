import { cx } from '../../../components/cx.js';
import type { DiffPiece } from '../draft/compare.js';
import { CitedText, type CitedTextProps } from './cited-text.js';
import styles from './diff-text.module.css';

export interface DiffTextProps extends Pick<CitedTextProps, 'onOpen' | 'labelOf'> {
  pieces: readonly DiffPiece[];
  className?: string | undefined;
}

/** A text with what came underlined and what went struck through; a reader hears both, too. */
export function DiffText({ pieces, className, ...citations }: DiffTextProps) {
  return (
    <p className={cx(styles.text, className)}>
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'same') return <CitedText key={index} text={text} {...citations} />;
        const Change = kind === 'added' ? 'ins' : 'del';
        const [lead = ''] = /^\s+/.exec(text) ?? [];
        return (
          <span key={index}>
            {lead}
            <Change className={cx(styles[kind], isReplacing(pieces, index) && styles.replacing)}>
              <CitedText text={text.trimStart()} {...(kind === 'added' && citations)} />
            </Change>
          </span>
        );
      })}
    </p>
  );
}

/** What takes another's place stands a little apart from it, or two words would read as one. */
const isReplacing = (pieces: readonly DiffPiece[], index: number): boolean =>
  pieces[index]?.kind === 'added' && pieces[index - 1]?.kind === 'removed';
