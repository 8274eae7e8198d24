import type { Case, Clocks } from '@tanggap/shared/case';
import type { Evidence } from '@tanggap/shared/evidence';
import type { Fact } from '@tanggap/shared/fact';
import type { FactCheck } from '@tanggap/shared/fact-check';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { Narrative } from '@tanggap/shared/narrative';
import type { Response, ResponseSummary, ResponseVersion } from '@tanggap/shared/response';
import type { StorySummary } from '@tanggap/shared/story';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import type { CaseStatus, ResponseList } from '@tanggap/shared/vocabulary';
import type { ConfirmedWording } from '../story/wordings.js';

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

export interface FactCheckStore {
  /** Wordings that persons confirmed stay with a check that is known. */
  put(factChecks: FactCheck[]): Promise<void>;
  /** Adds a wording of the check's claim, one a story. Resolves with the check as it then is; null where unknown. */
  addWording(id: string, wording: ConfirmedWording): Promise<FactCheck | null>;
  /** Takes away what a story stood for; a story that stood for nothing changes nothing. Resolves as `addWording`. */
  removeWording(id: string, storyId: string): Promise<FactCheck | null>;
  all(): Promise<FactCheck[]>;
  get(ids: string[]): Promise<FactCheck[]>;
  /** `words` are stems that must all occur; newest first. */
  list(query: { words?: string[]; limit: number }): Promise<{ factChecks: FactCheck[]; total: number }>;
}
