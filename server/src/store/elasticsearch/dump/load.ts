import { AppError } from '@tanggap/shared/errors';
import { genesis } from '../../audit-chain.js';
import type { Dumped, DumpKind } from '../../dump.js';
import { factText } from '../../story/indexed-words.js';
import { wordsOf } from '../any-word.js';
import { auditRows, chainEnds, endId } from '../audit.js';
import { applyChanges } from '../changes.js';
import type { Change } from '../changes.js';
import { documentId, sourceOf } from '../collection.js';
import type { Collection } from '../collection.js';
import { placeIn } from '../commit-places.js';
import type { Engine } from '../engine.js';
import { facts } from '../fact-docs.js';
import { indexNames } from '../indices.js';
import type { IndexName } from '../indices.js';
import { narratives } from '../narrative-docs.js';
import { aliasOf } from '../prepare-indices.js';
import { keyHolders } from '../sources.js';
import { storyChanges } from '../story-changes.js';
import { names } from '../users.js';
import { keep, planOf } from './kinds.js';
import type { Kept } from './kinds.js';
import { forgetMove } from './moving.js';
import { keptChange, orderOf } from './stories.js';

/** What a document becomes here. */
export async function keptOf<Kind extends DumpKind>(
  engine: Engine,
  kind: Kind,
  document: Dumped[Kind],
): Promise<Kept[]> {
  if (kind === 'change') {
    const change = document as Dumped['change'];
    return keep(storyChanges, change.key, keptChange(change));
  }
  if (kind === 'counter' && (document as Dumped['counter']).name === 'revision') {
    await markRevision(engine, (document as Dumped['counter']).value);
    return [];
  }
  const { into } = planOf(kind);
  return [...(await into(engine, document)), ...alongside(kind, document)];
}

/** Documents that this engine keeps beside others, to find them by. */
function alongside<Kind extends DumpKind>(kind: Kind, document: Dumped[Kind]): Kept[] {
  if (kind === 'user') {
    const { id, username } = document as Dumped['user'];
    return keep(names, username, { userId: id });
  }
  if (kind === 'push-key') {
    const { hash, sourceId } = document as Dumped['push-key'];
    return keep(keyHolders, hash, { sourceId });
  }
  return [];
}

/** Beside every version stands the newest, which is what lists show; versions come in order. */
export async function putNewest<Kind extends DumpKind>(
  engine: Engine,
  kind: Kind,
  documents: readonly Dumped[Kind][],
): Promise<void> {
  const newest = new Map<string, Change>();
  for (const document of documents) {
    if (kind === 'fact-version') {
      const fact = document as Dumped['fact-version'];
      newest.set(fact.id, putOf(engine, facts, fact, { words: wordsOf(engine, factText(fact)) }));
    }
    if (kind === 'narrative-version') {
      const narrative = document as Dumped['narrative-version'];
      newest.set(narrative.id, putOf(engine, narratives, narrative));
    }
  }
  // As the first commit would write them: a later one is never taken for an earlier.
  await applyChanges(engine.client, 1, [...newest.values()]);
}

function putOf<T extends { id: string }>(
  { prefix }: Engine,
  collection: Collection<T>,
  value: T,
  extra: Record<string, unknown> = {},
): Change {
  const { id } = value;
  const source = sourceOf(collection, id, value, extra);
  return { do: 'put', index: aliasOf(prefix, collection.index), id: documentId(collection, id), source };
}

export async function append(engine: Engine, kept: readonly Kept[]): Promise<void> {
  const byScope = new Map<string, Kept[]>();
  for (const one of kept) {
    const scope = `${one.collection.index} ${one.collection.kind ?? ''}`;
    byScope.set(scope, [...(byScope.get(scope) ?? []), one]);
  }
  for (const group of byScope.values()) {
    const collection = group[0]?.collection as Collection<unknown>;
    const outcomes = await engine.append(collection, group);
    const refused = outcomes.find((outcome) => typeof outcome === 'object');
    if (refused)
      throw new AppError('engine-down', `[move] the mapping refused a document: ${refused.refused}`);
  }
}

/**
 * Commits go on after everything that was loaded: their numbers order mentions, lines of Jejak and changes. The first
 * one stands for all of it and brings the revision along.
 */
async function markRevision(engine: Engine, revision: number): Promise<void> {
  if (await engine.log.findHead()) return;
  await engine.refresh(['entries', 'mentions']);
  const places = [await highestPlace(engine, 'entries'), await highestPlace(engine, 'mentions')];
  let order = 0;
  await engine.scan(storyChanges, { only: ['key'] }, (hits) => {
    for (const { id } of hits) order = Math.max(order, orderOf(id));
  });
  const n = Math.max(order, ...places.map((place) => Math.ceil(place / placeIn(1, 0)))) + 1;
  await engine.log.append({ n, revision, touched: [], changes: [] });
  await engine.log.markApplied(n);
}

async function highestPlace(engine: Engine, name: IndexName): Promise<number> {
  const { aggregations } = await engine.search<{ last: { value: number | null } }>(name, {
    size: 0,
    aggs: { last: { max: { field: 'place' } } },
  });
  return aggregations?.last.value ?? 0;
}

/** Makes the indices those of a store: what was appended is visible, and no move is under way. */
export async function finish(engine: Engine): Promise<void> {
  const [last] = await engine.find(auditRows, { sort: [{ seq: 'desc' }], limit: 1 });
  const { seq, hash } = last?.value ?? genesis;
  if (seq > 0) await append(engine, keep(chainEnds, endId, { seq, hash }));
  await engine.refresh(indexNames.filter((name) => name !== 'log'));
  await forgetMove(engine.client, engine.prefix);
}
