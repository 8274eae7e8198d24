import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@tanggap/shared/errors';
import {
  exportFormatsOf,
  type ExportBody,
  type ExportFailure,
  type ExportJob,
  type ExportKind,
} from '@tanggap/shared/export';
import { isAllowed } from '@tanggap/shared/roles';
import type { Role } from '@tanggap/shared/vocabulary';
import type { Logger } from 'pino';
import type { Publisher } from '../publish/publisher.js';
import type { Store } from '../store/store.js';
import type { ExportWriter } from './export-port.js';
import { isDiskFailure, isRefusal, type Written } from './write-export.js';

export interface ExportDeps {
  store: Pick<Store, 'exports' | 'audit'>;
  publisher: Pick<Publisher, 'exportChanged'>;
  write: ExportWriter;
  /** Where files lie, each under its job's id. */
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

/** Files that people asked for: one at a time each, two at a time for all; others wait in the order of asking. */
export interface Exports {
  /** Keeps the order and begins as soon as its turn comes. Rejects with `bad-request`, `forbidden` or `too-many-requests`. */
  start(asker: Asker, body: ExportBody): Promise<ExportJob>;
  /** Own orders, newest first. */
  list(askerId: string): Promise<ExportJob[]>;
  /** Rejects with `not-found`, also for somebody else's. */
  get(askerId: string, id: string): Promise<ExportJob>;
  /** Ends it at once; one that has ended is left as it is. */
  cancel(askerId: string, id: string): Promise<ExportJob>;
  /** Where the finished file lies. Rejects with `wrong-state` where there is none, `forbidden` where the asker's role lost it. */
  file(asker: Asker, id: string): Promise<{ job: ExportJob; path: string }>;
  /** What was under way is lost, and says so: after a start all of it, beside other processes what was asked for before. */
  recover(before?: string): Promise<void>;
  /** Removes files past their day. Resolves with how many. */
  expire(now: string): Promise<number>;
  /** Ends what runs, for a stop of the server, and begins nothing more; `recover` tells what waited. */
  close(): Promise<void>;
}

const weekMs = 7 * 86_400_000;
const mostRunning = 2;
/** Orders that one person may have waiting beside the running one. */
const mostWaiting = 10;
/** Progress is told at most twice a second. */
const tellEveryMs = 500;

const words: Readonly<Record<ExportFailure, string>> = {
  restarted: 'Server dimulai ulang saat berkas ditulis. Minta lagi berkas ini.',
  disk: 'Berkas tidak dapat ditulis: ruang simpan server penuh atau tidak dapat dipakai. Beri tahu pengelola, lalu minta lagi.',
  refused: 'Permintaan ini tidak dapat dipenuhi.',
  internal: 'Berkas gagal dibuat karena kesalahan server. Minta lagi; bila berulang, beri tahu pengelola.',
};

const names: Readonly<Record<ExportKind, string>> = {
  stories: 'cerita',
  mentions: 'sebutan',
  timeline: 'linimasa',
  'response-times': 'waktu-tanggap',
  audit: 'catatan-audit',
  'my-work': 'bukti-kerja',
};

interface Run {
  job: ExportJob;
  abort: AbortController;
  asker: Asker;
  toldAt: number;
  /** Resolves when it has ended, whichever way. */
  ended: Promise<void> | null;
}

export function createExports(deps: ExportDeps): Exports {
  const { store, publisher, folder, now, log } = deps;
  /** In the order of asking; running ones have `ended`. */
  const runs: Run[] = [];
  const isRunning = ({ ended }: Run): boolean => ended !== null;
  let isClosing = false;

  async function keep(job: ExportJob): Promise<ExportJob> {
    const kept = { ...job, version: job.version + 1 };
    await store.exports.put(kept);
    publisher.exportChanged(kept);
    return kept;
  }

  function next(): void {
    if (isClosing) return;
    for (const run of runs) {
      const running = runs.filter(isRunning);
      if (running.length >= mostRunning) return;
      const isBusy = running.some(({ asker }) => asker.id === run.asker.id);
      if (!isRunning(run) && !isBusy) run.ended = work(run);
    }
  }

  async function work(run: Run): Promise<void> {
    try {
      run.job = await keep({ ...run.job, state: 'running' });
      // A writer hears of what is aborted from now on, not of what was before.
      run.abort.signal.throwIfAborted();
      const written = await deps.write(
        { ownerId: run.job.ownerId, request: run.job.request, format: run.job.format },
        join(folder, run.job.id),
        { onProgress: (rows, total) => progress(run, rows, total), signal: run.abort.signal },
      );
      await finish(run, written);
    } catch (error) {
      await fail(run, error);
    } finally {
      runs.splice(runs.indexOf(run), 1);
      next();
    }
  }

  function progress(run: Run, rows: number, total: number | null): void {
    run.job = { ...run.job, rows, total };
    const at = performance.now();
    if (at - run.toldAt < tellEveryMs) return;
    run.toldAt = at;
    publisher.exportChanged(run.job);
  }

  async function finish(run: Run, { rows, total, bytes, sha256 }: Written): Promise<void> {
    run.job = await keep({ ...run.job, state: 'done', rows, total: total ?? rows, bytes, sha256 });
    await note(run.asker, 'export:done', run.job, { rows, sha256, bytes });
  }

  async function fail(run: Run, error: unknown): Promise<void> {
    try {
      await rm(join(folder, run.job.id), { force: true });
      if (run.abort.signal.aborted && !isClosing) {
        run.job = await keep({ ...run.job, state: 'cancelled' });
        await note(run.asker, 'export:cancel', run.job, { rows: run.job.rows });
        return;
      }
      const failure = isClosing ? 'restarted' : failureOf(error);
      if (failure === 'disk' || failure === 'internal')
        log.error({ err: error, exportId: run.job.id }, 'an export failed');
      const detail = failure === 'refused' && error instanceof Error ? ` (${error.message})` : '';
      run.job = await keep({ ...run.job, state: 'failed', failure, message: words[failure] + detail });
      await note(run.asker, 'export:fail', run.job, { failure });
    } catch (second) {
      log.error({ err: second, exportId: run.job.id }, 'the end of an export was not kept');
    }
  }

  /** The log holds what was asked, how much came, and the fingerprint of the file. */
  async function note(
    { id: actorId, name: actorName }: Pick<Asker, 'id' | 'name'>,
    action: string,
    { id, kind, format, request }: ExportJob,
    data: Record<string, unknown> = {},
  ): Promise<void> {
    const filter = { search: request.search, measure: request.measure, from: request.from, to: request.to };
    const asked = JSON.parse(JSON.stringify({ kind, format, ...filter })) as Record<string, unknown>;
    await store.audit.append({
      at: now(),
      actorId,
      actorName,
      action,
      subject: id,
      data: { ...asked, ...data },
    });
  }

  /** Progress is held here and not written down at every step. */
  const current = (job: ExportJob): ExportJob => runs.find((run) => run.job.id === job.id)?.job ?? job;

  async function find(askerId: string, id: string): Promise<ExportJob> {
    const [job] = await store.exports.get([id]);
    if (job?.ownerId !== askerId)
      throw new AppError('not-found', `there is no export ${id} of yours`, { id });
    return current(job);
  }

  return {
    async start(asker, body) {
      refuse(asker, body);
      const own = runs.filter((run) => run.asker.id === asker.id);
      if (own.length > mostWaiting) {
        throw new AppError(
          'too-many-requests',
          `${own.length} files of yours are waiting; cancel one or wait`,
        );
      }
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const at = now();
      const job = await store.exports.add({
        ...{ kind: body.kind, format: body.format, request: body, ownerId: asker.id, state: 'waiting' },
        ...{ rows: 0, total: null, bytes: 0, sha256: null, failure: null, message: null, createdAt: at },
        fileName: `${names[body.kind]}-${at.slice(0, 10)}.${body.format}`,
        expiresAt: new Date(Date.parse(at) + weekMs).toISOString(),
      });
      await note(asker, 'export:start', job);
      runs.push({ job, asker, abort: new AbortController(), toldAt: 0, ended: null });
      next();
      return current(job);
    },
    async list(askerId) {
      const { records } = await store.exports.list({ marks: [`owner:${askerId}`], limit: 50 });
      return records.map(current);
    },
    get: find,
    async cancel(askerId, id) {
      await find(askerId, id);
      const run = runs.find(({ job }) => job.id === id);
      if (run) {
        run.abort.abort(new Error('cancelled by its owner'));
        if (!run.ended) {
          runs.splice(runs.indexOf(run), 1);
          await fail(run, null);
        } else await run.ended;
      }
      return find(askerId, id);
    },
    async file(asker, id) {
      const job = await find(asker.id, id);
      refuse(asker, job);
      if (job.state !== 'done') {
        throw new AppError('wrong-state', `the export ${id} has no file: it is ${job.state}`, {
          state: job.state,
        });
      }
      if (job.expiresAt <= now()) {
        throw new AppError('wrong-state', `the file of ${id} was removed after seven days; ask again`, {
          state: 'expired',
        });
      }
      await note(asker, 'export:download', job, { sha256: job.sha256 });
      return { job, path: join(folder, id) };
    },
    async recover(before) {
      for (const state of ['running', 'waiting']) {
        const { records } = await store.exports.list({ marks: [`state:${state}`], limit: 1_000 });
        for (const job of records) {
          if (before !== undefined && job.createdAt >= before) continue;
          await rm(join(folder, job.id), { force: true });
          await keep({ ...job, state: 'failed', failure: 'restarted', message: words.restarted });
        }
      }
    },
    async expire(at) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const ids = (await readdir(folder)).filter((name) => /^X-\d+$/.test(name));
      let removed = 0;
      for (let start = 0; start < ids.length; start += 100) {
        const jobs = await store.exports.get(ids.slice(start, start + 100));
        for (const { id, expiresAt } of jobs) {
          if (expiresAt > at) continue;
          await rm(join(folder, id), { force: true });
          removed += 1;
        }
      }
      return removed;
    },
    async close() {
      isClosing = true;
      const running = runs.filter(isRunning);
      for (const run of runs) run.abort.abort(new Error('the server is stopping'));
      for (const { ended } of running) await ended;
    },
  };
}

function failureOf(error: unknown): ExportFailure {
  if (isDiskFailure(error)) return 'disk';
  return isRefusal(error) ? 'refused' : 'internal';
}

function refuse({ role }: Asker, { kind, format }: Pick<ExportBody, 'kind' | 'format'>): void {
  const permission = kind === 'audit' ? 'audit:read' : 'exports:create';
  if (!isAllowed(role, permission)) {
    throw new AppError('forbidden', `the role ${role} may not export ${kind}`, { permission });
  }
  const formats = exportFormatsOf[kind];
  if (formats.includes(format)) return;
  throw new AppError('bad-request', `expected ${kind} as ${formats.join(' or ')}, not ${format}`, {
    field: 'format',
    formats,
  });
}
