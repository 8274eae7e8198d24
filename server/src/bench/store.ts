import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { StoryQuery } from '@tanggap/shared/api';
import { openThreadedSqlite } from '../store/sqlite/threads.js';
import type { PipelineBatch, Store } from '../store/store.js';
import { withElasticsearch } from './elasticsearch-here.js';
import { percentile, rounded } from './percentile.js';
import { benchStoreElasticsearch } from './store-elasticsearch.js';
import { storeLoad } from './store-load.js';

export interface StoreBenchOptions {
  /** One million mentions instead of 100,000. */
  full?: boolean;
  /** Of both engines. */
  mentions?: number;
  batchSize?: number;
  say?: (line: string) => void;
}

/** One plain table, no index beyond its key: the least that keeping the same rows can cost. */
function plainTable(path: string): { insert(batch: PipelineBatch): void; close(): void } {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('create table plain (row integer primary key, id text, mention text, assessment text, stems text)');
  const statement = db.prepare('insert into plain (id, mention, assessment, stems) values (?, ?, ?, ?)');
  const insert = db.transaction((batch: PipelineBatch) => {
    for (const { mention, assessment, stems } of batch.mentions) {
      statement.run(mention.id, JSON.stringify(mention), JSON.stringify(assessment), stems);
    }
  });
  return { insert, close: () => db.close() };
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Fills the store and, in turn, the plain table, so that both meet the same machine. */
async function fill(store: Store, folder: string, options: Required<StoreBenchOptions>): Promise<object> {
  const { mentions, batchSize, say } = options;
  const nextBatch = storeLoad(7, batchSize);
  const plain = plainTable(join(folder, 'plain.db'));
  const batches = Math.ceil(mentions / batchSize);
  const saves: number[] = [];
  let plainMs = 0;
  for (let number = 1; number <= batches; number += 1) {
    const batch = nextBatch();
    plainMs += await timed(() => plain.insert(batch));
    saves.push(await timed(() => store.mentions.save(batch)));
    if (number % Math.ceil(batches / 5) === 0) say(`${number * batchSize} mentions saved`);
  }
  plain.close();
  const saveMs = saves.reduce((sum, ms) => sum + ms, 0);
  const lastTenth = saves.slice(-Math.ceil(batches / 10));
  return {
    mentions: batches * batchSize,
    savedPerSecond: Math.round((batches * batchSize * 1_000) / saveMs),
    savedPerSecondLastTenth: Math.round(
      (lastTenth.length * batchSize * 1_000) / lastTenth.reduce((a, b) => a + b, 0),
    ),
    plainPerSecond: Math.round((batches * batchSize * 1_000) / plainMs),
    ratioToPlain: rounded(plainMs / saveMs, 3),
    batchMsP99: rounded(percentile(saves, 0.99)),
    megabytes: rounded(statSync(join(folder, 'tanggap.db')).size / 1e6),
  };
}

const questions: Record<string, StoryQuery> = {
  firstPage: {},
  newest: { sort: 'newest' },
  urgentList: { list: 'urgent' },
  oneProgram: { program: ['bench'], level: ['flagged'] },
  rareWords: { q: 'verifikasi tegalsari' },
  commonWord: { q: 'rt' },
  phrase: { q: '"harus isi tautan"' },
};

/** Milliseconds until an answer, the median and the 99th percentile of 30 askings. */
async function ask(store: Store, now: string): Promise<object> {
  const viewer = { userId: 'bench', now };
  const latencies: Record<string, object> = {};
  const measure = async (name: string, work: () => Promise<unknown>) => {
    await work();
    const times: number[] = [];
    for (let turn = 0; turn < 30; turn += 1) times.push(await timed(work));
    latencies[name] = { p50: rounded(percentile(times, 0.5), 2), p99: rounded(percentile(times, 0.99), 2) };
  };
  for (const [name, query] of Object.entries(questions))
    await measure(name, () => store.stories.list(query, viewer));
  await measure('counts', () => store.stories.counts(viewer));
  await measure('openStory', () => store.stories.get('C-1', now));
  await measure('totals', () => store.sources.totals(new Date(Date.parse(now) - 86_400_000).toISOString()));
  return latencies;
}

/**
 * How fast mentions become durable and searchable, beside bare inserts, and how fast the queue is read at that size; and
 * the same beside the raw bulk helper where there is an Elasticsearch.
 */
export async function benchStore(given: StoreBenchOptions = {}): Promise<object> {
  const mentions = given.mentions ?? (given.full ? 1_000_000 : 100_000);
  const options = { full: false, batchSize: 500, say: () => {}, ...given, mentions };
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-bench-'));
  try {
    const store = await openThreadedSqlite(join(folder, 'tanggap.db'));
    const writing = await fill(store, folder, options);
    const newest = (
      await store.stories.list({ sort: 'newest', limit: 1 }, { userId: '', now: new Date().toISOString() })
    ).stories[0];
    const reading = await ask(store, newest?.lastSeenAt ?? new Date().toISOString());
    await store.close();
    const elasticsearch = await withElasticsearch(options.say, (here) =>
      benchStoreElasticsearch(here, {
        ...options,
        mentions: given.mentions ?? (given.full ? 100_000 : 20_000),
      }),
    );
    return { writing, readingMs: reading, elasticsearch };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
