import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { timelineSplits } from '@tanggap/shared/api-search';
import { parseQuery } from '@tanggap/shared/query/parse-query';
import { exits } from '@tanggap/shared/vocabulary';
import { openElasticsearch } from '../../../../server/src/store/elasticsearch/elasticsearch-store.js';
import { rollOver } from '../../../../server/src/store/elasticsearch/rollover.js';
import { openSqlite } from '../../../../server/src/store/sqlite/sqlite-store.js';
import { stemWords } from '../../../../server/src/score/text/stem-text.js';
import type { SearchFilter, Store } from '../../../../server/src/store/store.js';
import { anEngine } from '../../../support/an-engine.js';
import { aBatch, aCase, anEntry, aSource, minutesFrom, noon } from '../../../support/builders.js';
import { chance } from '../../../support/chance.js';
import { elasticsearchUrl, emptyIndices, removeIndices } from '../../../support/elasticsearch.js';
import { inventedMentions } from '../../../support/invented-mentions.js';
import { inventedSearches } from '../../../support/invented-searches.js';

const url = elasticsearchUrl();
const mentionCount = 5_000;
const searchCount = 200;
const perBatch = 500;
/** Saving takes a few seconds, and so do 200 searches; a busy machine takes some of them longer. */
const patience = 300_000;

const all = inventedMentions(mentionCount, chance(7));
const searches = inventedSearches(
  searchCount,
  chance(11),
  all.map(({ mention }) => mention.text),
);

async function fill(store: Store, halfWay = () => Promise.resolve()): Promise<void> {
  await store.sources.put(aSource({ id: 'src-1', name: 'Kabar Kota' }));
  for (let from = 0; from < all.length; from += perBatch) {
    if (from === mentionCount / 2) await halfWay();
    await store.mentions.save(aBatch(all.slice(from, from + perBatch)));
  }
  for (let number = 1; number <= 50; number += 1) await decide(store, number);
  const [kept] = await store.stories.summaries(['C-60'], noon);
  await store.stories.merge('C-60', kept?.case.version ?? 0, ['C-7', 'C-61'], anEntry({ kind: 'merged' }));
}

async function decide(store: Store, number: number): Promise<void> {
  const storyId = `C-${number}`;
  const [story] = await store.stories.summaries([storyId], noon);
  if (!story) return;
  const outcome = exits[number % exits.length] ?? 'monitor';
  const decision = {
    ...{ outcome, reason: 'Sudah diperiksa.', citations: [], handOff: null },
    ...{ byId: 'u-sari', byName: 'Sari Petugas', at: noon },
  };
  await store.stories.changeCase(storyId, story.case.version, {
    case: aCase({ status: number % 3 === 0 ? 'published' : 'closed', decision }),
    entry: anEntry({ storyId, kind: 'decided' }),
  });
}

async function everyMention({ search }: Store, filter: SearchFilter, limit: number): Promise<unknown[]> {
  const found: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await search.mentions(filter, { limit, ...(cursor && { cursor }) });
    found.push(...page.mentions.map(({ id, storyId }) => [id, storyId]));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

async function twoPages(
  { search }: Store,
  filter: SearchFilter,
  sort: 'mentions' | 'urgency' | 'newest',
): Promise<unknown> {
  const first = await search.stories(filter, { sort, limit: 5, now: noon });
  if (first.nextCursor === null) return first.stories;
  const page = { sort, limit: 20, now: noon, cursor: first.nextCursor };
  const next = await search.stories(filter, page);
  return [...first.stories, ...next.stories, next.nextCursor !== null];
}

function edgesOf({ from, to }: SearchFilter): string[] {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const part = Math.max(1, Math.ceil((last - first) / 7));
  return Array.from({ length: 9 }, (_, n) => new Date(first - part + n * part).toISOString());
}

/** As they go to the browser. */
const isSame = (a: unknown, b: unknown) =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));

