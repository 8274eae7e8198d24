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
            <Change className={styles[kind]}>
              <CitedText text={text.trimStart()} {...(kind === 'added' && citations)} />
            </Change>
          </span>
        );
      })}
    </p>
  );
}
