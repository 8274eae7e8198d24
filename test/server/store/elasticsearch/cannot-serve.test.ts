import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '@elastic/elasticsearch';
import { createClient } from '../../../../server/src/store/elasticsearch/client.js';
import { openElasticsearch } from '../../../../server/src/store/elasticsearch/elasticsearch-store.js';
import type { Store } from '../../../../server/src/store/store.js';
import { aBatch, anInboxItem, aScoredMention, noon } from '../../../support/builders.js';
import { noElasticsearch } from '../../../support/an-engine.js';
import { elasticsearchUrl, removeIndices } from '../../../support/elasticsearch.js';

const url = elasticsearchUrl() ?? '';
const prefix = `tanggap-cannot-${process.pid}`;
const patience = 60_000;
const isDown = { code: 'engine-down' };

(url === '' ? describe.skip : describe)(`a cluster that serves in part (${url || noElasticsearch})`, () => {
  let store: Store;
  let client: Client;
  beforeAll(async () => {
    store = await openElasticsearch({ url, prefix, refreshMs: 0 });
    client = createClient({ url });
  }, patience);
  afterAll(async () => {
    await store.close();
    await client.close();
    await removeIndices(url, prefix);
  }, patience);

  test(
    'When stories cannot be read, then none is begun anew over the stored one',
    async () => {
      await store.mentions.save(aBatch([aScoredMention(), aScoredMention()]));
      await client.indices.close({ index: `${prefix}-stories` });

      await expect(store.stories.summaries(['C-1'], noon)).rejects.toMatchObject(isDown);
      await expect(store.mentions.save(aBatch([aScoredMention()]))).rejects.toMatchObject(isDown);
      await client.indices.open({ index: `${prefix}-stories`, wait_for_active_shards: 1 });
      await store.mentions.save(aBatch([aScoredMention()]));

      expect(await store.stories.summaries(['C-1'], noon)).toMatchObject([{ mentionCount: 3 }]);
    },
    patience,
  );

  test(
    'When the disk is too full to write to, then receiving says that the engine is down',
    async () => {
      const index = `${prefix}-inbox`;
      await client.indices.putSettings({ index, settings: { 'blocks.read_only_allow_delete': true } });

      await expect(store.inbox.append([anInboxItem()])).rejects.toMatchObject(isDown);

      await client.indices.putSettings({ index, settings: { 'blocks.read_only_allow_delete': null } });
      const item = anInboxItem();
      expect(await store.inbox.append([item])).toEqual({ accepted: [item.id], repeated: [] });
    },
    patience,
  );
});
