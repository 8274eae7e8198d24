import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Program } from '@tanggap/shared/program';
import type { QueryError } from '@tanggap/shared/query';
import { useReason } from '../../lib/text.js';
import { useSearchWords } from '../../lib/search-words.js';
import { useAnnounce } from '../announcer.js';
import { Button, IconButton } from '../button.js';
import { IconSearch, IconX } from '../icons.js';
import { KeyCap } from '../key-cap.js';
import { useKeys } from '../keyboard/keyboard.js';
import { otherAliases, withAlias } from './aliases.js';
import { checkQuery } from './check-query.js';
import { completed, completionsAt, type Completion, type Completions } from './complete.js';
import { Highlight } from './highlight.js';
import { QueryHelp } from './query-help.js';
import { recentQueries, rememberQuery } from './recent.js';
import { SuggestionList } from './suggestion-list.js';
import { useFieldValues } from './use-field-values.js';
import styles from './query-bar.module.css';

export interface QueryBarProps {
  /** The query that was searched for, as the address holds it. */
  query: string;
  programs: readonly Program[];
  /** Chips narrow beside the words, so that exclusions alone make sense. */
  isNarrowed: boolean;
  onSearch: (query: string) => void;
}

/** Where one writes the search language: coloured, checked and completed while typing; Enter searches. */
export function QueryBar({ query, programs, isNarrowed, onSearch }: QueryBarProps) {
  const words = useSearchWords().query;
  const [typed, setTyped] = useState(query);
  const [known, setKnown] = useState(query);
  if (query !== known) {
    // Back, or a link, changed the address: the field follows it.
    setKnown(query);
    setTyped(query);
  }
  // Programs that are still being read must not make a right query look wrong.
  const context = { isNarrowed, programs: programs.length > 0 ? programs.map(({ id }) => id) : undefined };
  const problem = checkQuery(typed, context);
  const suggestion = problem?.suggestion ?? null;
  const search = (next: string) => {
    setTyped(next);
    if (checkQuery(next, context)) return;
    setKnown(next.trim());
    rememberQuery(next.trim());
    onSearch(next.trim());
  };
  const takeSuggestion = () => {
    if (suggestion !== null) search(suggestion);
  };
  useKeys({ 'alt+enter': takeSuggestion }, { isEnabled: suggestion !== null });
  return (
    <div className={styles.bar}>
      <form
        role="search"
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          search(typed);
        }}
      >
        <IconSearch />
        <QueryField typed={typed} problem={problem} programs={programs} onType={setTyped} onSearch={search} />
        <Aliases typed={typed} programs={programs} onSearch={search} />
        {typed !== '' && <IconButton icon={IconX} label={words.clear} onClick={() => search('')} />}
        <QueryHelp onTry={search} />
        <button type="submit" className="visually-hidden" tabIndex={-1}>
          {words.search}
        </button>
        <KeyCap keys="/" />
      </form>
      <Problem
        typed={typed}
        answered={typed.trim() === query ? null : query}
        problem={problem}
        suggestion={suggestion}
        onTake={takeSuggestion}
      />
    </div>
  );
}

interface QueryFieldProps {
  typed: string;
  problem: QueryError | null;
  programs: readonly Program[];
  onType: (query: string) => void;
  onSearch: (query: string) => void;
}

