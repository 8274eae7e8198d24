import type { SourceHealth } from '@tanggap/shared/source';
import type { StorySummary } from '@tanggap/shared/story';

/** What the web thread tells the ingest thread. */
export type ToIngest =
  | { type: 'wake' }
  | { type: 'programs-changed' }
  | { type: 'sources-changed' }
  | { type: 'poll-now'; sourceId: string | null }
  | { type: 'moved'; mentionIds: string[]; storyId: string }
  | { type: 'merged'; fromStoryIds: string[]; intoStoryId: string }
  | { type: 'stop' };

/** What the ingest thread tells the web thread, always after the save. */
export type FromIngest =
  | { type: 'ready' }
  | { type: 'saved'; stories: StorySummary[]; stored: number; savedAt: string }
  | { type: 'source'; health: SourceHealth }
  | { type: 'engine'; isDown: boolean; waiting: number }
  | { type: 'stopped' };

/** Everything the ingest thread is started with; the store arrives as a port beside it. */
export interface IngestSettings {
  authorKey: string;
  allowPrivateSources: boolean;
  logLevel: string;
  isDemo: boolean;
}
