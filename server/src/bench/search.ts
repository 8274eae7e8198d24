import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { QueryNode } from '@tanggap/shared/query';
import { stemWords } from '../score/text/stem-text.js';
import { openThreadedSqlite } from '../store/sqlite/threads.js';
import type { SearchFilter, Store } from '../store/store.js';
import { percentile, rounded } from './percentile.js';
import { realPosts } from './score-posts.js';
import { loadDays, loadFrom, loadPrograms, searchLoad } from './search-load.js';

export interface SearchBenchOptions {
  /** 200,000 and 1,000,000 mentions instead of 10,000 and 50,000. */
  full?: boolean;
  sizes?: number[];
  /** Folder of real text, whose words the mentions are made of. */
  corpora?: string | undefined;
  say?: (line: string) => void;
}

const dayMs = 86_400_000;
const askings = 40;
const batchSize = 1_000;

interface Latency {
  p50: number;
  p95: number;
  /** The same question once more at once, as the parts of a page and its next visitor ask it. */
  again: { p50: number; p95: number };
}
type Latencies = Record<string, Latency>;

/** How fast new questions about 30 days are answered, at two sizes of the store, beside bare counts of the same run. */
export async function benchSearch(given: SearchBenchOptions = {}): Promise<object> {
  const { full = false, say = () => {}, corpora } = given;
  const sizes = given.sizes ?? (full ? [200_000, 1_000_000] : [10_000, 50_000]);
  const runs: { mentions: number; ms: Latencies }[] = [];
  for (const mentions of sizes) runs.push(await benchAt(mentions, corpora ? realPosts(corpora) : [], say));
  const [first, last] = [runs[0], runs.at(-1)];
  return { runs, growthOfP95: first && last && runs.length > 1 ? growth(first.ms, last.ms) : null };
}

/** p95 at the last size for each at the first; the mentions grew by `last / first`. */
function growth(first: Latencies, last: Latencies): Record<string, number> {
  return Object.fromEntries(
    Object.entries(last).map(([name, { p95 }]) => [name, rounded(p95 / (first[name]?.p95 ?? Number.NaN))]),
  );
}

