import type { QueryNode } from '@tanggap/shared/query';
import type { Query } from '../reader.js';
import { compileText, nothing } from './compile-text.js';
import { textTerm } from '../../search/text-terms.js';
import type { Stem } from '../../search/text-terms.js';

export type FieldNode = Extract<QueryNode, { kind: 'field' }>;

interface CompileParts {
  stem: Stem;
  /** What a field asks for; null for the dates, which the range of the filter has taken in. */
  ofField(node: FieldNode): Query | null;
}

/** Elasticsearch parses queries nested 30 deep; brackets of a query may need half as many again. */
const deepestParsed = 20;

/** A query tree as query DSL. Words that are all stop words look for nothing, and nothing is what they find. */
export function compileQuery(node: QueryNode, parts: CompileParts): Query {
  return compile(node, parts, 1) ?? nothing;
}

/** Null for what vanished because its words are stop words only. */
function compile(node: QueryNode, parts: CompileParts, depth: number): Query | null {
  if (depth % deepestParsed === 0) {
    const inner = compile(node, parts, depth + 1);
    return inner && parsedApart(inner);
  }
  switch (node.kind) {
    case 'field':
      return parts.ofField(node) ?? { match_all: {} };
    case 'not': {
      const of = compile(node.of, parts, depth + 1);
      return of && { bool: { must_not: [of] } };
    }
    case 'and':
    case 'or': {
      const of = node.of.map((child) => compile(child, parts, depth + 1)).filter((query) => query !== null);
      if (of.length === 0) return null;
      return node.kind === 'and'
        ? { bool: { filter: of } }
        : { bool: { should: of, minimum_should_match: 1 } };
    }
    default: {
      const term = textTerm(node, parts.stem);
      return term && compileText(term);
    }
  }
}

/** What is in a wrapper is parsed by itself, with a count of its own. */
function parsedApart(query: Query): Query {
  return { wrapper: { query: Buffer.from(JSON.stringify(query)).toString('base64') } };
}

export function fieldsOf(node: QueryNode): FieldNode[] {
  if (node.kind === 'field') return [node];
  if (node.kind === 'not') return fieldsOf(node.of);
  return node.kind === 'and' || node.kind === 'or' ? node.of.flatMap(fieldsOf) : [];
}