function QueryField({ typed, problem, programs, onType, onSearch }: QueryFieldProps) {
  const words = useSearchWords().query;
  const announce = useAnnounce();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const backdrop = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const values = useFieldValues(programs);
  const offered = caret === null ? null : offersAt(typed, caret, values, words.fields);
  useKeys({ '/': () => field.current?.focus() });

  const follow = () => {
    if (backdrop.current && field.current) backdrop.current.scrollLeft = field.current.scrollLeft;
  };
  const type = (next: string, at: number) => {
    onType(next);
    setCaret(at);
    setActive(-1);
    const count = offersAt(next, at, values, words.fields)?.items.length ?? 0;
    if (count > 0) announce(words.suggestionCount(count));
  };
  const choose = (item: Completion) => {
    if (!offered) return;
    if (offered.isRecent) {
      setCaret(null);
      onSearch(item.insert);
      return;
    }
    const next = completed(typed, offered, item);
    onType(next.query);
    setActive(-1);
    setCaret(next.caret);
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = offered?.items.length ?? 0;
    const chosen = offered?.items[active];
    if (event.key === 'ArrowDown' && count > 0) setActive((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) setActive(active <= 0 ? count - 1 : active - 1);
    else if (event.key === 'Escape' && offered) setCaret(null);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.altKey && chosen) choose(chosen);
    else {
      if (event.key === 'Enter') setCaret(null);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.field}>
      <div ref={backdrop} className={styles.backdrop} aria-hidden="true">
        <Highlight query={typed} problem={problem} />
      </div>
      <input
        ref={field}
        role="combobox"
        aria-label={words.label}
        aria-autocomplete="list"
        aria-expanded={offered !== null}
        aria-controls={offered ? `${id}-list` : undefined}
        aria-activedescendant={offered && active >= 0 ? `${id}-list-${active}` : undefined}
        aria-invalid={problem !== null}
        aria-describedby={problem ? 'query-problems' : undefined}
        autoComplete="off"
        spellCheck={false}
        className={styles.input}
        placeholder={words.placeholder}
        value={typed}
        onChange={({ target }) => type(target.value, target.selectionStart ?? target.value.length)}
        onKeyDown={onKeyDown}
        onScroll={follow}
        onFocus={() => typed === '' && setCaret(0)}
        onBlur={() => setCaret(null)}
      />
      {offered && (
        <SuggestionList
          id={`${id}-list`}
          title={offered.isRecent ? words.recent : words.suggestions}
          items={offered.items}
          active={active}
          onChoose={choose}
        />
      )}
    </div>
  );
}

type Offers = Completions & { isRecent: boolean };

/** What may follow; before the first letter, what was asked last. */
function offersAt(
  query: string,
  caret: number,
  values: ReturnType<typeof useFieldValues>,
  names: Parameters<typeof completionsAt>[3],
): Offers | null {
  if (query !== '') {
    const found = completionsAt(query, caret, values, names);
    return found && { ...found, isRecent: false };
  }
  const items = recentQueries().map((insert) => ({ insert, label: '' }));
  return items.length === 0 ? null : { from: 0, to: 0, items, isRecent: true };
}

function Aliases({ typed, programs, onSearch }: Pick<QueryFieldProps, 'typed' | 'programs' | 'onSearch'>) {
  const words = useSearchWords().query;
  const others = otherAliases(typed, programs);
  if (others.length === 0) return null;
  return (
    <p className={styles.aliases}>
      {words.alsoMatches}{' '}
      {others.map((alias, index) => (
        <span key={alias}>
          {index > 0 && ', '}
          <button
            type="button"
            className={styles.alias}
            title={words.addAlias(alias)}
            aria-label={words.addAlias(alias)}
            onClick={() => onSearch(withAlias(typed, alias, programs))}
          >
            {alias}
          </button>
        </span>
      ))}
    </p>
  );
}

interface ProblemProps {
  typed: string;
  /** The query that the results below still answer; null where that is the one typed. */
  answered: string | null;
  problem: QueryError | null;
  suggestion: string | null;
  onTake: () => void;
}

/** Letters of a wrong part that are named; a pasted page would push the results away. */
const longestNamed = 60;
const shortened = (part: string): string =>
  part.length > longestNamed ? `${part.slice(0, longestNamed)}…` : part;

/** What is wrong, where, what was probably meant, and whose results still stand below. */
function Problem({ typed, answered, problem, suggestion, onTake }: ProblemProps) {
  const words = useSearchWords().query;
  const reason = useReason();
  if (problem === null) return null;
  const { span, message } = problem;
  return (
    <div id="query-problems" className={styles.problems} role="status">
      <p>
        {span[1] > span[0] && <code>{shortened(typed.slice(...span))}</code>} {reason(message)}
      </p>
      {suggestion !== null && (
        <p>
          {words.didYouMean}{' '}
          <Button className={styles.suggestion} keys="alt+enter" onClick={onTake}>
            {suggestion}
          </Button>
        </p>
      )}
      {answered !== null && <p>{words.stillAnswers(answered)}</p>}
    </div>
  );
}
