import type { Finding, Stance } from '@tanggap/shared/assessment';
import type { Language, Reason } from '@tanggap/shared/vocabulary';
import { stanceLabels, type StanceModel } from '../models/stance-model.js';
import { negations, stopWords } from '../text/stop-words.js';
import type { TextView, Word } from '../text/text-view.js';

export interface StanceReading {
  stance: Stance;
  /** Signed distances in the order negative, neutral, positive; other signals use them. */
  margins: readonly number[];
  isUnsure: boolean;
  findings: Finding[];
}

/** Below this many words the model is right in only 56 of 100 texts (SmSA valid). */
const fewWords = 4;
/** Below this chance of the likeliest stance it says nothing: accuracy .93 above it on SmSA valid, .83 on sp4n. */
const sureFrom = 0.6;
const mostFindings = 3;
/** Languages of the parallel texts that the second calibration was fitted on. */
const calibratedApart: ReadonlySet<Language> = new Set(['jv', 'su', 'min', 'mad', 'en'] as const);
/** Share of a margin below which a word is not worth showing. */
const worthShowing = 0.05;

const reasons: Record<'negative' | 'positive', (word: string) => Reason> = {
  negative: (word) => ({
    id: `Kata “${word}” membuat teks ini terbaca bernada negatif.`,
    en: `The word “${word}” makes this text read as negative.`,
  }),
  positive: (word) => ({
    id: `Kata “${word}” membuat teks ini terbaca bernada positif.`,
    en: `The word “${word}” makes this text read as positive.`,
  }),
};

/**
 * Reads the stance of a text. It says how a text sounds, never whether it is true, and must not feed the hoax-like
 * score or urgency.
 */
export function createStance(model: StanceModel): (view: TextView, language: Language) => StanceReading {
  return (view, language) => {
    const margins = model.margins(view);
    const [negative = 0, neutral = 0, positive = 0] = model.probabilities(
      margins,
      calibratedApart.has(language),
    );
    const stance = { negative, neutral, positive };
    const label = topLabel(stance);
    const isUnsure = stance[label] < sureFrom || countWords(view) < fewWords;
    const findings = label === 'neutral' || isUnsure ? [] : findingsOf(view, model, label);
    return { stance, margins: Array.from(margins), isUnsure, findings };
  };
}

function topLabel({ negative, neutral, positive }: Stance): keyof Stance {
  if (negative >= neutral && negative >= positive) return 'negative';
  return positive >= neutral ? 'positive' : 'neutral';
}

function countWords({ words }: TextView): number {
  let count = 0;
  for (const { kind } of words) if (kind === 'word' || kind === 'emoji' || kind === 'hashtag') count += 1;
  return count;
}

function findingsOf(view: TextView, model: StanceModel, label: 'negative' | 'positive'): Finding[] {
  const shares = model.explain(view, stanceLabels.indexOf(label));
  const sign = label === 'negative' ? -1 : 1;
  return tellingWords(view, shares).map(({ word, share }) => ({
    signal: 'stance',
    rule: `stance/${label}-word`,
    span: [word.start, word.end],
    weight: Math.round(sign * share * 1000) / 1000,
    reason: reasons[label](word.form),
  }));
}

/** The words that add most, most first, each once. */
function tellingWords({ words }: TextView, shares: Float64Array): { word: Word; share: number }[] {
  const found: { word: Word; share: number }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const share = shares[at] ?? 0;
    const word = words[at];
    const least = found.length < mostFindings ? worthShowing : (found.at(-1)?.share ?? 0);
    if (!word || share < least || !isTelling(word) || found.some((one) => one.word.plain === word.plain))
      continue;
    found.push({ word, share });
    found.sort((a, b) => b.share - a.share);
    if (found.length > mostFindings) found.pop();
  }
  return found;
}

function isTelling(word: Word): boolean {
  if (word.kind === 'emoji' || word.kind === 'hashtag') return true;
  return (
    word.kind === 'word' &&
    (negations.has(word.plain) || (word.form.length > 2 && !stopWords.has(word.plain)))
  );
}
