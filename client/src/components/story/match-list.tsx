import type { StoryDetail } from '@tanggap/shared/story';
import type { ReactNode } from 'react';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { Chip } from '../chip.js';
import { IconCopyCheck, IconZoomQuestion } from '../icons.js';
import styles from './match-list.module.css';

type Match = StoryDetail['matches'][number];

export interface MatchListProps {
  matches: readonly Match[];
  /** Said where there is none. */
  none: string;
  /** What can be said of one, below it. */
  action?: (match: Match) => ReactNode;
}

/** Published checks that resemble the claim, with the checker's own rating as theirs. */
export function MatchList({ matches, none, action }: MatchListProps) {
  if (matches.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.list}>
      {matches.map((match) => (
        <li key={match.id} className={styles.match}>
          <MatchCard match={match} />
          {action?.(match)}
        </li>
      ))}
    </ul>
  );
}

export function MatchCard({ match }: { match: Match }) {
  const t = useText();
  const format = useFormat();
  const isSure = match.level === 'confident';
  return (
    <>
      <div className={styles.top}>
        <Chip
          tone={isSure ? 'nila' : 'plain'}
          icon={isSure ? IconCopyCheck : IconZoomQuestion}
          edge={isSure ? 'solid' : 'dashed'}
          value={format.decimal(match.score)}
        >
          <span className={styles.level}>{t.vocabulary[match.level]}</span>
        </Chip>
        {match.publishedAt && <time dateTime={match.publishedAt}>{format.fullDate(match.publishedAt)}</time>}
      </div>
      <p className={styles.title}>
        {match.url ? (
          <a href={match.url} target="_blank" rel="noreferrer noopener">
            {match.title}
          </a>
        ) : (
          match.title
        )}
      </p>
      <p className={styles.by}>
        {match.publisher}
        {match.rating && <> · {t.components.theirRating(match.rating)}</>}
      </p>
    </>
  );
}
