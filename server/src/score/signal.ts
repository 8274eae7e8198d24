import type { Assessment, FactCheckMatch, Finding, Scores, Stance } from '@tanggap/shared/assessment';
import type { Language, Reason, Signal } from '@tanggap/shared/vocabulary';
import type { Token } from './cues/tokens.js';
import type { ScoreInput } from './scorer.js';
import type { TextView } from './text/text-view.js';

/** The one document that all signals read and add to, in their order. */
export interface Draft {
  readonly input: ScoreInput;
  readonly view: TextView;
  readonly tokens: readonly Token[];
  language: Language;
  programs: Assessment['programs'];
  scores: Scores;
  stance: Stance;
  /** False where the stance model cannot tell. */
  isStanceSure: boolean;
  findings: Finding[];
  unsure: Reason[];
  matches: FactCheckMatch[] | null;
}

/** A small step of the scorer: takes its options once, then reads one draft after the other. */
export interface SignalStep {
  name: Signal | 'language';
  read: (draft: Draft) => void;
}
