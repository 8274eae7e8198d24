import type { QuarantinedItem, Source } from '@tanggap/shared/source';
import type { Collection } from './collection.js';
import type { Engine } from './engine.js';
import { figuresOf, quarantine, recorded, sourceStates } from './source-states.js';
import { sourceTotals } from './source-totals.js';
import type { Transaction } from './transaction.js';
import type { SourceFigures, SourceStore } from '../store.js';

export const sources: Collection<Source> = { index: 'desk', kind: 'source', fields: () => ({}) };
/** The hash of the key of a source, by its id; and who has a hash. */
export const pushKeys: Collection<{ hash: string }> = { index: 'desk', kind: 'push-key', fields: () => ({}) };
export const keyHolders: Collection<{ sourceId: string }> = {
  index: 'desk',
  kind: 'push-key-holder',
  fields: () => ({}),
};
/** Of one agency; nobody watches more. */
const mostSources = 10_000;

export function sourcesPort(engine: Engine): SourceStore {
  return {
    list: () => listSources(engine),
    get: (id) => engine.get(sources, id),
    put: (source) =>
      engine.write((tx) => {
        tx.put(sources, source.id, source);
        return Promise.resolve();
      }),
    remove: (id) => engine.write((tx) => removeSource(tx, id)),
    record: (outcome) =>
      engine.write(async (tx) => {
        const { sourceId } = outcome;
        tx.put(sourceStates, sourceId, recorded(await tx.get(sourceStates, sourceId), outcome));
      }),
    figures: (now) => figures(engine, now),
    setPushKey: (sourceId, hash) => engine.write((tx) => setPushKey(tx, sourceId, hash)),
    async byPushKey(hash) {
      const holder = await engine.get(keyHolders, hash);
      return holder && engine.get(sources, holder.sourceId);
    },
    quarantine: (sourceId, limit) => quarantined(engine, sourceId, limit),
    totals: (from) => sourceTotals(engine, Date.parse(from)),
  };
}

async function listSources(engine: Engine): Promise<Source[]> {
  const found = await engine.find(sources, { sort: [{ key: 'asc' }], limit: mostSources });
  return found.map(({ value }) => value);
}

/** Its mentions and quarantined items stay: what was seen was seen. */
async function removeSource(tx: Transaction, id: string): Promise<void> {
  await forgetKey(tx, id);
  tx.remove(sources, id);
  tx.remove(sourceStates, id);
}

async function forgetKey(tx: Transaction, sourceId: string): Promise<void> {
  const key = await tx.get(pushKeys, sourceId);
  if (!key) return;
  tx.remove(pushKeys, sourceId);
  tx.remove(keyHolders, key.hash);
}

async function setPushKey(tx: Transaction, sourceId: string, hash: string): Promise<void> {
  await forgetKey(tx, sourceId);
  const holder = await tx.get(keyHolders, hash);
  if (holder) tx.remove(pushKeys, holder.sourceId);
  tx.put(pushKeys, sourceId, { hash });
  tx.put(keyHolders, hash, { sourceId });
}

/** One entry per source that exists, whether or not it ever did anything. */
async function figures(engine: Engine, now: string): Promise<SourceFigures[]> {
  const known = await listSources(engine);
  const ids = known.map(({ id }) => id);
  const states = await engine.getMany(sourceStates, ids);
  return ids.map((sourceId, at) => figuresOf(sourceId, states[at] ?? null, Date.parse(now)));
}

async function quarantined(
  engine: Engine,
  sourceId: string | null,
  limit: number,
): Promise<QuarantinedItem[]> {
  const filter = sourceId === null ? [] : [{ term: { marks: `source:${sourceId}` } }];
  const found = await engine.find(quarantine, { filter, sort: [{ number: 'desc' }], limit });
  return found.map(({ value }) => value);
}
