import { questionCues } from '../lists/question-cues.js';
import type { SignalStep } from '../signal.js';
import { cueSignal } from './cue-signal.js';

/**
 * Is somebody asking for information? Strict on purpose: on hand-read replies such rules were right each time they
 * fired and saw under half of the questions; a bare question mark was right in one of six.
 */
export function question(): SignalStep {
  const cues = cueSignal({
    name: 'question',
    rules: questionCues,
    line: [
      [0, 0],
      [0.4, 0.17],
      [1, 0.5],
      [1.4, 0.7],
      [2.2, 0.9],
    ],
  });
  return {
    ...cues,
    // An article's questions are its own headings or somebody's quoted words.
    read: (draft) => {
      if (draft.input.standing === 'public') cues.read(draft);
    },
  };
}
