import type { RecordNoun, ServerEvents, Viewer } from '@tanggap/shared/events';
import type { ExportJob } from '@tanggap/shared/export';
import type { ResponseSummary } from '@tanggap/shared/response';
import type { Alert } from '@tanggap/shared/saved-search';
import type { SourceHealth } from '@tanggap/shared/source';
import type { StorySummary } from '@tanggap/shared/story';

export type ReferenceNoun = Parameters<ServerEvents['reference:changed']>[0]['noun'];

/** Tells connected browsers what was saved. Called only after the save, never before. */
export interface Publisher {
  storiesChanged(stories: StorySummary[], savedAt: string): void;
  sourceChanged(health: SourceHealth): void;
  programsChanged(programId: string): void;
  responseChanged(response: ResponseSummary): void;
  /** Evidence of a story was added, archived or withdrawn. */
  evidenceChanged(storyId: string): void;
  referenceChanged(noun: ReferenceNoun, id: string): void;
  /** To the owner, and to all who may search where the search is shared. */
  alertRaised(alert: Alert): void;
  recordChanged(noun: RecordNoun, id: string): void;
  /** To the person who asked for the file. */
  exportChanged(job: ExportJob): void;
  engineChanged(state: { isDown: boolean; waiting: number }): void;
  /** Ends the sockets of one session, so that signing out elsewhere takes effect at once. */
  sessionEnded(tokenHash: string): void;
  /** Ends all sockets of a person whose account was disabled or reset. */
  userEnded(userId: string): void;
  viewersOf(storyId: string): Viewer[];
}
