import type { StoryDetail } from '@tanggap/shared/story';
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
  onDismiss: (suggestion: Suggestion) => void;
}

/** Stories that may carry the same claim. Short or merely similar texts are only ever suggested; a person merges. */
export function Suggestions({ suggestions, onMerge, onDismiss }: SuggestionsProps) {
  return (
    <ul className={styles.list}>
      {suggestions.map((suggestion, index) => (
        <SuggestionCard
          key={suggestion.storyId}
          suggestion={suggestion}
          isFirst={index === 0}
          onMerge={onMerge}
          onDismiss={onDismiss}
        />
      ))}
    </ul>
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
  const phrases = suggestion.sharedPhrases.map((phrase) => `“${phrase}”`).join(', ');
  return (
    <li className={styles.card}>
      <IconArrowsSplit />
      <p className={styles.text}>
        <strong>{t.suggestion.title}</strong>{' '}
        {t.suggestion.text(suggestion.title, format.number(suggestion.mentionCount))}{' '}
        <span className={styles.aside}>
          ({t.suggestion.similarity(format.decimal(suggestion.similarity))}
          {phrases !== '' && `; ${t.mentions.shared(phrases)}`})
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
        <Button variant="quiet" {...(isFirst ? { keys: 'u' } : {})} onClick={() => onDismiss(suggestion)}>
          {t.suggestion.dismiss}
        </Button>
      </div>
    </li>
  );
}
