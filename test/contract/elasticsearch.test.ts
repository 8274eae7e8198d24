import { afterAll, describe, jest, test } from '@jest/globals';
import { openElasticsearch } from '../../server/src/store/elasticsearch/elasticsearch-store.js';
import type { Store } from '../../server/src/store/store.js';
import { elasticsearchUrl, emptyIndices, removeIndices } from '../support/elasticsearch.js';
import { storeContract } from './store.contract.js';

const url = elasticsearchUrl();

if (url === null) {
  describe('Elasticsearch keeps the promise of the store', () => {
    test.skip('no Elasticsearch: npm run elasticsearch -- up starts one, TEST_ELASTICSEARCH_URL names one', () =>
      undefined);
  });
} else {
  const prefix = `tanggap-test-${process.pid}`;
  // Properties run dozens of merges, each some round trips to another process.
  jest.setTimeout(240_000);
  /** Opened once for all tests but those that close it: opening prepares seven indices. */
  let store: Store | null = null;
  afterAll(async () => {
    await store?.close();
    await removeIndices(url, prefix);
  });
  storeContract('Elasticsearch', async () => {
    await emptyIndices(url, prefix);
    const kept = (store ??= await openElasticsearch({ url, prefix, refreshMs: 0 }));
    const close = async () => {
      store = null;
      await kept.close();
    };
    return { store: { ...kept, close }, destroy: () => Promise.resolve() };
  });
}
