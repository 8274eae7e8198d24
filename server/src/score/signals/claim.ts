import { claimCues } from '../lists/claim-cues.js';
import type { SignalStep } from '../signal.js';
import { cueSignal } from './cue-signal.js';

/** Does the text state something checkable, not an opinion, question or joke? The nodes are a judgement, not a fit. */
export function claim(): SignalStep {
  return cueSignal({
    name: 'claim',
    rules: claimCues,
    line: [
      [0, 0],
      [0.5, 0.3],
      [0.9, 0.55],
      [1.4, 0.7],
      [2.2, 0.85],
      [3, 0.9],
    ],
  });
}
