import type { HandOffKind, HandOffStatus } from '@tanggap/shared/vocabulary';
import type { Icon } from '@tabler/icons-react';
import { IconBuildingBank, IconMessageReport, IconNews } from '../icons.js';
import type { Tone } from '../tone.js';

/** A way out has its route's colour: handing over is teal, right of reply plum. */
export const handOffLooks: Record<HandOffKind, { tone: Tone; icon: Icon }> = {
  lapor: { tone: 'handover', icon: IconMessageReport },
  agency: { tone: 'handover', icon: IconBuildingBank },
  press: { tone: 'press', icon: IconNews },
};

/** The step that follows, in the order it is walked; nothing follows the end. */
export const nextStep: Record<HandOffStatus, Exclude<HandOffStatus, 'prepared'> | null> = {
  prepared: 'filed',
  filed: 'answered',
  answered: 'closed',
  closed: null,
};
