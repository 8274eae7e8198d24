import type { QueryError, QueryNode, QuerySpan } from '../query.js';
import { parseQuery, type ParsedQuery } from '../query/parse-query.js';
import type { Reason } from '../vocabulary.js';
import { ruleLimits } from './analyst-rule.js';

/** Shortest beginning before `*` in a rule: one letter more than in a search, because a rule runs over everything. */
const shortestRulePrefix = 4;

/**
 * Reads the pattern of a rule: words, phrases, NEAR, OR and exclusions. Refuses what the search language refuses, fields,
 * exclusions alone, patterns that are too long, and beginnings so short that they meet half of the dictionary.
 */
export function parseRuleQuery(text: string): ParsedQuery {
  if (text.length > ruleLimits.query)
    return refused('too-long', [ruleLimits.query, text.length], tooLong(text.length), null);
  const parsed = parseQuery(text, { isTextOnly: true });
  if (parsed.error !== null || parsed.node === null) return parsed;
  const leaves = leavesOf(parsed.node);
  if (leaves.length > ruleLimits.terms) {
    const [from] = leaves[ruleLimits.terms]?.span ?? [0, 0];
    return refused('too-many-terms', [from, text.length], tooMany(leaves.length), null);
  }
  const short = leaves.find(
    (leaf) => leaf.kind === 'word' && leaf.isPrefix && lettersOf(leaf.text) < shortestRulePrefix,
  );
  if (!short) return parsed;
  const [from, to] = short.span;
  const mended = `${text.slice(0, from)}${text.slice(from, to).replaceAll('*', '')}${text.slice(to)}`;
  return refused('bad-wildcard', short.span, shortPrefix, mended);
}

type Leaf = Extract<QueryNode, { span: QuerySpan }>;

function leavesOf(node: QueryNode): Leaf[] {
  if (node.kind === 'and' || node.kind === 'or') return node.of.flatMap(leavesOf);
  return node.kind === 'not' ? leavesOf(node.of) : [node];
}

const lettersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

function refused(
  code: QueryError['code'],
  span: QuerySpan,
  message: Reason,
  suggestion: string | null,
): ParsedQuery {
  return { node: null, error: { code, span, message, suggestion } };
}

const tooLong = (length: number): Reason => ({
  id: `Pola aturan paling panjang ${ruleLimits.query} karakter; ini ${length}. Persingkat, atau buat dua aturan.`,
  en: `The pattern of a rule has at most ${ruleLimits.query} characters; this one has ${length}. Shorten it or write two rules.`,
});
const tooMany = (count: number): Reason => ({
  id: `Pola aturan memuat paling banyak ${ruleLimits.terms} kata dan frasa; ini ${count}. Hapus mulai dari sini, atau buat dua aturan.`,
  en: `The pattern of a rule holds at most ${ruleLimits.terms} words and phrases; this one has ${count}. Remove what follows, or write two rules.`,
});
const shortPrefix: Reason = {
  id: `Awalan sependek ini cocok dengan terlalu banyak kata. Dalam aturan, tulis sedikitnya ${shortestRulePrefix} huruf sebelum tanda *.`,
  en: `A beginning this short meets too many words. In a rule, write at least ${shortestRulePrefix} letters before the *.`,
};

/** The pattern meets the bare name of a program, so it would meet all that is said about it. */
export function meetsNameReason(name: string): Reason {
  return {
    id: `Pola ini cocok dengan nama program “${name}” saja, jadi mengenai semua yang dibicarakan tentangnya. Tambahkan kata tentang hal yang dikatakan.`,
    en: `This pattern meets the bare name of the program “${name}”, so it would meet all that is said about it. Add words about what is said.`,
  };
}

export const onlyStopWords: Reason = {
  id: 'Pola ini hanya berisi kata umum yang tidak diindeks, jadi tidak akan pernah cocok. Tambahkan kata yang khas.',
  en: 'This pattern holds only common words that are not indexed, so it would never match. Add a word that is typical.',
};
