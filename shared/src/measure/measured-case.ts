import type { Clocks } from '../case.js';
import type { CaseStatus, Exit, SourceKind } from '../vocabulary.js';

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
  clocks: Clocks;
}
