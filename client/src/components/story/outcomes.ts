import type { Icon } from '@tabler/icons-react';
import type { Exit, Route } from '@tanggap/shared/vocabulary';
import {
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconEye,
  IconMessageReport,
  IconNews,
  IconSpeakerphone,
} from '../icons.js';
import type { Text } from '../../lib/text.js';
import type { Tone } from '../tone.js';

/** A decision that a person may take on a story. */
export type Outcome = Exit | 'answer';

/** A way out has its route's colour, never one of blame. */
export const outcomeLooks: Record<Outcome, { tone: Tone; icon: Icon }> = {
  answer: { tone: 'nila', icon: IconSpeakerphone },
  'false-claim': { tone: 'nila', icon: IconSpeakerphone },
  misleading: { tone: 'nila', icon: IconSpeakerphone },
  scam: { tone: 'nila', icon: IconSpeakerphone },
  hate: { tone: 'nila', icon: IconSpeakerphone },
  complaint: { tone: 'handover', icon: IconMessageReport },
  press: { tone: 'press', icon: IconNews },
  accurate: { tone: 'ok', icon: IconCircleCheck },
  unproven: { tone: 'low', icon: IconCircleDashed },
  'not-ours': { tone: 'plain', icon: IconBan },
  monitor: { tone: 'watch', icon: IconEye },
};

/** Decisions with a key of their own, in its order; `6` opens the rest. */
export const quickOutcomes = ['answer', 'complaint', 'press', 'monitor', 'not-ours'] as const;
export const moreKey = '6';
export const moreOutcomes = ['accurate', 'unproven', 'false-claim', 'misleading', 'scam', 'hate'] as const;
/** What an answer may already be called when the evidence is at hand. */
export const answerOutcomes = ['answer', 'false-claim', 'misleading', 'scam', 'hate'] as const;

/** The decision that a suggested route stands for. */
export const outcomeOfRoute: Record<Route, Outcome> = {
  answer: 'answer',
  complaint: 'complaint',
  press: 'press',
  monitor: 'monitor',
};

export function outcomeName(outcome: Outcome, { vocabulary }: Text): string {
  return outcome === 'answer' ? vocabulary.answer : vocabulary.exits[outcome];
}
