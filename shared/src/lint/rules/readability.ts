import { sentencesIn, wordCount } from '../../render/sentences.js';
import { blockKeys } from '../../vocabulary.js';
import { findingOf, partName, quote } from '../draft-parts.js';
import type { LintFinding, LintRule } from '../lint-types.js';
import { wordsAt } from '../word-runs.js';

/**
 * Our own setting: at 130 words a minute, 28 words are 13 seconds, more than one breath of an announcer and more than
 * the two lines that a phone shows.
 */
const longestSentence = 28;
/**
 * LIX (Björnsson 1968): words a sentence plus the percentage of words longer than six letters. It counts letters and no
 * syllables, so it needs no word list. From 60 on its author calls a text very difficult; our own templates lie between
 * 36 and 56, although Indonesian prefixes make words long.
 */
const hardestText = 60;
const longWord = 6;
/** Below so many words one long sentence would decide the figure. */
const fewestWords = 40;

/** LIX of a text; 0 for one without words. */
export function lix(text: string): number {
  const words = wordsAt(text);
  if (words.length === 0) return 0;
  const long = words.filter(({ word }) => word.length > longWord).length;
  return words.length / Math.max(1, sentencesIn(text).length) + (100 * long) / words.length;
}

function longSentences(part: (typeof blockKeys)[number], text: string): LintFinding[] {
  const place = partName(part);
  return sentencesIn(text)
    .map((sentence) => ({ ...sentence, words: wordCount(sentence.text) }))
    .filter(({ words }) => words > longestSentence)
    .map(({ text: sentence, start, end, words }) =>
      findingOf(
        readability,
        'warn',
        { part, span: [start, end] },
        {
          id: `Kalimat ${words} kata di ${place.id} sulit dibaca: ${quote(sentence)}. Pecah menjadi dua.`,
          en: `A sentence of ${words} words in ${place.en} is hard to read: ${quote(sentence)}. Split it in two.`,
        },
      ),
    );
}

/** Plain enough for those who read it between two other messages. */
export const readability: LintRule = {
  name: 'readability',
  principle: 'clarity',
  passed: {
    id: 'Mudah dibaca: kalimat pendek, kata lazim.',
    en: 'Easy to read: short sentences, common words.',
  },
  find({ blocks }) {
    const sentences = blockKeys.flatMap((part) => longSentences(part, blocks[part]));
    const whole = blockKeys.map((key) => blocks[key]).join('\n');
    const score = Math.round(lix(whole));
    if (wordCount(whole) < fewestWords || score < hardestText) return sentences;
    const hard = findingOf(
      readability,
      'warn',
      { part: null, span: null },
      {
        id: `Teks terasa berat (indeks keterbacaan ${score}, sebaiknya di bawah ${hardestText}). Pakai kalimat dan kata yang lebih pendek.`,
        en: `The text is heavy (readability index ${score}, better below ${hardestText}). Use shorter sentences and words.`,
      },
    );
    return [...sentences, hard];
  },
};
