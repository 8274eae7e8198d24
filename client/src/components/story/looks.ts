import type { Icon } from '@tabler/icons-react';
import type { Level, Signal } from '@tanggap/shared/vocabulary';
import {
  IconCircleDashed,
  IconCopyCheck,
  IconEye,
  IconFishHook,
  IconFlag,
  IconHandStop,
  IconHash,
  IconListCheck,
  IconMessageQuestion,
  IconMessageReport,
  IconMinus,
  IconMoodAngry,
  IconMoodSad,
  IconZoomQuestion,
} from '../icons.js';
import type { Underline } from '../marked-text/marked-text.js';
import type { Tone } from '../tone.js';

interface Look {
  tone: Tone;
  icon: Icon;
  underline: Underline;
}

/** How each signal looks wherever it appears: a colour, a picture and a line of its own. */
export const signalLooks: Record<Signal, Look> = {
  known: { tone: 'nila', icon: IconCopyCheck, underline: 'solid' },
  scam: { tone: 'urgent', icon: IconFishHook, underline: 'wavy' },
  hoaxLike: { tone: 'high', icon: IconZoomQuestion, underline: 'dotted' },
  hate: { tone: 'urgent', icon: IconHandStop, underline: 'wavy' },
  abuse: { tone: 'high', icon: IconMoodAngry, underline: 'dotted' },
  complaint: { tone: 'handover', icon: IconMessageReport, underline: 'dashed' },
  question: { tone: 'watch', icon: IconMessageQuestion, underline: 'dashed' },
  claim: { tone: 'low', icon: IconListCheck, underline: 'solid' },
  stance: { tone: 'plain', icon: IconMoodSad, underline: 'thin' },
  relevance: { tone: 'plain', icon: IconHash, underline: 'thin' },
};

export const levelLooks: Record<Level, { tone: Tone; icon: Icon }> = {
  flagged: { tone: 'urgent', icon: IconFlag },
  watch: { tone: 'watch', icon: IconEye },
  unsure: { tone: 'plain', icon: IconCircleDashed },
  quiet: { tone: 'plain', icon: IconMinus },
};
