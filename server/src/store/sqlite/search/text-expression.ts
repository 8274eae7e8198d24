import { textTerm } from '../../search/text-terms.js';
import type { Stem, TextNode, TextTerm as Term } from '../../search/text-terms.js';

export type { Stem };

/** A piece of an FTS5 expression. Every stem is quoted, so that no character of a query is ever syntax. */
export interface TextTerm {
  match: string;
  /** Words looked up, for an estimate of the work. */
  terms: number;
  /** Expressions of beginnings, whose words FTS5 gathers from the whole index. */
  prefixes: string[];
  /** Where a mention matches that has all of these words, and nothing of `none`: what columns may tell of common words. */
  alone?: { all: string[]; none: TextTerm | null };
}

const quoted = (stems: readonly string[]): string => `"${stems.join(' ')}"`;

/** Null where nothing is left to look for. */
export function textExpression(node: TextNode, stem: Stem): TextTerm | null {
  const term = textTerm(node, stem);
  return term && expressionOf(term);
}

function expressionOf(term: Term): TextTerm {
  switch (term.kind) {
    case 'phrase':
      return {
        ...{ match: quoted(term.stems), terms: term.stems.length, prefixes: [] },
        ...(term.stems.length === 1 && { alone: { all: term.stems, none: null } }),
      };
    case 'beginning': {
      const prefix = `${quoted(term.words)} *`;
      const match = term.whole ? `(${prefix} OR ${quoted(term.whole)})` : prefix;
      return { match, terms: 1 + (term.whole?.length ?? 0), prefixes: [prefix] };
    }
    case 'near': {
      // FTS5 counts the words between the outermost two.
      const match = `NEAR(${term.stems.map((stem) => quoted([stem])).join(' ')}, ${term.between})`;
      return { match, terms: term.stems.length, prefixes: [] };
    }
  }
}
