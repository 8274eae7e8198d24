import { findingOf, placeOf, wordPlacesOf } from '../draft-parts.js';
import type { LintRule } from '../lint-types.js';

/** As a word of its own, or joined to others in a hashtag; names of sites such as `cekhoaks.example` may be cited. */
const word =
  /(?<![\p{L}#])(?:ber|anti)?(?:hoaks|hoax|hoaxs|hoak)(?:es|nya)?(?!\p{L})|#[\p{L}\p{N}_]*(?:hoaks?|hoax)[\p{L}\p{N}_]*/giu;

/** The word stands only where a person has decided (design, rule 3); the reason itself does not use it either. */
export const hoaxWordBeforeDecision: LintRule = {
  name: 'hoax-word-before-decision',
  principle: 'credibility',
  passed: { id: 'Tidak mendahului putusan.', en: 'Nothing runs ahead of the decision.' },
  find(content, { isDecided }) {
    if (isDecided) return [];
    return wordPlacesOf(content).flatMap((place) =>
      [...place.text.matchAll(word)].map((match) =>
        findingOf(hoaxWordBeforeDecision, 'block', placeOf(place, match), {
          id: `Kata vonis di ${place.name.id} mendahului putusan. Pakai “tidak benar” atau “keliru”, atau tetapkan putusannya dulu.`,
          en: `A word of judgement in ${place.name.en} runs ahead of the decision. Say “not true” or “wrong”, or decide first.`,
        }),
      ),
    );
  },
};
