import type { StoryCounts, StoryPage, StoryQuery } from '@tanggap/shared/api';
import type { FactCheckMatch } from '@tanggap/shared/assessment';
import type { Case } from '@tanggap/shared/case';
import type { Program } from '@tanggap/shared/program';
import type { StoryDetail, StorySummary } from '@tanggap/shared/story';
import type { NewTimelineEntry, TimelineEntry } from '@tanggap/shared/timeline';

/** A desk action: the case after it, and what Jejak says of it. */
export interface CaseChange {
  case: Omit<Case, 'version'>;
  entry: NewTimelineEntry;
}

export interface StoryStore {
  /** First number of a block of `count` story numbers that nobody else gets. */
  reserveNumbers(count: number): Promise<number>;
  list(query: StoryQuery, viewer: { userId: string; now: string }): Promise<StoryPage>;
  counts(viewer: { userId: string; now: string }): Promise<StoryCounts>;
  summaries(ids: string[], now: string): Promise<StorySummary[]>;
  get(id: string, now: string): Promise<StoryDetail | null>;
  /**
   * Writes the case if its version is still `expectedVersion`, remembers the case before for `undo`, and appends to
   * Jejak. Rejects with `not-found`, or `story-changed` carrying the case as it is now.
   */
  changeCase(id: string, expectedVersion: number, change: CaseChange): Promise<StorySummary>;
  /**
   * Moves the end of `userId`'s lease. Changes neither the version (a decision under way stays valid) nor Jejak, but the
   * revision. Resolves with null where `userId` does not hold the story.
   */
  renewLease(id: string, userId: string, leaseUntil: string): Promise<StorySummary | null>;
  /**
   * Takes back the newest change that can be taken back (decision, merge, split; never another undo), restoring case and
   * membership. Rejects with `nothing-to-undo` (also for a decision while an answer of the story is in review, approved
   * or out), `story-changed` or `not-found`.
   */
  undo(id: string, expectedVersion: number, entry: NewTimelineEntry): Promise<StorySummary[]>;
  /** Moves all mentions of `otherIds` into `id`; the others then carry `mergedInto`. Resolves with all stories touched. */
  merge(
    id: string,
    expectedVersion: number,
    otherIds: string[],
    entry: NewTimelineEntry,
  ): Promise<StorySummary[]>;
  /** Moves mentions into the new story `newId`, whose case starts as `new`. Resolves with both. */
  split(
    id: string,
    expectedVersion: number,
    mentionIds: string[],
    newId: string,
    entry: NewTimelineEntry,
  ): Promise<StorySummary[]>;
  addNote(id: string, entry: NewTimelineEntry): Promise<void>;
  /** Jejak, newest first. Null for an unknown story. */
  timeline(id: string): Promise<TimelineEntry[] | null>;
  /**
   * Recomputes growth and urgency of open stories seen in the last three hours: growth fades though nothing arrives.
   * Resolves with the stories whose urgency moved by 0.01 or more.
   */
  refreshGrowth(now: string): Promise<StorySummary[]>;
  /** Open cases whose lease ended before `now`. */
  lapsedHolds(now: string): Promise<StorySummary[]>;
  matches(id: string): Promise<FactCheckMatch[]>;
  revision(): Promise<number>;
}

export interface ProgramStore {
  list(): Promise<Program[]>;
  get(id: string): Promise<Program | null>;
  /** Inserts or replaces. Rejects with `program-changed` where the stored version is not `program.version - 1`. */
  put(program: Program): Promise<void>;
  history(id: string): Promise<Program[]>;
}
