import type { LintResult } from '@tanggap/shared/lint/lint-types';
import type { Response, ResponseVersion } from '@tanggap/shared/response';
import type { ChecklistKey, References } from '@tanggap/shared/response-rules';
import type { CheckPoint } from './checklist.js';
import type { Lock, Pair } from './review-state.js';

/** What every part of the review shares about the version on screen. */
export interface Review {
  response: Response;
  versions: readonly ResponseVersion[];
  /** The version that is read, and the one it is compared with; null before the first. */
  version: ResponseVersion;
  before: ResponseVersion | null;
  pair: Pair;
  references: References;
  lint: LintResult;
  lock: Lock;
  points: readonly CheckPoint[];
  /** When each point was ticked by hand, ISO. */
  ticked: Readonly<Partial<Record<ChecklistKey, string>>>;
  toggle: (key: ChecklistKey) => void;
  /** Numbers whose sources were opened. */
  opened: readonly number[];
  openSource: (n: number) => void;
  labelOf: (n: number) => string;
}
