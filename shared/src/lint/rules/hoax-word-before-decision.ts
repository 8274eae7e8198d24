import { findingOf, partName, partsOf } from '../draft-parts.js';
import type { LintRule } from '../lint-types.js';

const word = /(?<!\p{L})(?:ber)?(?:hoaks|hoax|hoaxs|hoak)(?:es|nya)?(?!\p{L})/giu;

/** The word stands only where a person has decided (design, rule 3); the reason itself does not use it either. */
export const hoaxWordBeforeDecision: LintRule = {
  name: 'hoax-word-before-decision',
  principle: 'credibility',
  passed: { id: 'Tidak mendahului putusan.', en: 'Nothing runs ahead of the decision.' },
  find(content, { isDecided }) {
    if (isDecided) return [];
    const tags = content.hashtags.map((text) => ({ part: null, text, isTag: true }));
    return [...partsOf(content).map((part) => ({ ...part, isTag: false })), ...tags].flatMap(
      ({ part, text, isTag }) =>
        [...text.matchAll(word)].map((match) => {
          const place = isTag ? { id: 'tagar', en: 'a hashtag' } : partName(part);
          const span: [number, number] | null = isTag ? null : [match.index, match.index + match[0].length];
          return findingOf(
            hoaxWordBeforeDecision,
            'block',
            { part, span },
            {
              id: `Kata vonis di ${place.id} mendahului putusan. Pakai “tidak benar” atau “keliru”, atau tetapkan putusannya dulu.`,
              en: `A word of judgement in ${place.en} runs ahead of the decision. Say “not true” or “wrong”, or decide first.`,
            },
          );
        }),
    );
  },
};
