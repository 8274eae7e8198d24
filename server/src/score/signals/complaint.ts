import { complaintCues } from '../lists/complaint-cues.js';
import type { Draft, SignalStep } from '../signal.js';
import { cueSignal } from './cue-signal.js';

/** Points to probability: two weak signs or one clear one make it likelier than not. */
const line = [
  [0, 0],
  [0.6, 0.25],
  [0.9, 0.45],
  [1.2, 0.55],
  [2, 0.75],
  [3, 0.88],
  [4, 0.92],
] as const;

/**
 * Is somebody asking for a service problem to be fixed? Words alone make the score; thanks and praise halve it, a sober
 * report of a failure does not. Negative stance adds nothing, so that anger by itself never raises a score that counts for urgency.
 */
export function complaint(): SignalStep {
  const words = cueSignal({ name: 'complaint', rules: complaintCues, line });
  return {
    ...words,
    read: (draft) => {
      // An article reports complaints; it makes none.
      if (draft.input.standing !== 'public') return;
      words.read(draft);
      if (isSurelyPositive(draft)) draft.scores.complaint /= 2;
    },
  };
}

function isSurelyPositive({ isStanceSure, stance }: Draft): boolean {
  return isStanceSure && stance.positive >= 0.5;
}
