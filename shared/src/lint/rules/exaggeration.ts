import { blockKeys } from '../../vocabulary.js';
import { coveredSentences } from '../covered-sentences.js';
import { findingOf, partName, quote } from '../draft-parts.js';
import type { LintFinding, LintRule } from '../lint-types.js';

/** Words that promise or claim more than a source usually bears out. */
const boasting =
  /(?<!\p{L})(?<!(?:tidak|bukan|belum|tak|tanpa) )(?:selalu|menjamin|dijamin|jaminan penuh|pasti(?:nya)?|seluruh(?:nya)?|semua(?:nya)?|sepenuhnya|sama sekali|sempurna|terbaik|terbesar|terdepan|nomor satu|luar biasa|spektakuler|tak tertandingi|tidak pernah|tidak mungkin|mustahil|satu-satunya|sangat (?:berhasil|sukses)|terbukti (?:sukses|berhasil)|belum pernah ada|100 ?(?:%|persen)|seratus persen)(?!\p{L})/giu;

/** Says that and how far, but only with evidence: government information is honest and without exaggeration. */
export const exaggeration: LintRule = {
  name: 'exaggeration',
  principle: 'credibility',
  passed: {
    id: 'Wajar: tidak ada kata berlebihan tanpa bukti.',
    en: 'Measured: no exaggeration without evidence.',
  },
  find: ({ headline, blocks }) =>
    [
      { part: 'headline' as const, text: headline },
      ...blockKeys.map((part) => ({ part, text: blocks[part] })),
    ]
      // The claim may exaggerate as much as it likes.
      .filter(({ part }) => part !== 'claim')
      .flatMap(({ part, text }) =>
        coveredSentences(text)
          .filter(({ isCovered }) => !isCovered)
          .flatMap((sentence): LintFinding[] => {
            const hits = [...sentence.text.matchAll(boasting)];
            const [first, last] = [hits[0], hits.at(-1)];
            if (!first || !last) return [];
            const end = last.index + last[0].length;
            const words = quote(sentence.text.slice(first.index, end));
            const place = partName(part);
            return [
              findingOf(
                exaggeration,
                'warn',
                { part, span: [sentence.start + first.index, sentence.start + end] },
                {
                  id: `Berlebihan: ${words} di ${place.id} tidak punya bukti. Kutip sumbernya atau sebut seberapa jauh.`,
                  en: `Exaggerated: ${words} in ${place.en} has no evidence. Cite a source or say how far.`,
                },
              ),
            ];
          }),
      ),
};
