import type { Assessment, Scores } from '@tanggap/shared/assessment';
import { certaintyOf, harmOf, presentFrom } from '@tanggap/shared/story-rules';
import type { Level } from '@tanggap/shared/vocabulary';
import { claimWatchFrom, watchFrom } from './level.js';

// What a hint may do beside the scorer's own evidence, whoever gives it: analysts' rules and the extra engine.

/** As far as a hint may lift a score that must not become a flag by it: under the cut of a flag. */
export const belowFlag = 0.45;
/** No hint makes a score surer than this. */
export const surest = 0.97;

/** Scores that flag a text. */
export const flagging: readonly (keyof Scores)[] = ['scam', 'hoaxLike', 'hate'];

/** Times the urgency. Growth and priority stand as they were; only harm and certainty follow the scores. */
export function urgencyChange(before: Assessment, after: Assessment): number {
  return (harmOf(after) * certaintyOf(after)) / (harmOf(before) * certaintyOf(before));
}

/** The level of an assessment with other scores. It is never taken further down than `watch`, and `unsure` stays. */
export function levelWith({ level, matches, scores: own }: Assessment, scores: Scores): Level {
  const strongest = Math.max(scores.scam, scores.hoaxLike, scores.hate);
  if (matches?.[0]?.level === 'confident' || strongest >= presentFrom) return 'flagged';
  if (level === 'flagged') return 'watch';
  if (level !== 'quiet') return level;
  const isWorthALook =
    strongest >= watchFrom ||
    Math.max(scores.complaint, scores.question) >= presentFrom ||
    // An article may well be quiet with a sure claim: only a hint on claims changes that.
    (scores.claim >= claimWatchFrom && own.claim < claimWatchFrom);
  return isWorthALook ? 'watch' : 'quiet';
}