describe('a search means the same in both engines', () => {
  if (url === null) {
    test.skip('no Elasticsearch: npm run elasticsearch -- up starts one, TEST_ELASTICSEARCH_URL names one', () =>
      undefined);
    return;
  }
  // One folder for all tests: the same mentions serve them all.
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-test-'));
  const prefix = `tanggap-test-same-${process.pid}`;
  let sqlite: Store;
  let elasticsearch: Store;
  beforeAll(async () => {
    await emptyIndices(url, prefix);
    sqlite = openSqlite(join(folder, 'same.db'), { stem: stemWords });
    elasticsearch = await openElasticsearch({ url, prefix, stem: stemWords, refreshMs: 0 });
    await Promise.all([fill(sqlite), fill(elasticsearch, beginAnotherIndex)]);
  }, patience);
  afterAll(async () => {
    await Promise.all([sqlite.close(), elasticsearch.close()]);
    rmSync(folder, { recursive: true, maxRetries: 5 });
    await removeIndices(url, prefix);
  });

  /** As time does: stories then have mentions in two indices. */
  async function beginAnotherIndex(): Promise<void> {
    const engine = await anEngine(url ?? '', prefix);
    expect(await rollOver(engine, { maxDocs: 1, maxBytes: 1e12, maxAgeDays: 999 })).not.toBeNull();
    await engine.close();
  }

  /** The searches that the engines answer differently, with both answers. */
  const differences = async (ask: (store: Store, filter: SearchFilter, n: number) => Promise<unknown>) => {
    const found: unknown[] = [];
    for (const [n, { typed, filter }] of searches.entries()) {
      const [inSqlite, inElasticsearch] = await Promise.all([
        ask(sqlite, filter, n),
        ask(elasticsearch, filter, n),
      ]);
      if (!isSame(inSqlite, inElasticsearch)) found.push({ typed, filter, inSqlite, inElasticsearch });
    }
    return found;
  };

  const same = (title: string, ask: Parameters<typeof differences>[0]) =>
    test(title, async () => expect(await differences(ask)).toEqual([]), patience);

  same('200 searches find the same mentions in the same order, page by page', (store, filter) =>
    everyMention(store, filter, 700),
  );

  same('200 searches have the same totals', ({ search }, filter) => search.totals(filter));

  same('200 searches have the same facets', ({ search }, filter) => search.facets(filter, 4));

  same('200 searches have the same timelines, whatever they are split by', ({ search }, filter, n) =>
    search.timeline(filter, edgesOf(filter), timelineSplits[n % timelineSplits.length]),
  );

  same('200 searches show the same stories in the same order, page by page', async (store, filter) => ({
    mentions: await twoPages(store, filter, 'mentions'),
    urgency: await twoPages(store, filter, 'urgency'),
    newest: await twoPages(store, filter, 'newest'),
  }));

  same('200 searches give the same sample', ({ search }, filter) => search.sample(filter, 12));

  test('The searches find something, and not everything', async () => {
    const counts: number[] = [];
    for (const { filter } of searches) counts.push((await sqlite.search.totals(filter)).mentions);

    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(searchCount / 2);
    expect(counts.filter((count) => count > mentionCount / 2).length).toBeLessThan(searchCount / 4);
  });

  test('A cursor that no page gave, and a story that cannot be, are the same to both', async () => {
    const filter = { node: null, from: minutesFrom(-60), to: minutesFrom(60) };

    for (const { search } of [sqlite, elasticsearch]) {
      await expect(search.mentions(filter, { limit: 1, cursor: 'bukan' })).rejects.toMatchObject({
        ...{ code: 'bad-request', details: { field: 'cursor' } },
      });
      expect(await search.totals({ ...filter, storyIds: ['C-0', 'bukan'] })).toMatchObject({ mentions: 0 });
    }
  });

  test('A mention is found by the letters under its accents in both', async () => {
    const { node } = parseQuery('kene');
    const filter = { node, from: minutesFrom(-40 * 24 * 60), to: minutesFrom(24 * 60) };

    const counts = await Promise.all([sqlite, elasticsearch].map(({ search }) => search.totals(filter)));

    expect(counts[0]?.mentions).toBeGreaterThan(0);
    expect(counts[1]).toEqual(counts[0]);
  });
});
