import type { Scores } from '@tanggap/shared/assessment';
import { presentFrom } from '@tanggap/shared/story-rules';
import type { Level, Reason } from '@tanggap/shared/vocabulary';
import { tokenClass } from './cues/tokens.js';
import type { Draft } from './signal.js';

/** Below this many words the stance model was right in 56 of 100 cases only, so nothing is said about such a text. */
const fewestWords = 4;
/** From here on a scam or hoax-like score that is not enough for a flag is worth a look. */
export const watchFrom = 0.3;
export const claimWatchFrom = 0.6;
/** Being negative, however sure, is worth a look and never more. */
export const negativeWatchFrom = 0.6;
/** Points against a signal from which signs for and against it disagree. */
const strongAgainst = -1.5;

/**
 * The level, and why it is or could be `unsure`. `flagged`: scam, hoax-like or hate at 0.5 or more, or a confidently matched
 * check. `watch`: complaint, question, checkable claim, a possible match, negative stance, or a weaker sign of harm.
 * What is about no watched program is `quiet`. A checkable claim keeps its level and says that style does not tell its truth.
 */
export function levelOf(draft: Draft): { level: Level; unsure: Reason[] } {
  if (draft.programs.length === 0) return { level: 'quiet', unsure: draft.unsure };
  const unsure = [...draft.unsure, ...doubts(draft)];
  if (isFlagged(draft)) return { level: 'flagged', unsure };
  if (unsure.length > 0) return { level: 'unsure', unsure };
  return { level: isWatched(draft) ? 'watch' : 'quiet', unsure: isUndecidable(draft) ? [truthUnread] : [] };
}

/** A checkable statement of the public without any sign: how it is written does not tell whether it is so. */
function isUndecidable({ input, scores }: Draft): boolean {
  return input.standing === 'public' && scores.claim >= claimWatchFrom && scores.hoaxLike < presentFrom;
}

function isFlagged({ scores, matches }: Draft): boolean {
  // Confident matches were right in 94 of 100 cases whatever their score.
  const isKnown = matches?.[0]?.level === 'confident';
  return isKnown || Math.max(scores.scam, scores.hoaxLike, scores.hate) >= presentFrom;
}

function isWatched({ input, scores, stance, matches }: Draft): boolean {
  return (
    Math.max(scores.complaint, scores.question) >= presentFrom ||
    // Every article states something checkable; in a post that is worth a look.
    (scores.claim >= claimWatchFrom && input.standing === 'public') ||
    Math.max(scores.scam, scores.hoaxLike, scores.hate) >= watchFrom ||
    stance.negative >= negativeWatchFrom ||
    matches?.[0]?.level === 'suggest'
  );
}

function doubts(draft: Draft): Reason[] {
  const reasons: Reason[] = [];
  if (wordCount(draft) < fewestWords) reasons.push(tooShort);
  if (draft.language === 'und') reasons.push(unknownLanguage);
  if (disagrees(draft, 'scam') || disagrees(draft, 'hoaxLike')) reasons.push(signsDisagree);
  if (isTorn(draft)) reasons.push(stanceTorn);
  return reasons;
}

const notWords = tokenClass.url | tokenClass.user | tokenClass.emoji | tokenClass.mark;

function wordCount({ tokens }: Draft): number {
  let count = 0;
  for (const { classes } of tokens) if ((classes & notWords) === 0) count += 1;
  return count;
}

/** Signs for a signal would have sufficed for a closer look, and signs against it stand beside them. */
function disagrees({ scores, findings }: Draft, signal: 'scam' | 'hoaxLike'): boolean {
  if (scores[signal] < watchFrom) return false;
  return findings.some((finding) => finding.signal === signal && finding.weight <= strongAgainst);
}

/** The level would hang on the stance alone, and the stance model cannot tell. */
function isTorn({ isStanceSure, stance, scores }: Draft): boolean {
  if (isStanceSure || stance.negative < 0.4 || stance.negative >= negativeWatchFrom) return false;
  return strongest(scores) < watchFrom;
}

function strongest({ scam, hoaxLike, hate, complaint, question, claim }: Scores): number {
  return Math.max(scam, hoaxLike, hate, complaint, question, claim);
}

const truthUnread: Reason = {
  id: 'Cara penulisannya tidak menunjukkan benar tidaknya; periksa faktanya.',
  en: 'The way it is written does not show whether it is true; check the facts.',
};
const tooShort: Reason = {
  id: 'Teks terlalu pendek untuk dinilai.',
  en: 'The text is too short to judge.',
};
const unknownLanguage: Reason = {
  id: 'Bahasanya tidak dikenali.',
  en: 'Its language is not recognised.',
};
const signsDisagree: Reason = {
  id: 'Tanda-tandanya saling bertentangan.',
  en: 'Its signs disagree.',
};
const stanceTorn: Reason = {
  id: 'Nada teks tidak jelas dan tidak ada tanda lain.',
  en: 'Its tone is unclear and there is no other sign.',
};
