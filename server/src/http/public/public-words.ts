import type { AnswerExit, BlockKey } from '@tanggap/shared/vocabulary';
import { verdictWords as indonesianWords } from '../../respond/verdict-words.js';
import type { PublicLanguage } from './public-text.js';

/** A person's verdict in words; also the rating name of ClaimReview, there always in Indonesian. */
export const verdictWords: Record<PublicLanguage, Record<AnswerExit | 'none', string>> = {
  id: { ...indonesianWords, none: 'Penjelasan' },
  en: {
    'false-claim': 'False claim',
    misleading: 'Misleading',
    scam: 'Scam',
    hate: 'Hate speech',
    unproven: 'Unproven',
    accurate: 'Accurate',
    none: 'Explanation',
  },
};

/** Heads of the five blocks. Where the verdict is not against the claim, the fourth says nothing about being wrong. */
export function blockHeads(language: PublicLanguage, exit: AnswerExit | null): Record<BlockKey, string> {
  const isAgainst = exit === 'false-claim' || exit === 'misleading' || exit === 'scam';
  return language === 'id'
    ? {
        fact: 'Faktanya',
        warning: 'Perhatian',
        claim: 'Yang beredar',
        why: isAgainst ? 'Mengapa keliru' : 'Penjelasan',
        close: 'Yang perlu diingat',
      }
    : {
        fact: 'The facts',
        warning: 'Take care',
        claim: 'What is being said',
        why: isAgainst ? 'Why it is wrong' : 'Explanation',
        close: 'What to remember',
      };
}

/** Names of parts in the note of a correction. */
export function partNames(
  language: PublicLanguage,
): Record<BlockKey | 'headline' | 'verdict' | 'sources' | 'contact', string> {
  return language === 'id'
    ? {
        headline: 'judul',
        fact: 'fakta',
        warning: 'peringatan',
        claim: 'klaim',
        why: 'alasan',
        close: 'penutup',
        verdict: 'putusan',
        sources: 'sumber',
        contact: 'narahubung',
      }
    : {
        headline: 'headline',
        fact: 'fact',
        warning: 'warning',
        claim: 'claim',
        why: 'reasons',
        close: 'closing',
        verdict: 'verdict',
        sources: 'sources',
        contact: 'contact',
      };
}
