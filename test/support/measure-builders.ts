import type { Clocks } from '@tanggap/shared/case';
import { measuredCase, type MeasuredCase } from '@tanggap/shared/measure/measured-case';
import { noon, unique } from './builders.js';

type Given = Partial<Omit<MeasuredCase, 'moments'>> & { clocks?: Partial<Clocks> };

/** A flagged story that nobody took; published, seen and flagged at `noon` unless said otherwise. */
export function aMeasuredCase({ clocks = {}, ...given }: Given = {}): MeasuredCase {
  const flaggedAt = clocks.flaggedAt ?? noon;
  return measuredCase({
    storyId: `C-${unique('n').slice(2)}`,
    title: 'Bantuan tunai disebut berhenti',
    programs: ['blt'],
    urgency: 0.5,
    sourceKinds: ['feed'],
    status: 'new',
    exit: null,
    holder: null,
    isUndated: false,
    isDemo: false,
    ...given,
    clocks: {
      ...{ publishedAt: flaggedAt, seenAt: flaggedAt, flaggedAt },
      ...{ heldAt: null, draftedAt: null, approvedAt: null, outAt: null, closedAt: null },
      ...clocks,
    },
  });
}
