import type { Scores } from '@tanggap/shared/assessment';
import type { StoryDetail } from '@tanggap/shared/story';
import { signalLooks } from '../../components/story/looks.js';
import { toneProps } from '../../components/tone.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import styles from './score-panel.module.css';

/** Order of the screen; relevance is left out because every story of the queue names a program. */
const shown = [
  'scam',
  'claim',
  'hoaxLike',
  'hate',
  'abuse',
  'complaint',
  'question',
] as const satisfies readonly (keyof Scores)[];

/** Every score by itself, with stance told as not counted. */
export function ScorePanel({ story }: { story: StoryDetail }) {
  const t = useText();
  // A weak likeness is chance, not a match.
  const best = story.matches.find((match) => match.level !== 'weak');
  return (
    <section aria-labelledby="scores-title">
      <h2 id="scores-title" className={styles.title}>
        {t.story.claim.scoresTitle}
      </h2>
      <dl className={styles.scores} title={t.story.claim.scoresNote}>
        {best && <ScoreRow name={t.vocabulary.signals.known} value={best.score} signal="known" />}
        {shown.map((signal) => (
          <ScoreRow
            key={signal}
            name={t.vocabulary.signals[signal]}
            value={story.scores[signal]}
            signal={signal}
          />
        ))}
        <StanceRow story={story} />
      </dl>
    </section>
  );
}

interface ScoreRowProps {
  name: string;
  value: number;
  signal: 'known' | (typeof shown)[number];
}

function ScoreRow({ name, value, signal }: ScoreRowProps) {
  const format = useFormat();
  return (
    <div className={styles.row} {...toneProps(signalLooks[signal].tone)}>
      <dt>{name}</dt>
      <dd>
        <span className={styles.track} aria-hidden="true">
          <span style={{ width: `${Math.round(value * 100)}%` }} />
        </span>
        <span className={styles.figure}>{format.decimal(value)}</span>
      </dd>
    </div>
  );
}

function StanceRow({ story: { stance } }: { story: StoryDetail }) {
  const t = useText().vocabulary;
  const words = { negative: t.stanceNegative, neutral: t.stanceNeutral, positive: t.stancePositive };
  const strongest = (['negative', 'neutral', 'positive'] as const).reduce((a, b) =>
    stance[b] > stance[a] ? b : a,
  );
  return (
    <div className={styles.row}>
      <dt>{t.signals.stance}</dt>
      <dd className={styles.stance}>
        {words[strongest]} · {t.notCounted}
      </dd>
    </div>
  );
}
