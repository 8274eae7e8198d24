import type { StoryDetail } from '@tanggap/shared/story';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../components/button.js';
import { IconArrowsSplit } from '../../components/icons.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import styles from './suggestions.module.css';

export type Suggestion = StoryDetail['suggestions'][number];

export interface SuggestionsProps {
  suggestions: readonly Suggestion[];
  /** Null where the viewer may not merge. */
  onMerge: ((suggestion: Suggestion) => void) | null;
  /** Null where the viewer may not say so. */
  onDismiss: ((suggestion: Suggestion) => void) | null;
}

/** The likeliest one is enough to decide on; the others wait behind a word. */
const mostShown = 1;

/** Stories that may carry the same claim. Short or merely similar texts are only ever suggested; a person merges. */
export function Suggestions({ suggestions, onMerge, onDismiss }: SuggestionsProps) {
  const t = useText().story.suggestion;
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  if (suggestions.length === 0) return null;
  const hidden = isWhole ? 0 : suggestions.length - mostShown;
  return (
    <div className={styles.panel}>
      <ul className={styles.list}>
        {suggestions.slice(0, isWhole ? undefined : mostShown).map((suggestion, index) => (
          <SuggestionCard
            key={suggestion.storyId}
            suggestion={suggestion}
            isFirst={index === 0}
            onMerge={onMerge}
            onDismiss={onDismiss}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={styles.more} onClick={() => setWhole(true)}>
          {t.more(format.number(hidden))}
        </button>
      )}
    </div>
  );
}

interface SuggestionCardProps extends Omit<SuggestionsProps, 'suggestions'> {
  suggestion: Suggestion;
  /** The first one answers to the keys Y and U. */
  isFirst: boolean;
}

function SuggestionCard({ suggestion, isFirst, onMerge, onDismiss }: SuggestionCardProps) {
  const t = useText().story;
  const format = useFormat();
  const [longest] = suggestion.sharedPhrases;
  const phrases = suggestion.sharedPhrases.map((phrase) => `“${phrase}”`).join(', ');
  return (
    <li className={styles.card}>
      <IconArrowsSplit />
      <p className={styles.text}>
        <strong>{t.suggestion.title}</strong>{' '}
        {t.suggestion.text(suggestion.title, format.number(suggestion.mentionCount))}{' '}
        <span className={styles.aside} title={phrases === '' ? undefined : t.mentions.shared(phrases)}>
          ({t.suggestion.similarity(format.decimal(suggestion.similarity))}
          {longest !== undefined && `; ${t.mentions.shared(`“${longest}”`)}`})
        </span>
      </p>
      <div className={styles.actions}>
        <Link className={styles.look} to={`/stories/${suggestion.storyId}`}>
          {t.suggestion.look}
          <span className="visually-hidden"> {suggestion.storyId}</span>
        </Link>
        {onMerge && (
          <Button {...(isFirst ? { keys: 'y' } : {})} onClick={() => onMerge(suggestion)}>
            {t.suggestion.merge}
          </Button>
        )}
        {onDismiss && (
          <Button variant="quiet" {...(isFirst ? { keys: 'u' } : {})} onClick={() => onDismiss(suggestion)}>
            {t.suggestion.dismiss}
          </Button>
        )}
      </div>
    </li>
  );
}
