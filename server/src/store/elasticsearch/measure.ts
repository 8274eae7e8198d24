import { casesIn, hasClockIn } from './case-times.js';
import type { Engine } from './engine.js';
import { entries } from './entries.js';
import type { StoredEntry } from './entries.js';
import type { Hit, Query } from './reader.js';
import { storyChanges } from './story-changes.js';
import { stories } from './story-docs.js';
import { storyNumber } from '../story/codes.js';
import type { MeasureStore } from '../store.js';

type Decided = Awaited<ReturnType<MeasureStore['decisions']>>[number];

export function measurePort(engine: Engine): MeasureStore {
  return {
    cases: ({ from, to, program }) =>
      casesIn(engine, [hasClockIn(from, to), ...(program ? [{ terms: { programs: program } }] : [])]),
    openCases: () => casesIn(engine, [{ term: { isOpen: true } }]),
    async acts({ from, to, actorId }) {
      const mine = actorId === undefined ? [] : [{ term: { actor: actorId } }];
      const found: Awaited<ReturnType<MeasureStore['acts']>> = [];
      await scanActs(engine, [between(from, to), ...mine], (hits) => {
        for (const { value } of hits) {
          const { at, kind, actor, storyId, data } = value.entry;
          if (actor) found.push({ at, kind, actorId: actor.id, actorName: actor.name, storyId, data });
        }
      });
      return found;
    },
    decisions: ({ from, to }) => decisionsOf(engine, from, to),
  };
}

const between = (from: string, to: string): Query => ({
  range: { at: { gte: Date.parse(from), lt: Date.parse(to) } },
});

/** What people did, in order of time; of equal moments in order of arrival. */
function scanActs(
  engine: Engine,
  filter: Query[],
  each: (hits: Hit<StoredEntry>[]) => Promise<void> | void,
): Promise<void> {
  const sort = [{ at: 'asc' as const }, { place: 'asc' as const }];
  return engine.scan(entries, { filter: [{ exists: { field: 'actor' } }, ...filter], sort }, each);
}

/** A decision that was taken back is none; of a story that lives on in another, nobody could look at it again. */
async function decisionsOf(engine: Engine, from: string, to: string): Promise<Decided[]> {
  const newest = new Map<number, Decided>();
  const filter: Query[] = [{ term: { kind: 'decided' } }, { exists: { field: 'change' } }, between(from, to)];
  await scanActs(engine, filter, async (hits) => {
    for (const { entry } of await standing(engine, hits)) {
      const number = storyNumber(entry.storyId);
      newest.delete(number);
      newest.set(number, decisionOf(entry));
    }
  });
  for (const merged of await mergedAmong(engine, [...newest.keys()])) newest.delete(merged);
  return [...newest.values()];
}

function decisionOf({ storyId, at, actor, data }: StoredEntry['entry']): Decided {
  return { storyId, outcome: data['outcome'] as Decided['outcome'], at, byId: actor?.id ?? '' };
}

/** Those that nobody took back. */
async function standing(engine: Engine, hits: Hit<StoredEntry>[]): Promise<StoredEntry[]> {
  const keys = hits.map(({ value }) => value.change ?? '');
  const filter: Query[] = [{ terms: { key: keys } }, { term: { marks: 'standing' } }];
  const found = await engine.find(storyChanges, { filter, only: ['key'], limit: keys.length });
  const standing = new Set(found.map(({ id }) => id));
  return hits.map(({ value }) => value).filter(({ change }) => change !== null && standing.has(change));
}

async function mergedAmong(engine: Engine, numbers: number[]): Promise<number[]> {
  const merged: number[] = [];
  const filter: Query[] = [{ terms: { number: numbers } }, { exists: { field: 'mergedInto' } }];
  await engine.scan(stories, { filter, only: ['number'] }, (hits) => {
    merged.push(...hits.map(({ id }) => Number(id)));
  });
  return merged;
}
