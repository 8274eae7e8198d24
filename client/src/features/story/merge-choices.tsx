import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import type { Candidate } from './merge-candidates.js';
import styles from './regroup-dialog.module.css';

export interface MergeChoicesProps {
  suggested: readonly Candidate[];
  /** Null before a search. */
  found: readonly Candidate[] | null;
  isSearching: boolean;
  chosen: readonly Candidate[];
  onToggle: (candidate: Candidate, isOn: boolean) => void;
}

/** What the machine suggests and what a search found; chosen ones stay in sight whatever is searched next. */
export function MergeChoices({ suggested, found, isSearching, chosen, onToggle }: MergeChoicesProps) {
  const t = useText().story.merge;
  const known = new Set(suggested.map((candidate) => candidate.id));
  const kept = chosen.filter((candidate) => !known.has(candidate.id));
  const others = (found ?? []).filter(
    (candidate) => !known.has(candidate.id) && !kept.some((other) => other.id === candidate.id),
  );
  const isTicked = (candidate: Candidate) => chosen.some((other) => other.id === candidate.id);
  const rows = (title: string, candidates: readonly Candidate[]) =>
    candidates.length > 0 && (
      <fieldset className={styles.choices}>
        <legend>{title}</legend>
        {candidates.map((candidate) => (
          <ChoiceRow
            key={candidate.id}
            candidate={candidate}
            isTicked={isTicked(candidate)}
            onToggle={onToggle}
          />
        ))}
      </fieldset>
    );
  return (
    <>
      {rows(t.suggested, suggested)}
      {rows(t.found, [...kept, ...others])}
      <p className={styles.hint} role="status">
        {isSearching && t.searching}
        {!isSearching && found !== null && kept.length + others.length === 0 && t.nothing}
      </p>
    </>
  );
}

interface ChoiceRowProps {
  candidate: Candidate;
  isTicked: boolean;
  onToggle: MergeChoicesProps['onToggle'];
}

function ChoiceRow({ candidate, isTicked, onToggle }: ChoiceRowProps) {
  const t = useText();
  const format = useFormat();
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={isTicked}
        onChange={(event) => onToggle(candidate, event.target.checked)}
      />
      <span className={styles.id}>{candidate.id}</span>
      <span className={styles.name}>{candidate.title}</span>
      <span className={styles.hint}>
        {t.vocabulary.mentions(format.number(candidate.mentionCount))}
        {candidate.similarity !== null && ` · ${format.decimal(candidate.similarity)}`}
      </span>
    </label>
  );
}
