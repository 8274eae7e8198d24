import { isExpired, usedCitations } from '../../response-rules.js';
import { blockKeys } from '../../vocabulary.js';
import { findingOf } from '../draft-parts.js';
import type { LintPlace, LintRule } from '../lint-types.js';
import type { ResponseContent } from '../../response.js';

function firstPlace({ blocks }: ResponseContent, n: number): LintPlace {
  const sign = `[${n}]`;
  const part = blockKeys.find((key) => blocks[key].includes(sign));
  if (part === undefined) return { part: 'citations', span: null };
  const start = blocks[part].indexOf(sign);
  return { part, span: [start, start + sign.length] };
}

/** A fact or shared narrative past its date is renewed before anybody relies on it. */
export const expiredFact: LintRule = {
  name: 'expired-fact',
  principle: 'continuity',
  passed: {
    id: 'Semua fakta dan narasi yang dikutip masih berlaku.',
    en: 'Every cited fact and narrative is in force.',
  },
  find: (content, { references, now }) =>
    usedCitations(content).flatMap(({ n, kind, id }) => {
      if (kind === 'evidence') return [];
      const cited = (kind === 'fact' ? references.facts : references.narratives).find(
        (item) => item.id === id,
      );
      if (!cited || !isExpired(cited, now)) return [];
      const why = cited.isWithdrawn
        ? { id: 'sudah ditarik', en: 'was withdrawn' }
        : { id: 'sudah lewat masa berlakunya', en: 'has lapsed' };
      return [
        findingOf(expiredFact, 'block', firstPlace(content, n), {
          id: `${id} [${n}] ${why.id}. Perbarui di bank fakta atau ganti sumbernya.`,
          en: `${id} [${n}] ${why.en}. Renew it in the fact bank or choose another source.`,
        }),
      ];
    }),
};
