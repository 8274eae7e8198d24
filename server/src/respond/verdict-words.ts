import type { AnswerExit } from '@tanggap/shared/vocabulary';

/** A person's verdict as everything that leaves the desk names it: public page, card, and our own checks. */
export const verdictWords: Record<AnswerExit, string> = {
  'false-claim': 'Klaim keliru',
  misleading: 'Menyesatkan',
  scam: 'Penipuan',
  hate: 'Ujaran kebencian',
  unproven: 'Belum terbukti',
  accurate: 'Akurat',
};
