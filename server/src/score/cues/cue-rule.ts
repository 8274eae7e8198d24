import type { Reason } from '@tanggap/shared/vocabulary';

/** A named sign in a text, with the sentence an officer reads when it is found. */
export interface CueRule {
  /** Stable name, `signal/sign`. */
  rule: string;
  /** Points on the list's own scale; negative points speak against the signal. */
  weight: number;
  reason: Reason;
  /** Any of these suffices; the syntax is in `compile-pattern.ts`. */
  patterns: readonly string[];
}
