/** Texts as sets of stems. */
type Texts = readonly (readonly string[])[];

export interface TellingWord {
  stem: string;
  /** Share of texts with the word, here and in the baseline. */
  here: number;
  usually: number;
}

/** Texts that the prior counts as much as: enough to tame words seen once, too few to hide a word of a new claim. */
const priorTexts = 20;
/** From this z on a word stands out: one chance in a hundred thousand for one word, and some thousands are looked at. */
const leastScore = 4.26;
const leastTexts = 3;

/**
 * Words that far more texts carry here than in the baseline, strongest first: log-odds with an informative Dirichlet prior,
 * divided by its standard error (Monroe, Colaresi & Quinn, “Fightin’ Words”, Political Analysis 16 (2008), 372–403,
 * eq. 15–19, with both terms of each variance, as many words are frequent). The prior of a word is its share in both together. A text counts once for each of its words, so that
 * a long article weighs no more than a short post. Bare numbers are left out: `12` of `Rp1,2 juta` tells nothing.
 */
export function tellingWords(here: Texts, before: Texts, most: number): TellingWord[] {
  const [mine, theirs] = [textsByWord(here), textsByWord(before)];
  const all = here.length + before.length;
  return [...mine]
    .filter(([stem, texts]) => texts >= leastTexts && /\p{L}/u.test(stem))
    .map(([stem, texts]) => {
      const usual = theirs.get(stem) ?? 0;
      const prior = (priorTexts * (texts + usual)) / all;
      const score = logOddsScore([texts, here.length], [usual, before.length], prior);
      return { stem, score, here: texts / here.length, usually: before.length ? usual / before.length : 0 };
    })
    .filter(({ score }) => score >= leastScore)
    .toSorted((a, b) => b.score - a.score || b.here - a.here || a.stem.localeCompare(b.stem))
    .slice(0, most)
    .map(({ stem, here: share, usually }) => ({ stem, here: share, usually }));
}

/** z of the difference of two log-odds; counts are [texts with the word, texts]. */
export function logOddsScore(
  [a, n]: readonly [number, number],
  [b, m]: readonly [number, number],
  prior: number,
): number {
  const [mine, theirs] = [a + prior, b + prior];
  const [notMine, notTheirs] = [n + priorTexts - mine, m + priorTexts - theirs];
  const difference = Math.log(mine / notMine) - Math.log(theirs / notTheirs);
  return difference / Math.sqrt(1 / mine + 1 / notMine + 1 / theirs + 1 / notTheirs);
}

function textsByWord(texts: Texts): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const stem of new Set(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}
