import type { Assessment, FactCheckMatch } from '@tanggap/shared/assessment';
import type { StoryCounts, StoryPage, StoryQuery } from '@tanggap/shared/api';
import type { Case, Clocks } from '@tanggap/shared/case';
import type { Evidence } from '@tanggap/shared/evidence';
import type { Fact } from '@tanggap/shared/fact';
import type { FactCheck } from '@tanggap/shared/fact-check';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { Mention, RawItem } from '@tanggap/shared/mention';
import type { Narrative } from '@tanggap/shared/narrative';
import type { Program } from '@tanggap/shared/program';
import type { Response, ResponseSummary, ResponseVersion } from '@tanggap/shared/response';
import type { QuarantinedItem, Source } from '@tanggap/shared/source';
import type { StoryDetail, StoryMention, StorySummary } from '@tanggap/shared/story';
import type { NewTimelineEntry, TimelineEntry } from '@tanggap/shared/timeline';
import type { CaseStatus, GroupingKind, ResponseList, Role } from '@tanggap/shared/vocabulary';

/**
 * What storage promises. Every adapter passes `test/contract/store.contract.ts`. All moments are ISO strings in UTC; the
 * store never reads a clock of its own. Each method either happens whole or not at all.
 */
export interface Store {
  inbox: InboxStore;
  mentions: MentionStore;
  stories: StoryStore;
  programs: ProgramStore;
  sources: SourceStore;
  factChecks: FactCheckStore;
  evidence: EvidenceStore;
  facts: FactStore;
  responses: ResponseStore;
  narratives: NarrativeStore;
  handOffs: HandOffStore;
  users: UserStore;
  audit: AuditStore;
  /** Rejects with `engine-down` where the engine does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

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
   * mentions, or done with otherwise within the last seven days are reported as repeated and not kept twice. Refused items go to quarantine in the same transaction.
   */
  append(
    items: InboxItem[],
    options?: { progress?: PollProgress; refused?: Omit<QuarantinedItem, 'id'>[]; at?: string },
  ): Promise<{ accepted: string[]; repeated: string[] }>;
  /**
   * The oldest waiting items, in order of arrival; they stay until `MentionStore.save` names them as processed. With
   * `after`, those behind the item of this id; from the oldest where it has left the inbox meanwhile.
   */
  take(limit: number, after?: string): Promise<InboxItem[]>;
  size(): Promise<number>;
}

/** A mention on its way into the store. */
export interface ScoredMention {
  mention: Mention;
  assessment: Assessment;
  /** Our stems of title and text, joined by blanks: what both engines index. */
  stems: string;
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
   * that now differ, as a refresh would show them.
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
}

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

/** Evidence of stories; the archived bytes live in the `Archive` port, found by their SHA-256. */
export interface EvidenceStore {
  /** Gives the next `E-` number; also appends `entry` to Jejak in the same transaction. */
  add(evidence: Omit<Evidence, 'id'>, entry: NewTimelineEntry): Promise<Evidence>;
  /** Replaces what is known of it (archived later, withdrawn). Rejects with `not-found`. */
  put(evidence: Evidence, entry: NewTimelineEntry | null): Promise<void>;
  get(ids: string[]): Promise<Evidence[]>;
  /** Of the story and of all stories merged into it, oldest first. */
  ofStory(storyId: string): Promise<Evidence[]>;
}

/** Entries that are found by words, have versions, and lapse. */
export interface FactStore {
  /** Gives the next `F-` number, version 1. */
  add(fact: Omit<Fact, 'id' | 'version'>): Promise<Fact>;
  /** Writes version `fact.version`; rejects with `fact-changed` (`details.fact`) where it is not the stored one plus one. */
  put(fact: Fact): Promise<void>;
  get(ids: string[]): Promise<Fact[]>;
  /** `words` are stems, any of which may match; best first, then newest. `state` is judged at `now`; `expiring` ends within 14 days. */
  list(query: {
    words?: string[];
    program?: string;
    state?: 'live' | 'expiring' | 'expired' | 'withdrawn';
    limit: number;
    now: string;
  }): Promise<{ facts: Fact[]; total: number }>;
  history(id: string): Promise<Fact[]>;
}

