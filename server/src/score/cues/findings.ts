import type { Finding } from '@tanggap/shared/assessment';
import type { Signal } from '@tanggap/shared/vocabulary';
import type { CueHit } from './find-cues.js';
import type { Token } from './tokens.js';

/** The place in the text of tokens `first` to `last`, both inclusive. */
export function spanOf(tokens: readonly Token[], first: number, last: number): [number, number] {
  const start = tokens[first]?.start ?? 0;
  return [start, Math.max(start, tokens[last]?.end ?? start)];
}

/** A hit as a finding of its signal. */
export function findingOf(signal: Signal, hit: CueHit, tokens: readonly Token[]): Finding {
  const { rule, weight, reason } = hit.rule;
  return { signal, rule, span: spanOf(tokens, hit.first, hit.last), weight, reason };
}

/** Sum of the points of hits. */
export function pointsOf(hits: readonly CueHit[]): number {
  return hits.reduce((sum, hit) => sum + hit.rule.weight, 0);
}

/** Reads a probability off a polyline of `[points, probability]`, ascending; constant beyond its ends. */
export function probabilityAt(points: number, line: readonly (readonly [number, number])[]): number {
  let before = line[0];
  if (!before || points <= before[0]) return before?.[1] ?? 0;
  for (const node of line) {
    if (points <= node[0]) {
      const share = (points - before[0]) / (node[0] - before[0] || 1);
      return before[1] + share * (node[1] - before[1]);
    }
    before = node;
  }
  return before[1];
}
