import type { ProgramTrial } from '@tanggap/shared/api';
import { cx } from '../../components/cx.js';
import { toneProps } from '../../components/tone.js';
import { useReason, useText } from '../../lib/text.js';
import { outcomeLooks } from './trial-looks.js';
import styles from './trial-panel.module.css';

type Example = ProgramTrial['examples'][number];

/** Characters kept on each side of the word, so that a long article shows why it is here. */
const around = 70;

export interface Excerpt {
  before: string;
  match: string;
  after: string;
}

/** The words around a span, cut at blanks. */
export function excerptOf(text: string, [start, end]: readonly [number, number]): Excerpt {
  const from = start <= around ? 0 : text.indexOf(' ', start - around) + 1;
  const cut = end + around >= text.length ? text.length : text.lastIndexOf(' ', end + around);
  const to = Math.max(end, cut);
  return {
    before: (from > 0 ? '… ' : '') + text.slice(Math.min(from, start), start),
    match: text.slice(start, end),
    after: text.slice(end, to) + (to < text.length ? ' …' : ''),
  };
}

export interface TrialExamplesProps {
  examples: readonly Example[];
  /** Everything is new for a new program; saying it at every line tells nothing. */
  isNew: boolean;
}

export function TrialExamples({ examples, isNew }: TrialExamplesProps) {
  return (
    <ul className={styles.examples}>
      {examples.map((example) => (
        <ExampleRow key={example.mentionId} example={example} isMarked={example.isChange && !isNew} />
      ))}
    </ul>
  );
}

function ExampleRow({ example, isMarked }: { example: Example; isMarked: boolean }) {
  const t = useText().programs.trial;
  const say = useReason();
  const { tone, icon: Shape } = outcomeLooks[example.outcome];
  const { before, match, after } = excerptOf(example.text, example.span);
  return (
    <li className={styles.example} {...toneProps(tone)}>
      <Shape role="img" aria-label={t[example.outcome]} />
      <div className={styles.body}>
        <p>
          {before}
          <mark className={cx(styles.mark, styles[example.outcome])}>{match}</mark>
          {after}
        </p>
        <p className={styles.because}>{say(example.because)}</p>
      </div>
      {isMarked && (
        <span className={styles.fresh} title={t.isChange}>
          {t.isNew}
        </span>
      )}
    </li>
  );
}