/**
 * A step of the case that a response brings along, applied in the same transaction to the case as it is; of a story that
 * was merged away, to the case of the one that lives on.
 */
export interface CaseStep {
  storyId: string;
  /** Null leaves the status. */
  status: CaseStatus | null;
  /** Clocks reached now; one that was reached before keeps its first moment. */
  clocks: Partial<Clocks>;
  /** True gives the hold up. */
  releasesHold: boolean;
  /** Where closing by an answer: the decision the story ends with. */
  decision?: Case['decision'];
  entry: NewTimelineEntry;
}

/** A response with the versions, facts and narratives it cites kept searchable. */
export interface ResponseStore {
  /** Gives the next `T-` number. Rejects with `wrong-state` (`details.responseId`) where the story has one that is neither published nor withdrawn. */
  add(response: Omit<Response, 'id'>, step: CaseStep): Promise<{ response: Response; story: StorySummary }>;
  /**
   * Replaces the response where its stored revision is still `response.revision - 1`, with a version cut along and a
   * step of the case, all or nothing. Rejects with `response-changed` (`details.response`), `not-found`, or
   * `version-outdated` (`details.latest`) for a version that is kept already: none is ever overwritten. Without a step
   * `story` is null.
   */
  put(
    response: Response,
    along?: { version?: ResponseVersion; step?: CaseStep },
  ): Promise<{ story: StorySummary | null }>;
  /** `lapsed` is judged at `now`; empty where no moment is given. */
  get(id: string, now?: string): Promise<Response | null>;
  /** Newest first. */
  versions(id: string): Promise<ResponseVersion[]>;
  version(id: string, n: number): Promise<ResponseVersion | null>;
  /**
   * Newest change first. `recheck` and `lapsed` are judged at `now` from the facts and narratives that the text cites, or
   * the version that is out; a narrative falls with a fact it rests on. A story's also hold those of stories merged into it.
   */
  list(query: {
    list?: ResponseList;
    storyId?: string;
    userId: string;
    limit: number;
    now: string;
  }): Promise<ResponseSummary[]>;
  counts(viewer: { userId: string; now: string }): Promise<Record<ResponseList, number>>;
  /**
   * Responses of which something is out, for the public list and for aids, newest first by `wentOutAt`, which `before`
   * bounds. With `words` (stems, any of which may match) the best match comes first.
   */
  published(query: { words?: string[]; before?: string; limit: number; now: string }): Promise<Response[]>;
  /** Responses and narratives that cite any of these facts or narratives. */
  citing(ids: string[]): Promise<{ id: string; title: string; kind: 'response' | 'narrative' }[]>;
}

export interface NarrativeStore {
  /** Gives the next `N-` number, version 1. */
  add(narrative: Omit<Narrative, 'id' | 'version' | 'usedBy'>): Promise<Narrative>;
  /** As `FactStore.put`, with `narrative-changed`. `usedBy` is counted, not stored. */
  put(narrative: Narrative): Promise<void>;
  get(ids: string[]): Promise<Narrative[]>;
  list(query: {
    state?: 'live' | 'expired' | 'withdrawn';
    program?: string;
    now: string;
  }): Promise<Narrative[]>;
}

export interface HandOffStore {
  /** Gives the next `H-` number, version 1; a step of the case comes along. */
  add(record: Omit<HandOffRecord, 'id' | 'version'>, entry: NewTimelineEntry): Promise<HandOffRecord>;
  /** Rejects with `hand-off-changed` where the stored version is not `record.version - 1`. */
  put(record: HandOffRecord, entry: NewTimelineEntry): Promise<void>;
  get(id: string): Promise<HandOffRecord | null>;
  list(query: {
    status?: HandOffRecord['status'];
    storyId?: string;
    limit: number;
  }): Promise<HandOffRecord[]>;
}

