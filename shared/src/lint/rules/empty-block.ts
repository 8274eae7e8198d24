import { isVerdict } from '../../case-rules.js';
import { blankCitations } from '../../response-rules.js';
import type { ResponseContent } from '../../response.js';
import type { Reason } from '../../vocabulary.js';
import { capital, findingOf, partName } from '../draft-parts.js';
import type { LintFinding, LintRule } from '../lint-types.js';

type Part = 'headline' | 'fact' | 'warning' | 'claim' | 'why' | 'close';

const advice: Record<Part, Reason> = {
  headline: { id: 'Tulis faktanya dalam satu kalimat.', en: 'State the fact in one sentence.' },
  fact: { id: 'Tulis apa yang benar, dengan sumbernya.', en: 'State what is true, with its source.' },
  warning: { id: 'Beri tahu bahwa yang berikut keliru.', en: 'Say that what follows is wrong.' },
  claim: { id: 'Sebut klaimnya sekali, tanpa tautan.', en: 'Name the claim once, without its link.' },
  why: { id: 'Jelaskan alasannya dengan bukti.', en: 'Explain why, with evidence.' },
  close: {
    id: 'Ulangi faktanya dan sebut apa yang bisa dilakukan.',
    en: 'Repeat the fact and say what to do.',
  },
};

/** Warning and claim belong to an answer to something false; an explanation can do without. */
function severityOf(part: Part, { exit }: ResponseContent): LintFinding['severity'] {
  const isNeeded = !['warning', 'claim'].includes(part) || (exit !== null && isVerdict(exit));
  return isNeeded ? 'block' : 'warn';
}

const isEmpty = (text: string): boolean => !/[\p{L}\p{N}]/u.test(blankCitations(text));

/** Every part of an answer is there; a missing verdict is told where it is chosen. */
export const emptyBlock: LintRule = {
  name: 'empty-block',
  principle: 'clarity',
  passed: { id: 'Lengkap: judul dan lima blok.', en: 'Complete: headline and five blocks.' },
  find(content) {
    const texts = { headline: content.headline, ...content.blocks };
    const empty = (Object.keys(advice) as Part[]).filter((part) => isEmpty(texts[part]));
    return empty.map((part) =>
      findingOf(
        emptyBlock,
        severityOf(part, content),
        { part, span: null },
        {
          id: `${capital(partName(part).id)} masih kosong. ${advice[part].id}`,
          en: `${capital(partName(part).en)} is empty. ${advice[part].en}`,
        },
      ),
    );
  },
};
