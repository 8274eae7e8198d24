import type { Source } from '@tanggap/shared/source';

/** When each source is asked next, as the ingest thread told last; the web thread shows it with a source's health. */
export interface NextPolls {
  heard(sourceId: string, nextPollAt: string | null): void;
  /** Null for a source that is off, streams, comes by itself or is being asked at `at` (ISO). */
  of(source: Pick<Source, 'id' | 'enabled'>, at: string): string | null;
}

export function createNextPolls(): NextPolls {
  const known = new Map<string, string>();
  return {
    heard(sourceId, nextPollAt) {
      if (nextPollAt === null) known.delete(sourceId);
      else known.set(sourceId, nextPollAt);
    },
    of({ id, enabled }, at) {
      const next = enabled ? (known.get(id) ?? null) : null;
      // A moment gone by means that the source is being asked, or that its thread is starting again.
      return next !== null && Date.parse(next) > Date.parse(at) ? next : null;
    },
  };
}