/** What a poll or a push did, for health. */
export interface SourceOutcome {
  sourceId: string;
  at: string;
  accepted: number;
  repeated: number;
  refused: number;
  error: { code: string; message: string } | null;
}

/** The raw figures that health is computed from. */
export interface SourceFigures {
  sourceId: string;
  cursor: string | null;
  lastSuccessAt: string | null;
  lastItemAt: string | null;
  lastError: { code: string; message: string; at: string } | null;
  failuresInRow: number;
  accepted: number;
  repeated: number;
  refused: number;
  /** Accepted items by hour, the last 7 × 24 hours, oldest first, the running hour last. */
  hourly: number[];
}

export interface SourceStore {
  list(): Promise<Source[]>;
  get(id: string): Promise<Source | null>;
  put(source: Source): Promise<void>;
  remove(id: string): Promise<void>;
  record(outcome: SourceOutcome): Promise<void>;
  figures(now: string): Promise<SourceFigures[]>;
  /** SHA-256 (hex) of the push key. Replaces an earlier key. */
  setPushKey(sourceId: string, keyHash: string): Promise<void>;
  byPushKey(keyHash: string): Promise<Source | null>;
  quarantine(sourceId: string | null, limit: number): Promise<QuarantinedItem[]>;
  /**
   * Items accepted and refused since the hour of `from`, and the delay between publication and sight in ms, over the
   * newest 5,000 mentions seen since `from` whose date is known.
   */
  totals(
    from: string,
  ): Promise<{ accepted: number; refused: number; lagMedianMs: number | null; lagP90Ms: number | null }>;
}

export interface FactCheckStore {
  put(factChecks: FactCheck[]): Promise<void>;
  all(): Promise<FactCheck[]>;
  get(ids: string[]): Promise<FactCheck[]>;
  /** `words` are stems that must all occur; newest first. */
  list(query: { words?: string[]; limit: number }): Promise<{ factChecks: FactCheck[]; total: number }>;
}

export interface UserRecord {
  id: string;
  username: string;
  name: string;
  role: Role;
  passwordHash: string;
  isDisabled: boolean;
  isDemo: boolean;
}

export interface UserStore {
  list(): Promise<UserRecord[]>;
  byUsername(username: string): Promise<UserRecord | null>;
  byId(id: string): Promise<UserRecord | null>;
  /** Rejects with `name-taken`. */
  add(user: UserRecord): Promise<void>;
  update(
    id: string,
    change: Partial<Pick<UserRecord, 'passwordHash' | 'isDisabled' | 'name' | 'role'>>,
  ): Promise<void>;
  addSession(session: { tokenHash: string; userId: string; expiresAt: string }): Promise<void>;
  /** Null where unknown, expired at `now`, or the user is disabled. */
  bySession(tokenHash: string, now: string): Promise<{ user: UserRecord; expiresAt: string } | null>;
  /** Moves the end of a live session; unknown sessions are left alone. */
  extendSession(tokenHash: string, expiresAt: string): Promise<void>;
  endSession(tokenHash: string): Promise<void>;
  endSessionsOf(userId: string): Promise<void>;
}

/** One act of a person, hash-chained: `hash` covers the entry and the hash before it. */
export interface AuditEntry {
  seq: number;
  at: string;
  actorId: string;
  actorName: string;
  /** `noun:verb`, for instance `story:decide` or `stories:search`. */
  action: string;
  subject: string;
  data: Record<string, unknown>;
  previousHash: string;
  hash: string;
}

export interface AuditStore {
  append(entry: Omit<AuditEntry, 'seq' | 'previousHash' | 'hash'>): Promise<void>;
  list(page: { before?: number; limit: number }): Promise<AuditEntry[]>;
  /** Recomputes the chain; names the first entry that does not fit. */
  verify(): Promise<{ isIntact: boolean; entries: number; firstBroken: number | null }>;
}
