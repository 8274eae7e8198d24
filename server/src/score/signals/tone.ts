import type { Language } from '@tanggap/shared/vocabulary';
import { stanceModel } from '../models/stance-model.js';
import type { SignalStep } from '../signal.js';
import type { TextView } from '../text/text-view.js';
import { languageOf, type LanguageGuess } from './language.js';
import { createStance, type StanceReading } from './stance.js';

/** The models the scorer runs; a test may give its own. */
export interface ToneReaders {
  language: (view: TextView) => Pick<LanguageGuess, 'language'>;
  stance: (view: TextView, language: Language) => Omit<StanceReading, 'margins'>;
}

/** The models that ship, read from their files once. */
export function shippedReaders(): ToneReaders {
  return { language: languageOf, stance: createStance(stanceModel()) };
}

export function language(read: ToneReaders['language']): SignalStep {
  return {
    name: 'language',
    read: (draft) => {
      draft.language = read(draft.view).language;
    },
  };
}

/** Negative, neutral, positive. It is told, and never counts towards a score that raises urgency. */
export function stance(read: ToneReaders['stance']): SignalStep {
  return {
    name: 'stance',
    read: (draft) => {
      const reading = read(draft.view, draft.language);
      draft.stance = reading.stance;
      draft.isStanceSure = !reading.isUnsure;
      draft.findings.push(...reading.findings);
    },
  };
}
