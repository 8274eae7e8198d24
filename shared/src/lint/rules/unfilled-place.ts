import { placePattern } from '../../response-rules.js';
import { findingOf, partName, partsOf } from '../draft-parts.js';
import type { LintRule } from '../lint-types.js';

/** A place of a template that nobody filled never goes out. */
export const unfilledPlace: LintRule = {
  name: 'unfilled-place',
  principle: 'clarity',
  passed: { id: 'Semua isian sudah diisi.', en: 'Every place is filled.' },
  find: (content) =>
    partsOf(content).flatMap(({ part, text }) =>
      [...text.matchAll(placePattern)].map((match) => {
        const place = partName(part);
        return findingOf(
          unfilledPlace,
          'block',
          { part, span: [match.index, match.index + match[0].length] },
          {
            id: `Isian kosong ${match[0]} di ${place.id}. Isi atau hapus.`,
            en: `Empty place ${match[0]} in ${place.en}. Fill it in or remove it.`,
          },
        );
      }),
    ),
};
