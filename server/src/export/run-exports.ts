import { rm } from 'node:fs/promises';
import type { ExportFailure, ExportJob } from '@tanggap/shared/export';
import type { Logger } from 'pino';
import type { Store } from '../store/store.js';
import type { ExportFiles } from './export-files.js';
import type { ExportNews } from './export-news.js';
import type { ExportWriter } from './export-port.js';
import type { ExportRecords } from './export-records.js';
import { isDiskFailure, isRefusal, type Written } from './write-export.js';

export interface RunnerDeps {
  users: Pick<Store['users'], 'byId'>;
  records: ExportRecords;
  files: ExportFiles;
  news: Pick<ExportNews, 'progress' | 'over'>;
  write: ExportWriter;
  log: Logger;
}

/** Writes the files of orders, each while it is its person's turn. */
export interface ExportRunner {
  /** Resolves once the person's next order has ended; with false where there was none to run. */
  runNext(ownerId: string, closing: AbortSignal): Promise<boolean>;
  /** Ends it where it runs here, whose record has ended already; nothing is left of its file. */
  stop(id: string): Promise<void>;
}

/** Attempts that may end with their process: an order that brings down every server must not go on for ever. */
const mostDeaths = 2;

export function createExportRunner(deps: RunnerDeps): ExportRunner {
  const { records, files, news, log } = deps;
  const runs = new Map<string, { abort: AbortController; ended: Promise<void> }>();

  async function run(job: ExportJob, signal: AbortSignal, closing: AbortSignal): Promise<void> {
    const begun = await begin(job);
    if (!begun) return;
    const path = files.pathOf({ id: job.id, version: begun.version + 1 });
    try {
      await finish(begun, await write(begun, path, AbortSignal.any([signal, closing])), path);
    } catch (error) {
      await rm(path, { force: true });
      // Its record has ended already, by whoever cancelled it.
      if (signal.aborted) return;
      if (closing.aborted) await records.keep({ ...begun, state: 'waiting' });
      else await fail(begun, failureOf(error), error);
    }
  }

  /** Null where it was cancelled meanwhile, or is given up. */
  async function begin(job: ExportJob): Promise<ExportJob | null> {
    if (job.state === 'waiting') return records.keep({ ...job, state: 'running' });
    // It is this person's turn and not that of whoever began it: they are dead.
    await files.clear(job.id);
    const deaths = (job.deaths ?? 0) + 1;
    if (deaths < mostDeaths) return records.keep({ ...job, deaths });
    await fail(job, 'restarted', new Error(`${deaths} processes died while they wrote it`));
    return null;
  }

  async function write(job: ExportJob, path: string, signal: AbortSignal): Promise<Written> {
    await files.prepare();
    // A writer hears of what is aborted from now on, not of what was before.
    signal.throwIfAborted();
    const { ownerId, request, format } = job;
    return deps.write({ ownerId, request, format }, path, {
      onProgress: (rows, total) => news.progress(job, rows, total),
      signal,
    });
  }

  async function finish(job: ExportJob, written: Written, path: string): Promise<void> {
    const { rows, total, bytes, sha256 } = written;
    const done = await records.keep({ ...job, state: 'done', rows, total: total ?? rows, bytes, sha256 });
    if (done) await note(done, 'export:done', { rows, sha256, bytes });
    else await rm(path, { force: true });
  }

  async function fail(job: ExportJob, failure: ExportFailure, error: unknown): Promise<void> {
    if (failure !== 'refused') log.error({ err: error, exportId: job.id }, 'an export failed');
    const detail = failure === 'refused' && error instanceof Error ? ` (${error.message})` : '';
    const failed = await records.keepFailed(job, failure, detail);
    if (failed) await note(failed, 'export:fail', { failure });
  }

  /** A file that is done stays so, also where the log cannot be written now. */
  async function note(job: ExportJob, action: string, data: Record<string, unknown>): Promise<void> {
    try {
      const owner = await deps.users.byId(job.ownerId);
      await records.note({ id: job.ownerId, name: owner?.name ?? job.ownerId }, action, job, data);
    } catch (error) {
      log.error({ err: error, exportId: job.id, action }, 'the end of an export was not noted');
    }
  }

  return {
    async runNext(ownerId, closing) {
      const job = await records.nextOf(ownerId);
      if (!job || runs.has(job.id)) return false;
      const abort = new AbortController();
      const ended = run(job, abort.signal, closing).finally(() => {
        runs.delete(job.id);
        news.over(job.id);
      });
      runs.set(job.id, { abort, ended: ended.catch(() => undefined) });
      await ended;
      return true;
    },
    async stop(id) {
      runs.get(id)?.abort.abort(new Error('cancelled by its owner'));
      await runs.get(id)?.ended;
    },
  };
}

function failureOf(error: unknown): ExportFailure {
  if (isDiskFailure(error)) return 'disk';
  return isRefusal(error) ? 'refused' : 'internal';
}
