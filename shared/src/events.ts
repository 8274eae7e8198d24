import type { ApiError } from './errors.js';
import type { ExportJob } from './export.js';
import type { ResponseSummary } from './response.js';
import type { Alert } from './saved-search.js';
import type { SourceHealth } from './source.js';
import type { StorySummary } from './story.js';

/** Everything that travels over the socket. Both ends import this file; a wrong name or payload does not compile. */

export type Reply<T> = { data: T } | ApiError;

export interface Viewer {
  userId: string;
  name: string;
  /** What they are doing with the story. */
  verb: 'looking' | 'holding' | 'deciding' | 'writing' | 'reviewing';
}

/** Stories as a refresh would show them now; sent at most every 100 ms, in the order of their revisions. */
export interface StoriesChanged {
  stories: StorySummary[];
  /** Highest revision in the batch; a client that missed a number asks again over HTTP. */
  revision: number;
  /** When the batch was saved, ISO; clients show the delay. */
  savedAt: string;
}

export interface ServerEvents {
  'stories:changed': (change: StoriesChanged) => void;
  'story:viewers': (change: { storyId: string; viewers: Viewer[] }) => void;
  'desk:presence': (people: { userId: string; name: string }[]) => void;
  'source:changed': (health: SourceHealth) => void;
  'programs:changed': (change: { programId: string }) => void;
  /** A response as a refresh would show it now; open editors compare its `revision`. */
  'response:changed': (response: ResponseSummary) => void;
  /** Evidence of a story was added, archived or withdrawn. */
  'evidence:changed': (change: { storyId: string }) => void;
  /** An entry of the fact bank, a narrative or a hand-off changed. */
  'reference:changed': (change: { noun: 'fact' | 'narrative' | 'hand-off'; id: string }) => void;
  /** A saved search spoke up; owners and, where it is shared, everybody who may search. */
  'alert:raised': (alert: Alert) => void;
  /** A record of the desk changed; pages that show it ask again. */
  'record:changed': (change: { noun: RecordNoun; id: string }) => void;
  /** Progress of a file that this person asked for; sent to them alone, at most twice a second. */
  'export:changed': (job: ExportJob) => void;
  /** Whether the engine answers, and how many items wait on disk for it; some still do for a while after it came back. */
  'engine:changed': (state: { isDown: boolean; waiting: number }) => void;
  /** The session ended elsewhere; the socket closes after this. */
  'session:ended': () => void;
}

/** Nouns of `record:changed`. */
export const recordNouns = [
  'issue',
  'saved-search',
  'destination',
  'alert',
  'campaign',
  'shift',
  'handover',
  'quality',
  'report',
  'setting',
  'rule',
  'correction',
  /** The id is the story's. */
  'same-claim',
] as const;
export type RecordNoun = (typeof recordNouns)[number];

/** A queue subscription names what it wants to hear of; empty lists mean all. */
export interface QueueScope {
  programs: string[];
}

export interface ClientEvents {
  'queue:join': (scope: QueueScope, reply: (result: Reply<{ revision: number }>) => void) => void;
  'story:join': (
    request: { storyId: string; verb: Viewer['verb'] },
    reply: (result: Reply<{ viewers: Viewer[] }>) => void,
  ) => void;
  'story:leave': (request: { storyId: string }) => void;
  /** Every 15 s while a story is open; a viewer without one for 30 s is gone. */
  'presence:beat': (request: { storyId: string | null; verb: Viewer['verb'] }) => void;
}
