import { claimWordings, namedWords } from '../claim-words.js';
import { findingOf, quote } from '../draft-parts.js';
import type { LintRule } from '../lint-types.js';
import { sharedRun } from '../word-runs.js';

/** A headline is short: four words of the claim are most of what is remembered of it. */
const shortestRepeat = 4;
const asking = /^(?:benarkah|apakah|betulkah|apa benar)(?!\p{L})|\?\s*$/iu;

/** Many read no further than the headline; it says what is true. */
export const claimInHeadline: LintRule = {
  name: 'claim-in-headline',
  principle: 'clarity',
  passed: { id: 'Judul menyebut fakta, bukan klaim.', en: 'The headline tells the fact, not the claim.' },
  find(content, context) {
    const { headline } = content;
    const spans = claimWordings(content, context, shortestRepeat).map(({ text, run }) =>
      sharedRun(headline, text, run, namedWords(context)),
    );
    const span = spans.find((found) => found !== null);
    if (span)
      return [
        findingOf(
          claimInHeadline,
          'block',
          { part: 'headline', span },
          {
            id: `Judul mengulang klaim: ${quote(headline.slice(...span))}. Tulis faktanya sebagai judul.`,
            en: `The headline repeats the claim: ${quote(headline.slice(...span))}. Make the fact the headline.`,
          },
        ),
      ];
    if (!asking.test(headline)) return [];
    return [
      findingOf(
        claimInHeadline,
        'warn',
        { part: 'headline', span: null },
        {
          id: 'Judul bertanya. Pembaca yang berhenti di judul tidak tahu jawabannya; tulis faktanya.',
          en: 'The headline asks. Those who stop there do not learn the answer; state the fact.',
        },
      ),
    ];
  },
};
