import type { Client, estypes } from '@elastic/elasticsearch';
import { maskPrivate } from '@tanggap/shared/masking';
import type { Dumped, DumpKind, Inside, Page } from '../../dump.js';
import { auditRows } from '../audit.js';
import { createClient } from '../client.js';
import type { ElasticsearchAddress } from '../client.js';
import type { Collection } from '../collection.js';
import { openEngine } from '../engine.js';
import type { Engine } from '../engine.js';
import { portError } from '../engine-errors.js';
import { indexNames } from '../indices.js';
import type { IndexName } from '../indices.js';
import { aliasOf, prepareIndices } from '../prepare-indices.js';
import type { Hit, Query } from '../reader.js';
import { allowWrites, backingIndices, holdWrites } from '../snapshots.js';
import { storyChanges } from '../story-changes.js';
import { planOf, plans } from './kinds.js';
import type { Plan } from './kinds.js';
import { append, finish, keptOf, putNewest } from './load.js';
import { markOf, moving, movingId } from './moving.js';
import { dumpedChange, orderOf } from './stories.js';

export interface ClusterPlace extends ElasticsearchAddress {
  prefix: string;
  stem: (text: string) => string[];
}

/** The inside of the indices of one prefix; `source` holds everybody's writes back until it is closed. */
export async function openInside(place: ClusterPlace, as: 'source' | 'target'): Promise<Inside> {
  const client = createClient(place);
  try {
    await prepareIndices(client, place.prefix);
    const { prefix, stem } = place;
    const engine = await openEngine({ client, prefix, stem, mask: maskPrivate, refreshMs: 0 });
    // What others committed is applied before anything is read.
    await engine.revision();
    await engine.count(auditRows);
    if (as === 'source') await holdWrites(client, await backingIndices(client, prefix));
    return insideOf(engine, as);
  } catch (error) {
    await client.close();
    throw portError(error);
  }
}

function insideOf(engine: Engine, as: 'source' | 'target'): Inside {
  const { client, prefix } = engine;
  let isRefreshed = false;
  const refreshed = async () => {
    if (isRefreshed) return;
    isRefreshed = true;
    await engine.refresh(indexNames.filter((name) => name !== 'log'));
  };
  const dump = async <Kind extends DumpKind>(kind: Kind, after: string | null, limit: number) => {
    await refreshed();
    if (kind === 'change') return (await dumpChanges(engine, after, limit)) as Page<Kind>;
    const page = await dumpPage(engine, planOf(kind), after, limit);
    return kind === 'counter' && after === null ? withRevision(engine, page) : page;
  };
  return {
    dump,
    async count(kind) {
      await refreshed();
      if (kind === 'change') return engine.count(storyChanges);
      const counts = plans[kind].collections.map((collection) => engine.count(collection));
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    },
    async load(kind, documents, progress) {
      isRefreshed = false;
      const kept = (await Promise.all(documents.map((document) => keptOf(engine, kind, document)))).flat();
      await append(engine, kept);
      await putNewest(engine, kind, documents);
      await markOf(client, prefix, progress);
    },
    progress: () => engine.get(moving, movingId),
    finish: () => finish(engine),
    async close() {
      if (as === 'source') await allowWrites(client, await backingIndices(client, prefix));
      await engine.close();
    },
  };
}

async function dumpPage<Kind extends DumpKind>(
  engine: Engine,
  { collections, sort, out }: Plan<Kind>,
  after: string | null,
  limit: number,
): Promise<Page<Kind>> {
  const [collection] = collections as [Collection<never>];
  const kinds = collections.flatMap(({ kind }) => kind ?? []);
  const filter: Query[] = collections.length > 1 ? [{ terms: { kind: kinds } }] : [];
  const hits: Hit<never>[] = await engine.find(
    collections.length > 1 ? { ...collection, kind: null } : collection,
    {
      ...{ filter, limit, sort: sort.map((field): estypes.SortCombinations => ({ [field]: 'asc' })) },
      ...(after === null ? {} : { after: JSON.parse(after) as estypes.SortResults }),
    },
  );
  const last = hits.at(-1);
  return { documents: hits.map(out), next: hits.length < limit || !last ? null : JSON.stringify(last.sort) };
}

/** The log counts revisions, the embedded engine does so beside its other counters. */
async function withRevision<Kind extends DumpKind>(engine: Engine, page: Page<Kind>): Promise<Page<Kind>> {
  const value = (await engine.log.findHead())?.revision ?? 0;
  if (value === 0) return page;
  const revision = { name: 'revision', value } as Dumped[Kind];
  return { ...page, documents: [...page.documents, revision] };
}

/** In the order in which they were made, which no field says: there are as many as decisions, and they fit into memory. */
async function dumpChanges(engine: Engine, after: string | null, limit: number): Promise<Page<'change'>> {
  const keys: string[] = [];
  await engine.scan(storyChanges, { only: ['key'] }, (hits) => {
    for (const { id } of hits) keys.push(id);
  });
  keys.sort((one, other) => orderOf(one) - orderOf(other) || (one < other ? -1 : 1));
  const page = keys.slice(after === null ? 0 : keys.indexOf(after) + 1).slice(0, limit);
  const found = await engine.getMany(storyChanges, page);
  const documents = page.flatMap((key, at) => (found[at] ? [dumpedChange(key, found[at])] : []));
  return { documents, next: page.length < limit ? null : (page.at(-1) ?? null) };
}

/** True where nobody has used the indices, or there are none. */
export async function isEmptyCluster(client: Client, prefix: string): Promise<boolean> {
  if ((await backingIndices(client, prefix)).length === 0) return true;
  const used: IndexName[] = ['stories', 'mentions', 'audit', 'inbox'];
  const { count } = await client.count({ index: used.map((name) => aliasOf(prefix, name)) });
  return count === 0;
}

/** Deletes what an earlier move left unfinished. */
export async function discardCluster(client: Client, prefix: string): Promise<void> {
  for (const index of await backingIndices(client, prefix)) await client.indices.delete({ index });
}
