import type { Assessment } from '@tanggap/shared/assessment';
import type { FactCheck } from '@tanggap/shared/fact-check';
import type { Mention, RawItem } from '@tanggap/shared/mention';
import type { QuarantinedItem } from '@tanggap/shared/source';
import type { StoryMention, StorySummary } from '@tanggap/shared/story';
import type { GroupingKind } from '@tanggap/shared/vocabulary';

/** A received item that waits for the pipeline. `id` is the deterministic mention id. */
export interface InboxItem {
  id: string;
  item: RawItem;
}

/** What a poll of a source brings along, saved in the same transaction as its items. */
export interface PollProgress {
  sourceId: string;
  /** Opaque to the store: etag, min_id, time_us …; null where the source has none. */
  cursor: string | null;
}

export interface InboxStore {
  /**
   * Keeps items durably; when this resolves, a crash loses none of them. Items already in the inbox, already stored as
   * mentions, or done with otherwise within the last seven days are reported as repeated and not kept twice. Refused items
   * go to quarantine in the same transaction. `isSpooled`: they wait on disk for an engine that does not answer; their
   * figures are recorded when they are brought to it, for which of them repeat is known only then.
   */
  append(
    items: InboxItem[],
    options?: { progress?: PollProgress; refused?: Omit<QuarantinedItem, 'id'>[]; at?: string },
  ): Promise<{ accepted: string[]; repeated: string[]; isSpooled?: true }>;
  /**
   * The oldest waiting items, in order of arrival; they stay until a `MentionStore.save` that names them as processed
   * has resolved. With `after`, those behind the item of this id; from the oldest where it has left the inbox meanwhile.
   */
  take(limit: number, after?: string): Promise<InboxItem[]>;
  /** Items that wait; with `withoutSpool` only those in the engine, which is what holds back reading. */
  size(options?: { withoutSpool?: boolean }): Promise<number>;
}

/** A mention on its way into the store. */
export interface ScoredMention {
  mention: Mention;
  assessment: Assessment;
  /** Our stems of title and text, joined by blanks: what both engines index. */
  stems: string;
  /** Codes of the provinces that the text names, or whose regencies it names. */
  regions: string[];
  /** Empty: no program is concerned, so the mention is stored, counted and searchable, but belongs to no story. */
  storyId: string;
  grouping: { kind: GroupingKind; similarity: number; sharedPhrases: string[] };
  /** Signature and keys that let the grouper be warmed again after a restart; opaque to the store. */
  groupKey: Uint8Array | null;
}

export interface PipelineBatch {
  mentions: ScoredMention[];
  /** Other stories that may carry the same claim, as the grouper found them. */
  suggestions: { storyId: string; otherId: string; similarity: number; sharedPhrases: string[] }[];
  /** Items that could not be processed, with the reason. */
  refused: Omit<QuarantinedItem, 'id'>[];
  factChecks: FactCheck[];
  /** Inbox ids that are done with, stored or refused. */
  processed: string[];
  /** Moment of saving. */
  at: string;
}

export interface MentionStore {
  /**
   * Writes mentions, creates or updates their stories (through merges), counters and Jejak, and removes the processed
   * inbox items, in one transaction. A mention whose id is already stored changes nothing. Resolves with the stories
   * that now differ, as a refresh would show them. Further saves may be asked for before one resolves: they take effect
   * in the order in which they were asked for.
   */
  save(batch: PipelineBatch): Promise<{ stored: number; stories: StorySummary[]; revision: number }>;
  /** Mentions of one story, newest first. Null for an unknown story. */
  ofStory(
    storyId: string,
    page: { kind?: GroupingKind; cursor?: string; limit: number },
  ): Promise<{ mentions: StoryMention[]; nextCursor: string | null } | null>;
  /** The most recent texts with their program ids, newest first, for trying out a program's words. */
  recent(limit: number): Promise<{ id: string; text: string; programs: string[] }[]>;
  /** Keys of mentions seen since `from`, oldest first, to warm the grouper. */
  groupKeys(
    from: string,
  ): Promise<{ mentionId: string; storyId: string; groupKey: Uint8Array; publishedAt: string }[]>;
  count(): Promise<number>;
  /** Mentions saved before the index held what it holds now, newest first; empty once all are done. */
  unindexed(limit: number): Promise<{ id: string; text: string }[]>;
  /** Indexes such mentions anew; unknown ids are passed over. */
  index(mentions: { id: string; stems: string; regions: string[] }[]): Promise<void>;
}
