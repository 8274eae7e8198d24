import type { Finding, Stance } from '@tanggap/shared/assessment';
import type { Language } from '@tanggap/shared/vocabulary';
import type { SignalStep } from '../signal.js';
import type { TextView } from '../text/text-view.js';

export interface StanceReading {
  stance: Stance;
  isSure: boolean;
  findings: Finding[];
}

/** The models the scorer runs; tests give their own. */
export interface ToneReaders {
  language: (view: TextView) => { language: Language; isSure: boolean };
  stance: (view: TextView) => StanceReading;
  /** The scam model's margin in points; null where it has no opinion. */
  scamMargin: (view: TextView) => number | null;
}

/** Language and stance. Stance is told and never counts towards a score that raises urgency. */
export function tone({ language, stance }: Partial<ToneReaders> = {}): SignalStep {
  return {
    name: 'stance',
    read: (draft) => {
      if (language) draft.language = language(draft.view).language;
      if (!stance) return;
      const reading = stance(draft.view);
      draft.stance = reading.stance;
      draft.isStanceSure = reading.isSure;
      draft.findings.push(...reading.findings);
    },
  };
}
