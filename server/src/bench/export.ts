import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Report } from '@tanggap/shared/report';
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
  say?: (line: string) => void;
}

const batchSize = 1_000;
const memoryEveryMs = 100;
const millisecond = 1e6;
const desk = { agency: 'Instansi', unit: 'Meja Humas', city: 'Jakarta', contact: '', site: '' };

/** How fast mentions leave as files, what that costs in memory, and how long the web thread is kept waiting. */
export async function benchExport(given: ExportBenchOptions = {}): Promise<object> {
  const { full = false, say = () => {} } = given;
  const mentions = given.mentions ?? (full ? 200_000 : 20_000);
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-bench-'));
  const store = await openThreadedSqlite(join(folder, 'tanggap.db'), { stem: stemWords });
  try {
    const now = await fill(store, mentions);
    say(`${mentions} mentions saved`);
    const files: Record<string, object> = {};
    for (const format of ['csv', 'xlsx'] as const) {
      files[format] = await writeOne(store, join(folder, `mentions.${format}`), format, now);
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

/** Resolves with the moment just after the newest mention. */
async function fill(store: ThreadedStore, mentions: number): Promise<string> {
  const nextBatch = storeLoad(7, batchSize);
  let last = '';
  for (let saved = 0; saved < mentions; saved += batchSize) {
    const batch = nextBatch();
    await store.mentions.save(batch);
    last = batch.at;
  }
  return new Date(Date.parse(last) + 1_000).toISOString();
}

async function writeOne(
  store: ThreadedStore,
  path: string,
  format: 'csv' | 'xlsx',
  now: string,
): Promise<object> {
  const write = writeInThread(
    () => ({ engine: 'sqlite', port: store.connect() }),
    () => now,
  );
  const rssBefore = process.memoryUsage.rss();
  let rssMost = rssBefore;
  const watching = setInterval(() => (rssMost = Math.max(rssMost, process.memoryUsage.rss())), memoryEveryMs);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const request = { kind: 'mentions', format } as const;
  const signal = new AbortController().signal;
  const { rows } = await write({ ownerId: 'bench', request, format }, path, { onProgress: () => {}, signal });
  const seconds = (performance.now() - began) / 1_000;
  delay.disable();
  clearInterval(watching);
  return {
    ...{ rows, rowsPerSecond: Math.round(rows / seconds), seconds: rounded(seconds) },
    megabytes: rounded(statSync(path).size / 1e6),
    rssGrowthMb: rounded((rssMost - rssBefore) / 1e6),
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
