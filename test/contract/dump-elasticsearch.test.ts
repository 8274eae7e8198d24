import { describe, test } from '@jest/globals';
import { elasticsearchUrl } from '../support/elasticsearch.js';
import { clusterPlace, sqlitePlace } from '../support/movable-places.js';
import { dumpContract } from './dump.contract.js';

const url = elasticsearchUrl();

if (url === null) {
  describe('moving between SQLite and Elasticsearch', () => {
    test.skip('no Elasticsearch: npm run elasticsearch -- up starts one, TEST_ELASTICSEARCH_URL names one', () =>
      undefined);
  });
} else {
  const cluster = () => clusterPlace(url, `tanggap-move-${process.pid}`);
  dumpContract('from SQLite to Elasticsearch', sqlitePlace, cluster);
  dumpContract('from Elasticsearch to SQLite', cluster, sqlitePlace);
}
