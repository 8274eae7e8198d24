import { randomUUID } from 'node:crypto';
import { readSettings, storePlaceOf } from '../config.js';
import { createClient } from '../store/elasticsearch/client.js';
import type { ElasticsearchAddress } from '../store/elasticsearch/client.js';
import { indexNames } from '../store/elasticsearch/indices.js';
import { aliasOf } from '../store/elasticsearch/prepare-indices.js';
import { rounded } from './percentile.js';

/** A cluster to measure on, with names for indices that nobody else uses. */
export interface ElasticsearchHere extends ElasticsearchAddress {
  prefixOf(name: string): string;
}

/** What a benchmark reports instead of figures. */
export interface Skipped {
  skipped: string;
}

interface Nodes {
  nodes: { url: string }[];
  stop(): Promise<void>;
}

interface Starter {
  whyNoElasticsearch(): string | null;
  startNodes(options: { name: string; isMeasured: boolean }): Promise<Nodes>;
}

/** From `server/src/bench` and `server/dist/bench` alike. */
const starterPath = '../../../scripts/elasticsearch/start-nodes.mjs';

/** The cluster of `ELASTICSEARCH_URL`, else one of its own for as long as it is used; indices made here are removed. */
export async function withElasticsearch<T>(
  say: (line: string) => void,
  use: (here: ElasticsearchHere) => Promise<T>,
): Promise<T | Skipped> {
  const place = storePlaceOf(readSettings());
  if (place.engine === 'elasticsearch') return withPrefixes(place, use);
  const { whyNoElasticsearch, startNodes } = (await import(starterPath)) as Starter;
  const missing = whyNoElasticsearch();
  if (missing !== null) return { skipped: missing };
  say('starting an Elasticsearch');
  const { nodes, stop } = await startNodes({ name: 'bench', isMeasured: true });
  try {
    return await withPrefixes({ url: nodes.map((node) => node.url).join(',') }, use);
  } finally {
    await stop();
  }
}

/** Of one copy of all indices of a desk, as they lie. */
export async function megabytesOf(address: ElasticsearchAddress, prefix: string): Promise<number> {
  const client = createClient(address);
  try {
    await client.indices.flush({ index: `${prefix}-*` });
    const { _all: all } = await client.indices.stats({ index: `${prefix}-*`, metric: 'store' });
    return rounded((all.primaries?.store?.size_in_bytes ?? 0) / 1e6);
  } finally {
    await client.close();
  }
}

/** Indices that the use named are removed after it. */
export async function withPrefixes<T>(
  address: ElasticsearchAddress,
  use: (here: ElasticsearchHere) => Promise<T>,
): Promise<T> {
  const own = `tanggap-bench-${randomUUID().slice(0, 8)}`;
  const prefixes: string[] = [];
  const prefixOf = (name: string): string => {
    const prefix = `${own}-${name}`;
    prefixes.push(prefix);
    return prefix;
  };
  try {
    return await use({ ...address, prefixOf });
  } finally {
    for (const prefix of prefixes) await removeIndices(address, prefix);
  }
}

async function removeIndices(address: ElasticsearchAddress, prefix: string): Promise<void> {
  const client = createClient(address);
  try {
    const found = await client.indices.get({ index: `${prefix}-*` });
    for (const index of Object.keys(found)) await client.indices.delete({ index });
    for (const name of indexNames)
      await client.indices.deleteIndexTemplate({ name: aliasOf(prefix, name) }, { ignore: [403, 404] });
  } finally {
    await client.close();
  }
}
