import type { CaptureReply } from '@tanggap/shared/api-desk';
import type { ErrorCode } from '@tanggap/shared/errors';
import type { FactCheck } from '@tanggap/shared/fact-check';
import type { ExtraEngineState } from '@tanggap/shared/extra-engine';
import type { StorySummary } from '@tanggap/shared/story';
import type { ExtraEngineChoice } from './extra-engine/settings.js';
import type { ArchivedPage } from './respond/respond-deps.js';
import type { SpoolState } from './spool/spool-state.js';

/** What the web thread tells the ingest thread. */
export type ToIngest =
  | { type: 'wake' }
  | { type: 'programs-changed' }
  | { type: 'rules-changed' }
  | { type: 'sources-changed' }
  | { type: 'poll-now'; sourceId: string }
  | { type: 'moved'; mentionIds: string[]; storyId: string }
  | { type: 'merged'; fromStoryIds: string[]; intoStoryId: string }
  /** Answered by `captured` with the same number: reading a page takes too long for the web thread. */
  | { type: 'capture'; number: number; url: string; text?: string | undefined }
  /** Answered by `archived` with the same number: parsing a page takes too long for the web thread. */
  | { type: 'archive'; number: number; url: string }
  /** Our own answers as they are now; the claim index takes them up. */
  | { type: 'fact-checks-changed'; factChecks: FactCheck[] }
  | { type: 'stop' };

/** What the ingest thread tells the web thread, always after the save. */
export type FromIngest =
  | { type: 'ready' }
  | { type: 'saved'; stories: StorySummary[]; stored: number; savedAt: string }
  /** A source was asked, or delivered; `nextPollAt` is null while it streams. */
  | { type: 'source'; sourceId: string; nextPollAt: string | null }
  | { type: 'engine'; isDown: boolean; waiting: number }
  /** How the optional stronger model stands; from the process with the pipeline, every few seconds. */
  | { type: 'extra-engine'; state: ExtraEngineState }
  /** What waits on the disk of this thread. */
  | { type: 'spool'; state: SpoolState }
  | { type: 'captured'; number: number; reply: CaptureReply }
  | { type: 'archived'; number: number; reply: ArchivedPage }
  /** A capture or an archiving that was refused. */
  | { type: 'fetch-refused'; number: number; code: ErrorCode; message: string; reason: string | null }
  | { type: 'stopped' };

/** Everything the ingest thread is started with; the store arrives as a port beside it. */
export interface IngestSettings {
  authorKey: string;
  allowPrivateSources: boolean;
  logLevel: string;
  /** What several ingest processes divide the work by; unset: this one does all. */
  redisUrl?: string | undefined;
  /** Start of the names in Redis. */
  prefix?: string | undefined;
  /** The optional stronger model; undefined: none. */
  extraEngine?: ExtraEngineChoice | undefined;
  /** Where accepted items wait while the engine is away. */
  spool: { folder: string; maxBytes: number };
}
