import type { QueryNode } from '@tanggap/shared/query';
import type { PlacedStem } from '../text/stem-text.js';
import { stemWords } from '../text/stem-text.js';

type Leaf = Exclude<QueryNode, { kind: 'and' | 'or' | 'not' | 'field' }>;

/** Where the first part of a matching query stands in the text as given; null where it asks for nothing that is there. */
export function findPlace(node: QueryNode, stems: readonly PlacedStem[]): [number, number] | null {
  for (const leaf of wantedLeaves(node)) {
    const found = rangeOf(leaf, stems);
    const [first, last] = found ? [stems[found[0]], stems[found[1]]] : [];
    if (first && last) return [first.start, Math.max(first.end, last.end)];
  }
  return null;
}

function wantedLeaves(node: QueryNode): Leaf[] {
  if (node.kind === 'and' || node.kind === 'or') return node.of.flatMap(wantedLeaves);
  return node.kind === 'not' || node.kind === 'field' ? [] : [node];
}

function rangeOf(leaf: Leaf, stems: readonly PlacedStem[]): [number, number] | null {
  if (leaf.kind === 'near')
    return nearRange([...new Set(leaf.words.flatMap(stemWords))], leaf.distance, stems);
  const sequence = sequenceRange(stemWords(leaf.text), stems);
  if (sequence || leaf.kind === 'phrase' || !leaf.isPrefix) return sequence;
  const begin = leaf.text.toLowerCase();
  const at = stems.findIndex(({ stem }) => stem.startsWith(begin));
  return at < 0 ? null : [at, at];
}

function sequenceRange(wanted: readonly string[], stems: readonly PlacedStem[]): [number, number] | null {
  if (wanted.length === 0) return null;
  const at = stems.findIndex((_, from) => wanted.every((word, ahead) => stems[from + ahead]?.stem === word));
  return at < 0 ? null : [at, at + wanted.length - 1];
}

/** The first stretch that `matchQuery` would accept. */
function nearRange(
  wanted: readonly string[],
  distance: number,
  stems: readonly PlacedStem[],
): [number, number] | null {
  if (wanted.length < 2) return sequenceRange(wanted, stems);
  const last = new Map<string, number>();
  for (const [at, { stem }] of stems.entries()) {
    if (!wanted.includes(stem)) continue;
    last.set(stem, at);
    const from = Math.min(...last.values());
    if (last.size === wanted.length && at - from <= distance) return [from, at];
  }
  return null;
}
