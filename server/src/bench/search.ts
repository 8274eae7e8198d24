import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stemWords } from '../score/text/stem-text.js';
import { openElasticsearch } from '../store/elasticsearch/elasticsearch-store.js';
import { openThreadedSqlite } from '../store/sqlite/threads.js';
import type { Store } from '../store/store.js';
import { megabytesOf, withElasticsearch } from './elasticsearch-here.js';
import type { ElasticsearchHere, Skipped } from './elasticsearch-here.js';
import { rounded } from './percentile.js';
import { realPosts } from './score-posts.js';
import { searchLoad } from './search-load.js';
import { askStore, usualAskings } from './search-questions.js';
import type { Latencies, Words } from './search-questions.js';
import { askBaselines, wordsByFrequency } from './search-words.js';

export interface SearchBenchOptions {
  /** 200,000 and 1,000,000 mentions instead of 50,000 and 200,000. */
  full?: boolean;
  sizes?: number[];
  /** How often each question is asked. */
  askings?: number;
  /** Folder of real text, whose words the mentions are made of. */
  corpora?: string | undefined;
  say?: (line: string) => void;
}

interface Asked {
  savedPerSecond: number;
  megabytes: number;
  ms: Latencies;
}

interface Run {
  mentions: number;
  words: Words;
  sqlite: Asked;
  elasticsearch: Asked | Skipped;
}

type Given = Required<Omit<SearchBenchOptions, 'full' | 'sizes' | 'corpora'>> & { real: readonly string[] };

const batchSize = 1_000;
/** Fewer commits and requests for the same documents: what is measured comes after. */
const elasticsearchBatch = 4_000;

/**
 * How fast new questions about 30 days are answered, at two sizes of the store and over the same mentions in both engines,
 * beside bare counts of the same run.
 */
export async function benchSearch(given: SearchBenchOptions = {}): Promise<object> {
  const { full = false, say = () => {}, askings = usualAskings, corpora } = given;
  const sizes = given.sizes ?? (full ? [200_000, 1_000_000] : [50_000, 200_000]);
  const real = corpora ? realPosts(corpora) : [];
  const runs: Run[] = [];
  for (const mentions of sizes) runs.push(await benchAt(mentions, { real, say, askings }));
  return {
    runs: runs.map((run) => ({ ...run, p95SideBySide: sideBySide(run) })),
    growthOfP95: { sqlite: growth(runs.map(({ sqlite }) => sqlite)), elasticsearch: growth(inCluster(runs)) },
  };
}

const inCluster = (runs: readonly Run[]): Asked[] =>
  runs.flatMap(({ elasticsearch }) => ('skipped' in elasticsearch ? [] : [elasticsearch]));

function sideBySide({ sqlite, elasticsearch }: Run): object {
  if ('skipped' in elasticsearch) return elasticsearch;
  const pairs = Object.entries(elasticsearch.ms).map(([name, { p95 }]) => [
    name,
    { sqlite: sqlite.ms[name]?.p95, elasticsearch: p95 },
  ]);
  return Object.fromEntries(pairs) as object;
}

/** p95 at the last size for each at the first; the mentions grew by `last / first`. */
function growth(runs: readonly Asked[]): Record<string, number> | null {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last || runs.length < 2) return null;
  return Object.fromEntries(
    Object.entries(last.ms).map(([name, { p95 }]) => [
      name,
      rounded(p95 / (first.ms[name]?.p95 ?? Number.NaN)),
    ]),
  );
}

async function benchAt(mentions: number, given: Given): Promise<Run> {
  const { words, ...sqlite } = await benchSqlite(mentions, given);
  const elasticsearch = await withElasticsearch(given.say, (here) =>
    benchElasticsearch(here, mentions, words, given),
  );
  return { mentions, words, sqlite, elasticsearch };
}

async function benchSqlite(
  mentions: number,
  { real, say, askings }: Given,
): Promise<Asked & { words: Words }> {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-bench-'));
  const path = join(folder, 'tanggap.db');
  const store = await openThreadedSqlite(path, { stem: stemWords });
  try {
    const savedPerSecond = await fill(store, searchLoad(11, mentions, real), mentions, batchSize);
    say(`SQLite: ${mentions} mentions saved, ${savedPerSecond} a second`);
    const words = wordsByFrequency(path);
    const ms = { ...(await askStore(store, words, askings)), ...(await askBaselines(path, words, askings)) };
    tell(ms, say);
    return { savedPerSecond, megabytes: rounded(statSync(path).size / 1e6), words, ms };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function benchElasticsearch(
  here: ElasticsearchHere,
  mentions: number,
  words: Words,
  { real, say, askings }: Given,
): Promise<Asked> {
  const prefix = here.prefixOf(String(mentions));
  const store = await openElasticsearch({ ...here, prefix, stem: stemWords });
  try {
    const load = searchLoad(11, mentions, real);
    const savedPerSecond = await fill(store, load, mentions, elasticsearchBatch);
    say(`Elasticsearch: ${mentions} mentions saved, ${savedPerSecond} a second`);
    const ms = await askStore(store, words, askings);
    tell(ms, say);
    return { savedPerSecond, megabytes: await megabytesOf(here, prefix), ms };
  } finally {
    await store.close();
  }
}

function tell(ms: Latencies, say: (line: string) => void): void {
  for (const [name, { p50, p95, again }] of Object.entries(ms))
    say(`  ${name}: p50 ${p50} ms, p95 ${p95} ms; again p50 ${again.p50} ms, p95 ${again.p95} ms`);
}

async function fill(
  store: Store,
  load: ReturnType<typeof searchLoad>,
  mentions: number,
  atOnce: number,
): Promise<number> {
  let savingMs = 0;
  for (let saved = 0; saved < mentions; saved += atOnce) {
    const batch = load.next(Math.min(atOnce, mentions - saved));
    const began = performance.now();
    await store.mentions.save(batch);
    savingMs += performance.now() - began;
  }
  return Math.round((mentions * 1_000) / savingMs);
}
