import type { Assessment, FactCheckMatch, Finding, Scores, Stance } from '@tanggap/shared/assessment';
import type { Language, Reason, Signal } from '@tanggap/shared/vocabulary';
import type { CueRule } from './cues/cue-rule.js';
import type { CueHit } from './cues/find-cues.js';
import type { Token } from './cues/tokens.js';
import type { ScoreInput } from './scorer.js';
import type { TextView } from './text/text-view.js';

/** A word of the insult lists: its place among the tokens, and its kinds as bits (see `signals/insults.ts`). */
export interface InsultWord {
  at: number;
  kinds: number;
}

/** The one document that all signals read and add to, in their order. */
export interface Draft {
  readonly input: ScoreInput;
  readonly view: TextView;
  readonly tokens: readonly Token[];
  /** Places of all cue rules of all signals, found in one pass. */
  readonly hits: readonly CueHit[];
  /** Insults and group words, read by the first signal that asks. */
  insults: readonly InsultWord[] | null;
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
  /** The cues it wants found; all lists are searched together because five passes cost five times the look-ups. */
  rules?: readonly CueRule[];
  read: (draft: Draft) => void;
}
