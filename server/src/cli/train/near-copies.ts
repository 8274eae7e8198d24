import type { LabelledRow } from './corpora.js';
import { wordsOf } from './corpora.js';

/** Share of letters (as a cosine of counted letter fours) from which two texts are taken for copies of one. */
const isCopyFrom = 0.6;

/** The rows that are no copies of any of the others, so that no figure is earned by remembering. */
export function withoutCopies(rows: readonly LabelledRow[], others: readonly LabelledRow[]): LabelledRow[] {
  const postings = new Map<string, { text: number; weight: number }[]>();
  others.forEach((other, text) => {
    for (const [gram, weight] of gramsOf(wordsOf(other.view))) {
      const list = postings.get(gram) ?? [];
      list.push({ text, weight });
      postings.set(gram, list);
    }
  });
  return rows.filter((row) => {
    const sums = new Float64Array(others.length);
    for (const [gram, weight] of gramsOf(wordsOf(row.view))) {
      for (const posting of postings.get(gram) ?? []) {
        sums[posting.text] = (sums[posting.text] ?? 0) + weight * posting.weight;
      }
    }
    return !sums.some((sum) => sum >= isCopyFrom);
  });
}

function gramsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const padded = ` ${text} `;
  for (let at = 0; at + 4 <= padded.length; at += 1) {
    const gram = padded.slice(at, at + 4);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  let squares = 0;
  for (const count of counts.values()) squares += count * count;
  for (const [gram, count] of counts) counts.set(gram, count / Math.sqrt(squares));
  return counts;
}
