import type { Effect } from '@tanggap/shared/api-search';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { useIssueWords } from '../../lib/issue-words.js';
import { useNow } from '../../lib/now.js';
import { EffectTable } from './effect-table.js';
import styles from './effect.module.css';

const hourMs = 3_600_000;

export interface EffectCardProps {
  effect: Effect;
  /** On the answer's own page: without its title and the way to it, but with the warning in sight. */
  isCompact?: boolean;
  children?: ReactNode;
}

/** What was counted before and after one answer went out. No proof of cause, and it says so to everybody. */
export function EffectCard({ effect, isCompact = false, children }: EffectCardProps) {
  const words = useIssueWords().effect;
  const format = useFormat();
  const now = useNow(60_000);
  const id = useId();
  const { title, outAt, responseId, storyId } = effect;
  return (
    <article className={styles.card} aria-labelledby={`${id}title`} aria-describedby={`${id}warning`}>
      <header className={styles.head}>
        <h2 id={`${id}title`} className={styles.title}>
          {isCompact ? words.heading : title}
        </h2>
        <p className={styles.facts} title={format.full(outAt)}>
          <code>{responseId}</code> · {words.outAt(format.moment(outAt, now))} · {words.hoursOf(effect.hours)}
        </p>
      </header>
      <EffectTable effect={effect} />
      <Said effect={effect} />
      <LookedFor phrases={effect.lookedFor} />
      <p id={`${id}warning`} className={isCompact ? styles.warning : 'visually-hidden'}>
        {words.warning}
      </p>
      <p className={styles.links}>
        {!isCompact && <Link to={`/responses/${responseId}/publish`}>{words.response}</Link>}
        <Link to={`/stories/${storyId}`}>{words.story}</Link>
        {children}
      </p>
    </article>
  );
}

/** In a sentence: whether there is enough to compare, and how long the talk kept on. */
function Said({ effect }: { effect: Effect }) {
  const words = useIssueWords().effect;
  const format = useFormat();
  const { isThin, halvedAfterHours, hours, after } = effect;
  const span = Date.parse(after.to) - Date.parse(after.from);
  const volume =
    halvedAfterHours === null ? words.notHalved : words.halved(format.duration(halvedAfterHours * hourMs));
  return (
    <div className={styles.said}>
      <p className={isThin ? styles.thin : undefined}>{isThin ? words.thin : volume}</p>
      {span < hours * hourMs && <p>{words.running(format.duration(span))}</p>}
    </div>
  );
}

function LookedFor({ phrases }: { phrases: readonly string[] }) {
  const words = useIssueWords().effect;
  if (phrases.length === 0) return null;
  return (
    <details className={styles.looked}>
      <summary>
        {words.lookedFor} ({phrases.length})
      </summary>
      <ul>
        {phrases.map((phrase) => (
          <li key={phrase}>“{phrase}”</li>
        ))}
      </ul>
    </details>
  );
}
