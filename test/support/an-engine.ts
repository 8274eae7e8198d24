import { maskPrivate } from '@tanggap/shared/masking';
import { createClient } from '../../server/src/store/elasticsearch/client.js';
import { openEngine } from '../../server/src/store/elasticsearch/engine.js';
import type { Engine } from '../../server/src/store/elasticsearch/engine.js';
import { prepareIndices } from '../../server/src/store/elasticsearch/prepare-indices.js';

/** What the ports of one process work with, as `openElasticsearch` makes it. */
export async function anEngine(url: string, prefix: string): Promise<Engine> {
  const client = createClient({ url });
  await prepareIndices(client, prefix);
  const stem = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return openEngine({ client, prefix, stem, mask: maskPrivate, refreshMs: 0 });
}

export const noElasticsearch =
  'no Elasticsearch: npm run elasticsearch -- up starts one, TEST_ELASTICSEARCH_URL names one';
