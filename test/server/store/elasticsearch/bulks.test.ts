import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from '@elastic/elasticsearch';
import { applyChanges, type Change } from '../../../../server/src/store/elasticsearch/changes.js';
import { prepareIndices } from '../../../../server/src/store/elasticsearch/prepare-indices.js';
import { noElasticsearch } from '../../../support/an-engine.js';
import { elasticsearchUrl, removeIndices } from '../../../support/elasticsearch.js';

const url = elasticsearchUrl() ?? '';
const prefix = `tanggap-bulks-${process.pid}`;
const patience = 60_000;

(url === '' ? describe.skip : describe)(`bulks of changes (${url || noElasticsearch})`, () => {
  const client = new Client({ node: url || 'http://localhost:9200' });
  beforeAll(() => prepareIndices(client, prefix), patience);
  afterAll(async () => {
    await client.close();
    await removeIndices(url, prefix);
  }, patience);

  const put = (id: string): Change => ({
    ...{ do: 'put', index: `${prefix}-desk`, id },
    source: { kind: 'setting', key: id, body: {} },
  });

  test(
    'When a bulk is refused for one of its changes, then the others are made and that one is named',
    async () => {
      const tooLong = 'x'.repeat(513);
      const ids = ['a', 'b', tooLong, 'c', 'd'];

      const refused = await applyChanges(client, 1, ids.map(put));

      expect(refused.map(({ change }) => change.id)).toEqual([tooLong]);
      expect(refused[0]?.reason).toContain('400');
      const { docs } = await client.mget({ index: `${prefix}-desk`, ids: ['a', 'b', 'c', 'd'] });
      expect(docs).toEqual(Array(4).fill(expect.objectContaining({ found: true })));
    },
    patience,
  );
});
