/** Slips of the hand that are forgiven: one in a short word, two in one of six letters or more. */
const mostSlips = (word: string): number => (word.length < 6 ? 1 : 2);
/** Longer words are not guessed at, which bounds the time. */
const longestGuess = 40;

/** The candidate that a mistyped word probably means: one that it begins or nearly is; null where none comes near. */
export function nearest(typed: string, candidates: readonly string[]): string | null {
  if (typed.length < 2 || typed.length > longestGuess) return null;
  let best: string | null = null;
  let fewest = mostSlips(typed) + 1;
  for (const candidate of candidates) {
    const slips = slipsBetween(typed, candidate, fewest);
    if (slips < fewest) [best, fewest] = [candidate, slips];
  }
  return best ?? candidates.find((candidate) => typed.length >= 3 && candidate.startsWith(typed)) ?? null;
}

/** Letters added, dropped or changed between two words; `enough` as soon as it is certain to be so many. */
function slipsBetween(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) >= enough) return enough;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let at = 1; at <= a.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= b.length; to += 1) {
      const changed = (row[to - 1] ?? 0) + (a[at - 1] === b[to - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
    if (Math.min(...row) >= enough) return enough;
  }
  return row[b.length] ?? enough;
}