async function benchAt(mentions: number, real: readonly string[], say: (line: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-bench-'));
  const path = join(folder, 'tanggap.db');
  const store = await openThreadedSqlite(path, { stem: stemWords });
  try {
    const savedPerSecond = await fill(store, mentions, real);
    say(`${mentions} mentions saved, ${savedPerSecond} a second`);
    const words = wordsByFrequency(path);
    const ms: Latencies = { ...(await askStore(store, words)), ...(await askBaselines(path, words)) };
    for (const [name, { p50, p95, again }] of Object.entries(ms))
      say(`  ${name}: p50 ${p50} ms, p95 ${p95} ms; again p50 ${again.p50} ms, p95 ${again.p95} ms`);
    return { mentions, savedPerSecond, megabytes: rounded(statSync(path).size / 1e6), words, ms };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function fill(store: Store, mentions: number, real: readonly string[]): Promise<number> {
  const load = searchLoad(11, mentions, real);
  let savingMs = 0;
  for (let saved = 0; saved < mentions; saved += batchSize) {
    const batch = load.next(Math.min(batchSize, mentions - saved));
    const began = performance.now();
    await store.mentions.save(batch);
    savingMs += performance.now() - began;
  }
  return Math.round((mentions * 1_000) / savingMs);
}

interface Words {
  /** In the most mentions of all, in about 5 % and in about 0.5 %, with their shares. */
  commonest: { word: string; share: number };
  common: { word: string; share: number };
  usual: { word: string; share: number };
}

function wordsByFrequency(path: string): Words {
  const db = new Database(path);
  try {
    db.exec(`create virtual table temp.word using fts5vocab ('main', 'mention_text', 'row')`);
    const all = db.prepare('select count(*) from mention').pluck().get() as number;
    const near = (share: number) => {
      const sql = 'select term as word, doc from word where length(term) > 3 order by abs(doc - ?) limit 1';
      const { word, doc } = db.prepare(sql).get(share * all) as { word: string; doc: number };
      return { word, share: rounded(doc / all, 4) };
    };
    return { commonest: near(1), common: near(0.05), usual: near(0.005) };
  } finally {
    db.close();
  }
}

/** Another program and another 30 days at each turn, so that no answer is lying there from before. */
function filterAt(turn: number, node: QueryNode | null = null, withProgram = true): SearchFilter {
  const to = loadFrom + loadDays * dayMs - (turn % 20) * dayMs;
  const program = loadPrograms[turn % 5] ?? '';
  return {
    node,
    ...(withProgram && { program: [program] }),
    from: new Date(to - 30 * dayMs).toISOString(),
    to: new Date(to).toISOString(),
  };
}

const wordNode = (text: string): QueryNode => ({ kind: 'word', text, isPrefix: false, span: [0, 0] });

/** The word without another that nobody wrote, a new one at each turn: no matches are kept from the turn before. */
const newNode = (text: string, turn: number): QueryNode => ({
  kind: 'and',
  of: [wordNode(text), { kind: 'not', of: wordNode(`tiada${turn}`) }],
});

function edgesOf({ from }: SearchFilter): string[] {
  return Array.from({ length: 31 }, (_, day) => new Date(Date.parse(from) + day * dayMs).toISOString());
}

async function askStore(store: Store, words: Words): Promise<Latencies> {
  const { search } = store;
  const now = new Date(loadFrom + loadDays * dayMs).toISOString();
  const page = { sort: 'mentions', limit: 50, now } as const;
  const totalsAndPage = (filter: SearchFilter) =>
    Promise.all([search.totals(filter), search.stories(filter, page)]);
  let asked = 0;
  const nodeFor = (of: keyof Words) => {
    const first = asked;
    asked += askings + 1;
    return (turn: number) => newNode(words[of].word, first + turn);
  };
  const nodes = {
    programWord: nodeFor('usual'),
    programCommonWord: nodeFor('common'),
    programCommonestWord: nodeFor('commonest'),
    mentions: nodeFor('usual'),
    timeline: nodeFor('common'),
    facets: nodeFor('common'),
  };
  const questions: Record<string, (turn: number) => Promise<unknown>> = {
    searchProgram: (turn) => totalsAndPage(filterAt(turn)),
    searchEverything: (turn) => totalsAndPage(filterAt(turn, null, false)),
    searchProgramByUrgency: (turn) => search.stories(filterAt(turn), { ...page, sort: 'urgency' }),
    searchProgramWord: (turn) => totalsAndPage(filterAt(turn, nodes.programWord(turn))),
    searchProgramCommonWord: (turn) => totalsAndPage(filterAt(turn, nodes.programCommonWord(turn))),
    searchProgramCommonestWord: (turn) => totalsAndPage(filterAt(turn, nodes.programCommonestWord(turn))),
    mentionsOfWord: (turn) => search.mentions(filterAt(turn, nodes.mentions(turn)), { limit: 50 }),
    timelineByLevel: (turn) => search.timeline(filterAt(turn), edgesOf(filterAt(turn)), 'level'),
    timelineOfWord: (turn) =>
      search.timeline(filterAt(turn, nodes.timeline(turn), false), edgesOf(filterAt(turn))),
    facets: (turn) => search.facets(filterAt(turn), 50),
    facetsOfWord: (turn) => search.facets(filterAt(turn, nodes.facets(turn)), 50),
    storyList: (turn) =>
      store.stories.list({ program: [loadPrograms[turn % 5] ?? ''] }, { userId: 'bench', now }),
    responseTimes: (turn) => store.measure.cases(filterAt(turn)),
  };
  const latencies: Latencies = {};
  for (const [name, ask] of Object.entries(questions)) latencies[name] = await timed(ask);
  return latencies;
}

async function timed(ask: (turn: number) => unknown): Promise<Latency> {
  await ask(0);
  const first: number[] = [];
  const again: number[] = [];
  for (let turn = 1; turn <= askings; turn += 1) {
    for (const times of [first, again]) {
      const began = performance.now();
      await ask(turn);
      times.push(performance.now() - began);
    }
  }
  return { ...percentilesOf(first), again: percentilesOf(again) };
}

const percentilesOf = (times: readonly number[]) => ({
  p50: rounded(percentile(times, 0.5)),
  p95: rounded(percentile(times, 0.95)),
});

/** What SQLite alone needs to count: an index range of 30 days, and the matches of a word in them. */
async function askBaselines(path: string, words: Words): Promise<Latencies> {
  const db = new Database(path, { readonly: true });
  const rows = (turn: number) => {
    const { from, to } = filterAt(turn);
    return [Date.parse(from) * 1_024, Date.parse(to) * 1_024];
  };
  const count = db.prepare('select count(*) from mention where row >= ? and row < ?');
  const match = db.prepare(
    'select count(*) from mention_text where mention_text match ? and rowid between ? and ?',
  );
  try {
    return {
      baselineCountRows: await timed((turn) => count.get(...rows(turn))),
      baselineCountMatches: await timed((turn) => match.get(`"${words.common.word}"`, ...rows(turn))),
    };
  } finally {
    db.close();
  }
}
