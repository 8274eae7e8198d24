import type { GroupingKind } from '@tanggap/shared/vocabulary';
import type { TextView } from '../score/text/text-view.js';

/** What the grouper looks at. Only relevant mentions (one or more programs) are given to it. */
export interface GroupInput {
  mentionId: string;
  text: string;
  /** The text as read already, where the caller has it; read here otherwise. */
  view?: TextView | undefined;
  programs: readonly string[];
  publishedAt: string;
  /** Ids of fact-checks matched with confidence; two texts with the same one carry the same claim. */
  confidentMatches: readonly string[];
  isQuestion: boolean;
}

export interface Placement {
  storyId: string;
  grouping: { kind: GroupingKind; similarity: number; sharedPhrases: string[] };
  groupKey: Uint8Array;
  suggestions: { otherId: string; similarity: number; sharedPhrases: string[] }[];
}

/**
 * Puts mentions into stories, in memory, over a window of days. No I/O and no clock: time comes with the mentions, story
 * ids from `newStoryId`. Automatic and suggest thresholds are apart; short texts are only ever suggested.
 */
export interface Grouper {
  place(input: GroupInput): Placement;
  /** Takes back what an earlier run placed, oldest first, after a restart. */
  warm(known: { mentionId: string; storyId: string; groupKey: Uint8Array; publishedAt: string }): void;
  /** A person merged or split: later texts follow. */
  moved(mentionIds: readonly string[], storyId: string): void;
  merged(fromStoryIds: readonly string[], intoStoryId: string): void;
  /** Forgets what was published before `moment`. */
  forgetBefore(moment: string): void;
  size(): number;
}
