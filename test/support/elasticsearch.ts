import { Client } from '@elastic/elasticsearch';
import { indexNames } from '../../server/src/store/elasticsearch/indices.js';

/** Where the tests find an Elasticsearch; null where there is none. */
export function elasticsearchUrl(): string | null {
  return process.env['TEST_ELASTICSEARCH_URL'] ?? null;
}

/** Takes all documents out of the indices under this prefix, so that each test begins with nothing. Sooner done than new indices. */
export async function emptyIndices(url: string, prefix: string): Promise<void> {
  const client = new Client({ node: url });
  // Numbers of commits go on: a document that was taken out remembers the commit that wrote it.
  const names = indexNames.filter((name) => name !== 'log').map((name) => `${prefix}-${name}`);
  try {
    // What no search has asked for yet is not found either, and would stay.
    await client.indices.refresh({ index: names, ignore_unavailable: true, allow_no_indices: true });
    await client.deleteByQuery({
      index: names,
      ignore_unavailable: true,
      allow_no_indices: true,
      conflicts: 'proceed',
      refresh: true,
      query: { match_all: {} },
    });
  } finally {
    await client.close();
  }
}

/** Removes everything under a prefix of the tests' own, with its templates: a node holds a thousand shards and no more. */
export async function removeIndices(url: string, prefix: string): Promise<void> {
  const client = new Client({ node: url });
  try {
    // Whatever is behind its aliases; also where nothing was made yet.
    const found = await client.indices.get({ index: `${prefix}-*`, allow_no_indices: true });
    if (Object.keys(found).length > 0) await client.indices.delete({ index: Object.keys(found) });
    for (const name of indexNames) {
      await client.indices.deleteIndexTemplate({ name: `${prefix}-${name}` }, { ignore: [404] });
    }
  } finally {
    await client.close();
  }
}
