import type { ResponseContent } from '../response.js';
import { nameWords, wordsAt } from './word-runs.js';
import type { LintContext } from './lint-types.js';

/** So many words in the same order are a repetition; fewer are how one speaks of the same thing. */
const longestRun = 6;
const shortestRun = 3;

/** The wordings of the claim: as it was spread, and as the draft tells it. Each with the run that counts as its repetition. */
export function claimWordings(
  { blocks }: Pick<ResponseContent, 'blocks'>,
  { claim }: Pick<LintContext, 'claim'>,
  most = longestRun,
): { text: string; run: number }[] {
  return [claim, blocks.claim]
    .map((text) => ({ text, run: Math.min(most, wordsAt(text).length) }))
    .filter(({ run }) => run >= shortestRun);
}

export function namedWords({ knownNames }: Pick<LintContext, 'knownNames'>): Set<string> {
  return nameWords(knownNames);
}
