import { AppError } from '@tanggap/shared/errors';
import type { ExportBody, ExportJob } from '@tanggap/shared/export';
import type { Role } from '@tanggap/shared/vocabulary';
import type { Logger } from 'pino';
import type { Cluster } from '../cluster/cluster.js';
import type { Publisher } from '../publish/publisher.js';
import type { Store } from '../store/store.js';
import { createExportFiles, exportKeptMs } from './export-files.js';
import { createExportNews } from './export-news.js';
import type { ExportWriter } from './export-port.js';
import { createExportRecords } from './export-records.js';
import { fileWords } from './export-words.js';
import { refuseExport } from './may-export.js';
import { createExportRunner } from './run-exports.js';

export interface ExportDeps {
  store: Pick<Store, 'exports' | 'audit' | 'users'>;
  publisher: Pick<Publisher, 'exportChanged'>;
  cluster: Pick<Cluster, 'bus' | 'turns'>;
  write: ExportWriter;
  /** Where files lie, the same for all processes. */
  folder: string;
  /** ISO moment in UTC. */
  now(): string;
  log: Logger;
}

interface Asker {
  id: string;
  name: string;
  role: Role;
}

/**
 * Files that people asked for: one at a time each, two at a time in a process; others wait. Asked for in any process and
 * written in any that takes part.
 */
export interface Exports {
  /** Keeps the order; it is written when its turn comes. Rejects with `bad-request`, `forbidden` or `too-many-requests`. */
  start(asker: Asker, body: ExportBody): Promise<ExportJob>;
  /** Own orders, newest first. */
  list(askerId: string): Promise<ExportJob[]>;
  /** Rejects with `not-found`, also for somebody else's. */
  get(askerId: string, id: string): Promise<ExportJob>;
  /** Ends it at once, wherever it runs; one that has ended is left as it is. */
  cancel(asker: Pick<Asker, 'id' | 'name'>, id: string): Promise<ExportJob>;
  /**
   * Where the finished file lies. Rejects with `wrong-state` where there is none, `forbidden` where the asker's role lost
   * it, `engine-down` where this process does not see it.
   */
  file(asker: Asker, id: string): Promise<{ job: ExportJob; path: string }>;
  /** Takes part in the writing. */
  begin(): Promise<void>;
  /** Wants a turn for whoever has an order that did not end: its process died, or Redis was away when it was asked for. */
  resume(): Promise<void>;
  /** Removes files past their day. Resolves with of how many orders. */
  expire(now: string): Promise<number>;
  /** Begins nothing more; what runs here waits again, for another process or the next start. */
  close(): Promise<void>;
}

const mostRunning = 2;
/** Orders that one person may have waiting beside the running one. */
const mostWaiting = 10;
const queue = 'exports';

export function createExports(deps: ExportDeps): Exports {
  const { store, cluster, now, log } = deps;
  const records = createExportRecords(deps);
  const files = createExportFiles(deps.folder, store.exports);
  const news = createExportNews({
    ...{ publisher: deps.publisher, bus: cluster.bus },
    onCancelled: (id) => void runner.stop(id),
  });
  const runner = createExportRunner({ ...deps, users: store.users, records, files, news });
  let stopTaking = (): Promise<void> => Promise.resolve();

  async function turn(ownerId: string, closing: AbortSignal): Promise<void> {
    const hasRun = !closing.aborted && (await runner.runNext(ownerId, closing));
    // There may be more of theirs, after those of others.
    if (hasRun || closing.aborted) await want(ownerId);
  }

  async function want(ownerId: string): Promise<void> {
    try {
      await cluster.turns.want(queue, ownerId);
    } catch (error) {
      log.warn({ err: error, ownerId }, 'an export waits until Redis answers');
    }
  }

  async function find(askerId: string, id: string): Promise<ExportJob> {
    const [job] = await store.exports.get([id]);
    if (job?.ownerId !== askerId)
      throw new AppError('not-found', `there is no export ${id} of yours`, { id });
    return news.newest(job);
  }

  async function cancel(asker: Pick<Asker, 'id' | 'name'>, id: string): Promise<ExportJob> {
    const job = await find(asker.id, id);
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    const cancelled = await records.keep({ ...job, state: 'cancelled' });
    // It went on meanwhile.
    if (!cancelled) return cancel(asker, id);
    news.cancelled(id);
    await runner.stop(id);
    await records.note(asker, 'export:cancel', cancelled, { rows: cancelled.rows });
    return cancelled;
  }

  /** An order without its entry in the log is taken back: nothing is written that nobody could account for. */
  async function noteStart(asker: Asker, job: ExportJob): Promise<void> {
    try {
      await records.note(asker, 'export:start', job);
    } catch (error) {
      await records.keep({ ...job, state: 'cancelled' });
      throw error;
    }
  }

  async function resume(): Promise<void> {
    for (const ownerId of new Set((await records.open()).map((job) => job.ownerId))) await want(ownerId);
  }

  return {
    async start(asker, body) {
      refuseExport(asker.role, body);
      const own = await records.open(asker.id);
      if (own.length > mostWaiting) {
        throw new AppError(
          'too-many-requests',
          `${own.length} files of yours are waiting; cancel one or wait`,
        );
      }
      const at = now();
      const job = await store.exports.add({
        ...{ kind: body.kind, format: body.format, request: body, ownerId: asker.id, state: 'waiting' },
        ...{ rows: 0, total: null, bytes: 0, sha256: null, failure: null, message: null, createdAt: at },
        fileName: `${fileWords[body.kind]}-${at.slice(0, 10)}.${body.format}`,
        expiresAt: new Date(Date.parse(at) + exportKeptMs).toISOString(),
      });
      await noteStart(asker, job);
      await want(asker.id);
      return job;
    },
    async list(askerId) {
      const { records: jobs } = await store.exports.list({ marks: [`owner:${askerId}`], limit: 50 });
      return jobs.map(news.newest);
    },
    get: find,
    cancel,
    async file(asker, id) {
      const job = await find(asker.id, id);
      refuseExport(asker.role, job);
      const refusal = refusalOf(job, now());
      if (refusal) throw refusal;
      const path = files.pathOf(job);
      if (!(await files.isThere(path))) {
        log.error(
          { exportId: id, path },
          'the file of an export is missing: do all processes see one folder?',
        );
        throw new AppError(
          'engine-down',
          `the file of ${id} is not on this server; tell whoever operates it`,
        );
      }
      await records.note(asker, 'export:download', job, { sha256: job.sha256 });
      return { job, path };
    },
    async begin() {
      stopTaking = cluster.turns.take(queue, mostRunning, turn);
      await resume().catch((error: unknown) => log.warn({ err: error }, 'open exports are looked for later'));
    },
    resume,
    expire: (at) => files.expire(at),
    async close() {
      await stopTaking();
      news.close();
    },
  };
}

function refusalOf({ id, state, expiresAt }: ExportJob, now: string): AppError | null {
  if (state !== 'done')
    return new AppError('wrong-state', `the export ${id} has no file: it is ${state}`, { state });
  if (expiresAt > now) return null;
  return new AppError('wrong-state', `the file of ${id} was removed after seven days; ask again`, {
    state: 'expired',
  });
}
