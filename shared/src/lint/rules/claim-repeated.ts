import type { ResponseContent } from '../../response.js';
import { sentencesIn } from '../../render/sentences.js';
import { textChannels } from '../../vocabulary.js';
import { claimWordings, namedWords } from '../claim-words.js';
import { findingOf, partName, quote } from '../draft-parts.js';
import type { LintContext, LintFinding, LintPlace, LintRule } from '../lint-types.js';
import { sameWords, sharedRun, wordsAt } from '../word-runs.js';

/** Longer than this, the claim is handed on rather than named. */
const longestClaim = 60;

type Span = [number, number];

function repeatOf(text: string, content: ResponseContent, context: LintContext): Span | null {
  const ignored = namedWords(context);
  const spans = claimWordings(content, context).map(({ text: claim, run }) =>
    sharedRun(text, claim, run, ignored),
  );
  return spans.find((span) => span !== null) ?? null;
}

function repeated(part: LintPlace['part'], text: string, [start, end]: Span): LintFinding {
  const place = partName(part);
  return findingOf(
    claimRepeated,
    'block',
    { part, span: [start, end] },
    {
      id: `Klaim terulang di ${place.id}: ${quote(text.slice(start, end))}. Sebut klaim sekali saja, di blok 3.`,
      en: `The claim is repeated in ${place.en}: ${quote(text.slice(start, end))}. Name it once only, in block 3.`,
    },
  );
}

function twiceInside(claim: string): Span | null {
  const sentences = sentencesIn(claim).filter(({ text }) => sameWords(text) !== '');
  const isSaidIn = (text: string, earlier: string): boolean =>
    sharedRun(text, earlier, 5) !== null || sameWords(text) === sameWords(earlier);
  const again = sentences.find(({ text }, index) =>
    sentences.slice(0, index).some((earlier) => isSaidIn(text, earlier.text)),
  );
  return again ? [again.start, again.end] : null;
}

function claimBlockFindings({ blocks: { claim } }: ResponseContent): LintFinding[] {
  const span = twiceInside(claim);
  const words = wordsAt(claim).length;
  const findings = span ? [repeated('claim', claim, span)] : [];
  if (words <= longestClaim) return findings;
  const tooLong = findingOf(
    claimRepeated,
    'warn',
    { part: 'claim', span: null },
    {
      id: `Klaim di blok 3 terlalu panjang: ${words} kata. Ringkas intinya; ${longestClaim} kata sudah cukup.`,
      en: `The claim in block 3 is too long: ${words} words. Keep its core; ${longestClaim} words are enough.`,
    },
  );
  return [...findings, tooLong];
}

/** Each repetition makes a claim more familiar, so it stands once, between what is true. */
export const claimRepeated: LintRule = {
  name: 'claim-repeated',
  principle: 'clarity',
  passed: { id: 'Klaim satu kali, di bloknya sendiri.', en: 'The claim stands once, in its own block.' },
  find: (content, context) => [
    ...(['fact', 'warning', 'why', 'close'] as const).flatMap((part) => {
      const text = content.blocks[part];
      const span = repeatOf(text, content, context);
      return span ? [repeated(part, text, span)] : [];
    }),
    ...claimBlockFindings(content),
    ...textChannels.flatMap((part) => {
      // A text written by hand may name the claim once, too.
      const text = content.overrides[part] ?? '';
      const once = repeatOf(text, content, context);
      const again = once && repeatOf(text.slice(once[1]), content, context);
      return again ? [repeated(part, text, [once[1] + again[0], once[1] + again[1]])] : [];
    }),
  ],
};
