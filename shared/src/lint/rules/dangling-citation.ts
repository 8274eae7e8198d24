import { countsAsEvidence } from '../../evidence-rules.js';
import { citationPattern, type References } from '../../response-rules.js';
import type { ResponseContent } from '../../response.js';
import { blockKeys, type Reason } from '../../vocabulary.js';
import { findingOf, partName } from '../draft-parts.js';
import type { LintRule } from '../lint-types.js';

type Citation = ResponseContent['citations'][number];

/** What is wrong with the source behind a number; null where nothing is. */
function faultOf(citation: Citation | undefined, { evidence, facts, narratives }: References): Reason | null {
  if (!citation)
    return {
      id: 'tidak menunjuk sumber mana pun. Pilih sumbernya atau hapus nomornya.',
      en: 'points at no source. Choose one or remove the number.',
    };
  const { kind, id } = citation;
  const isKnown = (items: readonly { id: string }[]): boolean => items.some((item) => item.id === id);
  const absent = {
    id: `menunjuk ${id}, yang tidak ada pada cerita ini. Ganti sumbernya.`,
    en: `points at ${id}, which this story does not have. Choose another source.`,
  };
  if (kind !== 'evidence') return isKnown(kind === 'fact' ? facts : narratives) ? null : absent;
  const found = evidence.find((item) => item.id === id);
  if (!found) return absent;
  if (countsAsEvidence(found)) return null;
  return {
    id: `menunjuk ${id}, yang belum terarsip atau sudah ditarik. Arsipkan ulang atau ganti.`,
    en: `points at ${id}, which is not archived or was withdrawn. Archive it again or replace it.`,
  };
}

/** Every number in the text leads to a source that can be opened. */
export const danglingCitation: LintRule = {
  name: 'dangling-citation',
  principle: 'credibility',
  passed: {
    id: 'Setiap sitasi menunjuk sumber yang dapat dibuka.',
    en: 'Every citation leads to a source that can be opened.',
  },
  find: ({ blocks, citations }, { references }) =>
    blockKeys.flatMap((part) =>
      [...blocks[part].matchAll(citationPattern)].flatMap((match) => {
        const fault = faultOf(
          citations.find(({ n }) => n === Number(match[1])),
          references,
        );
        if (!fault) return [];
        const span: [number, number] = [match.index, match.index + match[0].length];
        const place = partName(part);
        return [
          findingOf(
            danglingCitation,
            'block',
            { part, span },
            {
              id: `Sitasi ${match[0]} di ${place.id} ${fault.id}`,
              en: `Citation ${match[0]} in ${place.en} ${fault.en}`,
            },
          ),
        ];
      }),
    ),
};
