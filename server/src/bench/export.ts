import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Report } from '@tanggap/shared/report';
import Database from 'better-sqlite3';
import { writeInThread } from '../export-thread.js';
import { reportDepsOf } from '../http/reporting.js';
import { makeReport } from '../report/make-report.js';
import { makeReportFile, reportFormats } from '../report/report-file.js';
import { fileRenderer } from '../files/renderer.js';
import { stemWords } from '../score/text/stem-text.js';
import { openThreadedSqlite, type ThreadedStore } from '../store/sqlite/threads.js';
import { rounded } from './percentile.js';
import { storeLoad } from './store-load.js';

export interface ExportBenchOptions {
  /** 200,000 mentions instead of 20,000. */
  full?: boolean;
  mentions?: number;
  /** A store's file, whose mentions are written in place of made ones. */
  database?: string | undefined;
  formats?: readonly ('csv' | 'xlsx')[];
  say?: (line: string) => void;
}

const batchSize = 1_000;
const memoryEveryMs = 100;
const millisecond = 1e6;
const desk = { agency: 'Instansi', unit: 'Meja Humas', city: 'Jakarta', contact: '', site: '' };

/** How fast mentions leave as files, what that costs in memory, and how long the web thread is kept waiting. */
export async function benchExport(given: ExportBenchOptions = {}): Promise<object> {
  const { full = false, say = () => {} } = given;
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-bench-'));
  const path = given.database ?? join(folder, 'tanggap.db');
  const store = await openThreadedSqlite(path, { stem: stemWords });
  try {
    if (given.database === undefined) await fill(store, given.mentions ?? (full ? 200_000 : 20_000));
    const { mentions, oldest, now } = mentionsIn(path);
    say(`${mentions} mentions to write`);
    const files: Record<string, object> = {};
    for (const format of given.formats ?? (['csv', 'xlsx'] as const)) {
      const path = join(folder, `mentions.${format}`);
      const whole = await writeOne(store, { path, format, oldest, now });
      rmSync(path);
      const cancelled = await cancelOne(store, { path, format, oldest, now }, Math.ceil(mentions / 10));
      files[format] = { ...whole, cancelled };
      say(`${format}: ${JSON.stringify(files[format])}`);
    }
    const report = await timeReport(store, now);
    say(`report: ${JSON.stringify(report)}`);
    return { mentions, files, report };
  } finally {
    await store.close();
    await fileRenderer.close();
    rmSync(folder, { recursive: true });
  }
}

async function fill(store: ThreadedStore, mentions: number): Promise<void> {
  const nextBatch = storeLoad(7, batchSize);
  for (let saved = 0; saved < mentions; saved += batchSize) await store.mentions.save(nextBatch());
}

/** How many mentions there are, from the oldest to the moment just after the newest. */
function mentionsIn(path: string): { mentions: number; oldest: string; now: string } {
  const db = new Database(path, { readonly: true });
  try {
    const sql =
      'select count(*) as mentions, min(published) as oldest, max(max(published), max(seen)) as newest from mention';
    const { mentions, oldest, newest } = db.prepare(sql).get() as Record<
      'mentions' | 'oldest' | 'newest',
      number
    >;
    return { mentions, oldest: new Date(oldest).toISOString(), now: new Date(newest + 1_000).toISOString() };
  } finally {
    db.close();
  }
}

interface File {
  path: string;
  format: 'csv' | 'xlsx';
  oldest: string;
  now: string;
}

const writerFor = (store: ThreadedStore, now: string) =>
  writeInThread(
    () => ({ engine: 'sqlite', port: store.connect() }),
    () => now,
  );

const orderOf = ({ format, oldest, now }: File) => ({
  ownerId: 'bench',
  request: { kind: 'mentions' as const, format, search: { from: oldest, to: now } },
  format,
});

/** Cancels after so many rows: how long the thread goes on, and whether something of the file stays. */
async function cancelOne(store: ThreadedStore, file: File, afterRows: number): Promise<object> {
  const cancel = new AbortController();
  let cancelledAt = Number.NaN;
  const onProgress = (rows: number): void => {
    if (rows < afterRows || cancel.signal.aborted) return;
    cancelledAt = performance.now();
    cancel.abort(new Error('cancelled by the benchmark'));
  };
  const hooks = { onProgress, signal: cancel.signal };
  const ended = await writerFor(store, file.now)(orderOf(file), file.path, hooks).then(
    () => 'written',
    () => 'cancelled',
  );
  const endedAfterMs = rounded(performance.now() - cancelledAt);
  return { afterRows, ended, endedAfterMs, leftSomething: existsSync(file.path) };
}

/** `rssGrowthMb` is the most above the start, `rssHalvesMb` the most in either half: equal where memory does not grow with rows. */
async function writeOne(store: ThreadedStore, file: File): Promise<object> {
  const rssBefore = process.memoryUsage.rss();
  let rssMost = rssBefore;
  const halves: [number, number] = [rssBefore, rssBefore];
  let half: 0 | 1 = 0;
  const watching = setInterval(() => {
    const rss = process.memoryUsage.rss();
    rssMost = Math.max(rssMost, rss);
    halves[half] = Math.max(halves[half], rss);
  }, memoryEveryMs);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const { signal } = new AbortController();
  const onProgress = (written: number, total: number | null): void => {
    if (total !== null && written > total / 2) half = 1;
  };
  const { rows } = await writerFor(store, file.now)(orderOf(file), file.path, { onProgress, signal });
  const seconds = (performance.now() - began) / 1_000;
  delay.disable();
  clearInterval(watching);
  return {
    ...{ rows, rowsPerSecond: Math.round(rows / seconds), seconds: rounded(seconds) },
    megabytes: rounded(statSync(file.path).size / 1e6),
    rssPeakMb: rounded(rssMost / 1e6),
    rssGrowthMb: rounded((rssMost - rssBefore) / 1e6),
    rssHalvesMb: halves.map((most) => rounded(most / 1e6)),
    webThreadWaitMsP99: rounded(delay.percentile(99) / millisecond),
  };
}

async function timeReport(store: ThreadedStore, at: string): Promise<object> {
  const now = () => at;
  const deps = reportDepsOf({
    ...{
      store,
      desk,
      now,
      productOrigin: () => 'http://127.0.0.1',
      pageUrl: (id) => `http://127.0.0.1/${id}`,
    },
    publisher: silent,
  });
  const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const began = performance.now();
    return [await work(), rounded(performance.now() - began, 0)];
  };
  const [report, makeMs] = await timed<Report>(() => makeReport(deps, null, { kind: 'daily' }));
  const files: Record<string, object> = {};
  for (const format of reportFormats) {
    await makeReportFile(deps, report, format);
    const [{ bytes }, ms] = await timed(() => makeReportFile(deps, report, format));
    files[format] = { ms, kilobytes: rounded(bytes.length / 1e3) };
  }
  return { makeMs, ...files };
}

const nobody = (): void => {};
const silent = {
  ...{ storiesChanged: nobody, sourceChanged: nobody, programsChanged: nobody, responseChanged: nobody },
  ...{ evidenceChanged: nobody, referenceChanged: nobody, alertRaised: nobody, recordChanged: nobody },
  ...{ exportChanged: nobody, engineChanged: nobody, sessionEnded: nobody, userEnded: nobody },
  viewersOf: () => [],
};
