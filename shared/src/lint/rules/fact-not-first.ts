import { sentencesIn } from '../../render/sentences.js';
import { findingOf, quote } from '../draft-parts.js';
import type { LintRule } from '../lint-types.js';

/** Openings that begin with the claim instead of what is true. */
const claimFirst =
  /^["“\s[(]*(?:tidak (?:benar|betul)|salah|keliru|bohong|hoaks|hoax|disinformasi|misinformasi|fakta ?:? ?salah|klaim|kabar|isu|rumor|narasi|beredar|viral|sebuah (?:pesan|video|unggahan|foto)|pesan berantai|unggahan|benarkah|apakah benar|menanggapi|sehubungan dengan|terkait (?:kabar|isu|klaim|pemberitaan)|klarifikasi)(?!\p{L})/iu;

/** Blocks in order: what is true comes first, for it is what readers keep. */
export const factNotFirst: LintRule = {
  name: 'fact-not-first',
  principle: 'clarity',
  passed: { id: 'Fakta berdiri paling depan.', en: 'The fact comes first.' },
  find({ blocks: { fact } }) {
    const [first] = sentencesIn(fact);
    if (!first || !claimFirst.test(first.text)) return [];
    return [
      findingOf(
        factNotFirst,
        'block',
        { part: 'fact', span: [first.start, first.end] },
        {
          id: `Blok 1 dibuka dengan klaim atau bantahan: ${quote(first.text)} Mulai dengan apa yang benar.`,
          en: `Block 1 opens with the claim or its denial: ${quote(first.text)} Begin with what is true.`,
        },
      ),
    ];
  },
};
