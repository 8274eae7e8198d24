import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { QueryNode } from '@tanggap/shared/query';
import { openElasticsearch } from '../../../../server/src/store/elasticsearch/elasticsearch-store.js';
import { ask } from '../../../../server/src/store/elasticsearch/search/ask.js';
import type { Engine } from '../../../../server/src/store/elasticsearch/engine.js';
import type { Store } from '../../../../server/src/store/store.js';
import { aBatch, aScoredMention, minutesFrom, noon } from '../../../support/builders.js';
import { elasticsearchUrl, emptyIndices, removeIndices } from '../../../support/elasticsearch.js';
import { word } from '../../../support/query-nodes.js';

const url = elasticsearchUrl();
/** More than one answer of Elasticsearch lists, and than it gives in one page. */
const count = 12_000;
const perBatch = 3_000;
const patience = 300_000;
const filter = { node: null, from: minutesFrom(-count), to: minutesFrom(60) };

/** One story a minute, each with one mention; the higher its number, the later. */
async function fill(store: Store): Promise<void> {
  const all = Array.from({ length: count }, (_, n) =>
    aScoredMention({
      storyId: `C-${n + 1}`,
      mention: { id: `m-${n + 1}`, text: `dana cair ${n + 1}`, publishedAt: minutesFrom(n + 1 - count) },
      assessment: { level: n % 2 === 0 ? 'flagged' : 'watch', urgency: (n % 1_000) / 1_000 },
    }),
  );
  for (let from = 0; from < count; from += perBatch)
    await store.mentions.save(aBatch(all.slice(from, from + perBatch)));
}

test('A search that took too long is refused, never answered in part', async () => {
  const search = () => Promise.resolve({ timed_out: true });

  await expect(ask({ search } as unknown as Engine, {})).rejects.toMatchObject({
    code: 'range-refused',
    message: expect.stringMatching(/4 s; use fewer or rarer words/),
    details: { limitMs: 4_000 },
  });
});

describe('searches whose result no single answer holds', () => {
  if (url === null) {
    test.skip('no Elasticsearch: npm run elasticsearch -- up starts one, TEST_ELASTICSEARCH_URL names one', () =>
      undefined);
    return;
  }
  const prefix = `tanggap-test-many-${process.pid}`;
  let store: Store;
  beforeAll(async () => {
    await emptyIndices(url, prefix);
    store = await openElasticsearch({ url, prefix, refreshMs: 0 });
    await fill(store);
  }, patience);
  afterAll(async () => {
    await store.close();
    await removeIndices(url, prefix);
  });

  test('Totals count every story', async () => {
    expect(await store.search.totals(filter)).toEqual({ mentions: count, stories: count, questions: 0 });
  });

  test.each(['mentions', 'newest', 'urgency'] as const)(
    'When sorted by %s, then pages go on to the last story without a gap',
    async (sort) => {
      const page = { sort, limit: 4_000, now: noon };
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const found = await store.search.stories(filter, { ...page, ...(cursor && { cursor }) });
        seen.push(...found.stories.map(({ id }) => id));
        cursor = found.nextCursor ?? undefined;
      } while (cursor);

      expect(new Set(seen).size).toBe(count);
      expect(seen).toHaveLength(count);
      const newestFirst = Array.from({ length: count }, (_, n) => `C-${count - n}`);
      if (sort !== 'urgency') expect(seen).toEqual(newestFirst);
    },
    patience,
  );

  test('A word that all stories hold changes nothing in their order by urgency', async () => {
    const page = { sort: 'urgency', limit: 50, now: noon } as const;
    const [all, withWord, withRareWord] = await Promise.all(
      [null, word('dana'), word('77')].map((node) => store.search.stories({ ...filter, node }, page)),
    );

    expect(withWord?.stories.map(({ id }) => id)).toEqual(all?.stories.map(({ id }) => id));
    expect(withRareWord?.stories.map(({ id }) => id)).toEqual(['C-77']);
  });

  test('A status that most stories have finds their mentions', async () => {
    expect(await store.search.totals({ ...filter, status: ['new'] })).toMatchObject({ mentions: count });
    expect(await store.search.totals({ ...filter, status: ['closed'] })).toMatchObject({ mentions: 0 });
  });

  test('A sample of very many mentions is spread over the whole range, and the same each time', async () => {
    const sample = await store.search.sample(filter, 100);
    const numbers = sample.map(({ stems }) => Number(stems.split(' ').at(-1)));

    expect(sample).toHaveLength(100);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    for (let part = 0; part < 4; part += 1) {
      const inPart = numbers.filter((number) => Math.floor(((number - 1) * 4) / count) === part);
      expect(inPart.length).toBeGreaterThan(15);
    }
    expect(await store.search.sample(filter, 100)).toEqual(sample);
  });

  test('Deep nesting is looked up as written', async () => {
    let node: QueryNode = word('77');
    for (let depth = 0; depth < 50; depth += 1) {
      node =
        depth % 2 ? { kind: 'or', of: [node, word('tiada')] } : { kind: 'and', of: [node, word('dana')] };
    }

    expect(await store.search.totals({ ...filter, node })).toMatchObject({ mentions: 1 });
  });
});
