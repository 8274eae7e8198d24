import type { Clocks } from '../case.js';
import type { CaseStatus, Exit, SourceKind } from '../vocabulary.js';

/** The clocks of a case in ms since the epoch: a figure looks at each of them several times. */
export type Moments = Readonly<{
  [Clock in keyof Clocks]: Clocks[Clock] extends string ? number : number | null;
}>;

/** What of a story figures are made of. */
export interface MeasuredCase {
  storyId: string;
  title: string;
  programs: readonly string[];
  /** 0..1, as it is now. */
  urgency: number;
  sourceKinds: readonly SourceKind[];
  status: CaseStatus;
  exit: Exit | null;
  holder: { id: string; name: string } | null;
  isUndated: boolean;
  /** A sample: its first moments are invented. */
  isDemo: boolean;
  moments: Moments;
}

export function measuredCase(times: Omit<MeasuredCase, 'moments'> & { clocks: Clocks }): MeasuredCase {
  const { storyId, title, programs, urgency, sourceKinds, status, exit, holder, isUndated, isDemo, clocks } =
    times;
  return {
    storyId,
    title,
    programs,
    urgency,
    sourceKinds,
    status,
    exit,
    holder,
    isUndated,
    isDemo,
    moments: {
      publishedAt: Date.parse(clocks.publishedAt),
      seenAt: Date.parse(clocks.seenAt),
      flaggedAt: parsed(clocks.flaggedAt),
      heldAt: parsed(clocks.heldAt),
      draftedAt: parsed(clocks.draftedAt),
      approvedAt: parsed(clocks.approvedAt),
      outAt: parsed(clocks.outAt),
      closedAt: parsed(clocks.closedAt),
    },
  };
}

const parsed = (at: string | null): number | null => (at === null ? null : Date.parse(at));
