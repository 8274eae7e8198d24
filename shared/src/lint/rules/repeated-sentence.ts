import { sentencesIn } from '../../render/sentences.js';
import { blockKeys, textChannels } from '../../vocabulary.js';
import { findingOf, partName, quote, type DraftPart } from '../draft-parts.js';
import type { LintRule } from '../lint-types.js';
import { sameWords } from '../word-runs.js';

/** Shorter ones, such as `Isinya tidak benar.`, may well stand twice. */
const fewestWords = 4;

interface Told extends DraftPart {
  span: [number, number];
  key: string;
}

function toldIn(part: DraftPart['part'], text: string): Told[] {
  return sentencesIn(text)
    .map((sentence) => ({
      part,
      text: sentence.text,
      span: [sentence.start, sentence.end] as [number, number],
      key: sameWords(sentence.text),
    }))
    .filter(({ key }) => key.split(' ').length >= fewestWords);
}

/** The close repeats the fact by design; the claim's own block has a rule that blocks. */
function isMeant(earlier: Told, later: Told): boolean {
  return (
    (earlier.part === 'fact' && later.part === 'close') ||
    (earlier.part === 'claim' && later.part === 'claim')
  );
}

function repeatsOf(told: readonly Told[]): Told[] {
  return told.filter((later, index) =>
    told.slice(0, index).some((earlier) => earlier.key === later.key && !isMeant(earlier, later)),
  );
}

/** A sentence that stands twice was pasted twice; readers stumble over it. */
export const repeatedSentence: LintRule = {
  name: 'repeated-sentence',
  principle: 'clarity',
  passed: { id: 'Tidak ada kalimat yang terulang.', en: 'No sentence stands twice.' },
  find({ blocks, overrides }) {
    const texts = [
      blockKeys.flatMap((part) => toldIn(part, blocks[part])),
      // A channel's text stands for all blocks, so it is compared with itself only.
      ...textChannels.map((part) => toldIn(part, overrides[part] ?? '')),
    ];
    return texts.flatMap(repeatsOf).map(({ part, text, span }) => {
      const place = partName(part);
      return findingOf(
        repeatedSentence,
        'warn',
        { part, span },
        {
          id: `Kalimat terulang di ${place.id}: ${quote(text)} Hapus salah satu.`,
          en: `A sentence stands twice, again in ${place.en}: ${quote(text)} Remove one.`,
        },
      );
    });
  },
};
