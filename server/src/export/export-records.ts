import { AppError } from '@tanggap/shared/errors';
import type { ExportFailure, ExportJob } from '@tanggap/shared/export';
import type { Publisher } from '../publish/publisher.js';
import type { Store } from '../store/store.js';
import { failureWords } from './export-words.js';

export interface ExportRecordsDeps {
  store: Pick<Store, 'exports' | 'audit'>;
  publisher: Pick<Publisher, 'exportChanged'>;
  /** ISO moment in UTC. */
  now(): string;
}

/** What of a job is written down: its state, and in the log each step that matters. */
export interface ExportRecords {
  /** Null where somebody else changed it first, whose word counts. */
  keep(job: ExportJob): Promise<ExportJob | null>;
  keepFailed(job: ExportJob, failure: ExportFailure, detail?: string): Promise<ExportJob | null>;
  /** One that was left running first, else the one that has waited longest; null where there is none. */
  nextOf(ownerId: string): Promise<ExportJob | null>;
  /** Those of one person, or all, that have not ended. */
  open(ownerId?: string): Promise<ExportJob[]>;
  /** The log holds what was asked, how much came, and the fingerprint of the file. */
  note(
    actor: { id: string; name: string },
    action: string,
    job: ExportJob,
    data?: Record<string, unknown>,
  ): Promise<void>;
}

const mostOpen = 1_000;

export function createExportRecords({ store, publisher, now }: ExportRecordsDeps): ExportRecords {
  async function keep(job: ExportJob): Promise<ExportJob | null> {
    const kept = { ...job, version: job.version + 1 };
    try {
      await store.exports.put(kept);
    } catch (error) {
      if (error instanceof AppError && error.code === 'record-changed') return null;
      throw error;
    }
    publisher.exportChanged(kept);
    return kept;
  }

  /** Newest first. */
  async function inState(state: ExportJob['state'], ownerId?: string): Promise<ExportJob[]> {
    const marks = [...(ownerId === undefined ? [] : [`owner:${ownerId}`]), `state:${state}`];
    return (await store.exports.list({ marks, limit: mostOpen })).records;
  }

  return {
    keep,
    keepFailed: (job, failure, detail = '') =>
      keep({ ...job, state: 'failed', failure, message: failureWords[failure] + detail }),
    async nextOf(ownerId) {
      const [left] = await inState('running', ownerId);
      return left ?? (await inState('waiting', ownerId)).at(-1) ?? null;
    },
    open: async (ownerId) => [...(await inState('running', ownerId)), ...(await inState('waiting', ownerId))],
    async note({ id: actorId, name: actorName }, action, { id, kind, format, request }, data = {}) {
      const filter = { search: request.search, measure: request.measure, from: request.from, to: request.to };
      const asked = JSON.parse(JSON.stringify({ kind, format, ...filter })) as Record<string, unknown>;
      await store.audit.append({
        ...{ at: now(), actorId, actorName, action, subject: id },
        data: { ...asked, ...data },
      });
    },
  };
}
