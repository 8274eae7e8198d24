import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { withPrefixes } from '../../../server/src/bench/elasticsearch-here.js';
import { withRedis } from '../../../server/src/bench/redis-here.js';
import { benchSearch } from '../../../server/src/bench/search.js';
import { benchStoreElasticsearch } from '../../../server/src/bench/store-elasticsearch.js';
import { elasticsearchUrl } from '../../support/elasticsearch.js';

const url = elasticsearchUrl();
const describeHere = url === null ? describe.skip : describe;

describeHere('benchmarks on a real Elasticsearch', () => {
  jest.setTimeout(120_000);
  const before = process.env['ELASTICSEARCH_URL'];
  beforeAll(() => void (process.env['ELASTICSEARCH_URL'] = url ?? ''));
  afterAll(() => {
    if (before === undefined) delete process.env['ELASTICSEARCH_URL'];
    else process.env['ELASTICSEARCH_URL'] = before;
  });

  test('the raw bulk helper gets all documents that the store wrote', async () => {
    const options = { mentions: 200, batchSize: 20, say: () => {} };

    const figures = await withPrefixes({ url: url ?? '' }, (here) => benchStoreElasticsearch(here, options));

    expect(figures).toMatchObject({ mentions: 200, bytesAMention: { mentions: expect.any(Number) } });
    // Half of the mentions are in stories, each with its document and the first line of its Jejak.
    expect((figures as { documentsAMention: number }).documentsAMention).toBeGreaterThan(1.1);
  });

  test('both engines are asked the same questions over the same mentions', async () => {
    const { runs } = (await benchSearch({ sizes: [200], askings: 1 })) as {
      runs: { sqlite: { ms: object }; elasticsearch: { ms: object } }[];
    };

    const asked = Object.keys(runs[0]?.elasticsearch.ms ?? {});
    expect(asked).toContain('responseTimes');
    expect(Object.keys(runs[0]?.sqlite.ms ?? {})).toEqual(expect.arrayContaining(asked));
  });
});

describe('benchmarks that need what is not here', () => {
  test('When there is no Redis, then the report says so', async () => {
    const report = await withRedis(() => Promise.resolve('measured'), 'redis-that-is-not-here');

    expect(report).toEqual({ skipped: 'redis-that-is-not-here is not installed' });
  });
});
