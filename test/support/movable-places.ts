import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { maskPrivate } from '@tanggap/shared/masking';
import { discardCluster, openInside } from '../../server/src/store/elasticsearch/dump/inside.js';
import { openElasticsearch } from '../../server/src/store/elasticsearch/elasticsearch-store.js';
import { openSource, openTarget } from '../../server/src/store/sqlite/dump/inside.js';
import { openSqlite } from '../../server/src/store/sqlite/sqlite-store.js';
import type { MovablePlace } from '../contract/dump.contract.js';

/** The stems that builders give to mentions. */
export const stem = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const options = { stem, mask: maskPrivate };

export async function sqlitePlace(): Promise<MovablePlace> {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-move-'));
  const path = join(folder, 'tanggap.db');
  return {
    open: () => Promise.resolve(openSqlite(path, options)),
    source: () => Promise.resolve(openSource(path, options)),
    target: () => Promise.resolve(openTarget(path, options)),
    destroy: () => rm(folder, { recursive: true }),
  };
}

/** Indices of a prefix of their own; `url` of an open cluster. */
export async function clusterPlace(url: string, prefix: string): Promise<MovablePlace> {
  const client = new Client({ node: url });
  await discardCluster(client, prefix);
  const place = { url, prefix, stem };
  return {
    open: () => openElasticsearch({ ...place, refreshMs: 0 }),
    source: () => openInside(place, 'source'),
    target: () => openInside(place, 'target'),
    destroy: async () => {
      await discardCluster(client, prefix);
      await client.close();
    },
  };
}
