import type { QueryNode } from '../query.js';
import { isPlainWord } from './read-word.js';

/** Writes a tree in the search language; `parseQuery` reads the same tree again, spans apart. Null is the empty query. */
export function formatQuery(node: QueryNode | null): string {
  if (node === null) return '';
  switch (node.kind) {
    case 'word':
      return isPlainWord(node.text) ? node.text + (node.isPrefix ? '*' : '') : `"${node.text}"`;
    case 'phrase':
      return `"${node.text}"`;
    case 'near':
      return node.words.every(isPlainWord)
        ? node.words.join(` NEAR/${node.distance} `)
        : `near(${node.words.join(' ')}, ${node.distance})`;
    case 'field':
      return `${node.field}:${node.values.map(formatValue).join(',')}`;
    case 'not':
      return `-${enclosed(node.of, ['and', 'or', 'not'])}`;
    case 'and':
      return node.of.map((part) => enclosed(part, ['and', 'or'])).join(' ');
    case 'or':
      return node.of.map((part) => enclosed(part, ['or'])).join(' OR ');
  }
}

function enclosed(node: QueryNode, kinds: readonly QueryNode['kind'][]): string {
  return kinds.includes(node.kind) ? `(${formatQuery(node)})` : formatQuery(node);
}

/** A value of letters, digits and a few signs; all else needs quotes. */
function formatValue(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}:.+-]*$/u.test(value) ? value : `"${value}"`;
}
