import { afterAll, describe, jest, test } from '@jest/globals';
import { openElasticsearch } from '../../server/src/store/elasticsearch/elasticsearch-store.js';
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
  afterAll(() => removeIndices(url, prefix));
  storeContract('Elasticsearch', async () => {
    await emptyIndices(url, prefix);
    const store = await openElasticsearch({ url, prefix, refreshMs: 0 });
    return { store, destroy: () => store.close() };
  });
}
