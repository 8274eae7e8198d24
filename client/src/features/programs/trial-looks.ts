import type { ProgramTrial } from '@tanggap/shared/api';
import type { Icon } from '@tabler/icons-react';
import { IconBan, IconCircleCheck, IconCircleDashed } from '../../components/icons.js';
import type { Tone } from '../../components/tone.js';

export type Outcome = ProgramTrial['examples'][number]['outcome'];

export const outcomeLooks = {
  hit: { tone: 'ok', icon: IconCircleCheck },
  excluded: { tone: 'urgent', icon: IconBan },
  unsure: { tone: 'low', icon: IconCircleDashed },
} as const satisfies Record<Outcome, { tone: Tone; icon: Icon }>;
