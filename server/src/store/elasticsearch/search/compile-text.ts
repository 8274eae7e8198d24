import type { Query } from '../reader.js';
import { indexedWords } from '../words.js';
import type { TextTerm } from '../../search/text-terms.js';

export const nothing: Query = { match_none: {} };

/** All words that begin so; the default of 50 would leave some out without a word. */
const everyExpansion = 1_000_000;

/** What is looked up in `words`; the same mentions as SQLite's FTS5 finds. */
export function compileText(term: TextTerm): Query {
  switch (term.kind) {
    case 'phrase':
      return phrase(term.stems);
    case 'beginning': {
      const begins = beginning(term.words);
      return term.whole
        ? { bool: { should: [begins, phrase(term.whole)], minimum_should_match: 1 } }
        : begins;
    }
    case 'near':
      return near(term);
  }
}

function phrase(stems: readonly string[]): Query {
  const query = stems.flatMap(indexedWords).join(' ');
  return query === '' ? nothing : { match_phrase: { words: { query } } };
}

function beginning(given: readonly string[]): Query {
  const words = given.flatMap(indexedWords);
  const [value] = words;
  if (value === undefined) return nothing;
  if (words.length === 1) return { prefix: { words: { value } } };
  return { match_phrase_prefix: { words: { query: words.join(' '), max_expansions: everyExpansion } } };
}

/** `between` counts all words between the outermost two, `max_gaps` only those that are none of the words asked for. */
function near({ stems, between }: Extract<TextTerm, { kind: 'near' }>): Query {
  const words = [...new Set(stems.flatMap(indexedWords))];
  if (words.length < 2) return phrase(words);
  const gaps = between + 2 - words.length;
  if (gaps < 0) return nothing;
  const intervals = words.map((query) => ({ match: { query } }));
  return { intervals: { words: { all_of: { intervals, ordered: false, max_gaps: gaps } } } };
}
