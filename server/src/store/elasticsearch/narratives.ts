import type { estypes } from '@elastic/elasticsearch';
import { AppError } from '@tanggap/shared/errors';
import type { Narrative } from '@tanggap/shared/narrative';
import { citeMark } from './citations.js';
import { deskId, findEvery, getKnown, newestChangeFirst, withMark } from './desk-reads.js';
import type { Engine } from './engine.js';
import { isExpired, isLive, isWithdrawn } from './lapse-fields.js';
import { narratives, narrativeVersions } from './narrative-docs.js';
import type { Query } from './reader.js';
import { responses } from './response-docs.js';
import type { Transaction } from './transaction.js';
import type { NarrativeStore } from '../store.js';

type NarrativeQuery = Parameters<NarrativeStore['list']>[0];

export function narrativesPort(engine: Engine): NarrativeStore {
  return {
    add: (given) =>
      engine.write(async (tx) => {
        const id = `N-${await tx.take('narrative', 1)}`;
        const narrative = { ...given, id, version: 1, usedBy: 0 };
        writeNarrative(tx, narrative);
        return narrative;
      }),
    put: (narrative) =>
      engine.write(async (tx) => {
        await refuseOutdated(tx, narrative);
        writeNarrative(tx, narrative);
      }),
    get: async (ids) => withUses(engine, await getKnown(engine, narratives, 'N', ids)),
    list: (query) => listNarratives(engine, query),
  };
}

async function refuseOutdated(tx: Transaction, { id, version }: Narrative): Promise<void> {
  const stored = await tx.get(narratives, deskId('N', id));
  if (!stored) throw new AppError('not-found', `no narrative ${id}`, { id });
  if (stored.version === version - 1) return;
  const message = `expected version ${stored.version + 1} of narrative ${id}, got ${version}`;
  const usedBy = await tx.count(responses, [withMark(citeMark(stored.id))]);
  throw new AppError('narrative-changed', message, { narrative: { ...stored, usedBy } });
}

function writeNarrative(tx: Transaction, narrative: Narrative): void {
  const { id, version } = narrative;
  const kept = { ...narrative, usedBy: 0 };
  tx.put(narratives, id, kept);
  tx.put(narrativeVersions, `${id}/${version}`, kept);
}

/** Newest change first. One whose time has not begun counts as live: it has neither ended nor been withdrawn. */
async function listNarratives(engine: Engine, { state, program, now }: NarrativeQuery): Promise<Narrative[]> {
  const at = Date.parse(now);
  const states = { live: isLive(at), expired: isExpired(at), withdrawn: isWithdrawn };
  const filter: Query[] = state === undefined ? [] : [states[state]];
  if (program !== undefined) filter.push(withMark(`program:${program}`));
  const found = await findEvery(engine, narratives, { filter, sort: newestChangeFirst });
  return withUses(
    engine,
    found.map(({ value }) => value),
  );
}

/** Elasticsearch makes at most 65,536 buckets in one answer. */
const countedAtOnce = 10_000;

/** With the number of responses that cite each. */
async function withUses(engine: Engine, found: readonly Narrative[]): Promise<Narrative[]> {
  const uses = new Map<string, number>();
  const marks = found.map(({ id }) => citeMark(id));
  for (let at = 0; at < marks.length; at += countedAtOnce) {
    const include = marks.slice(at, at + countedAtOnce);
    const { aggregations } = await engine.search<{ uses: estypes.AggregationsStringTermsAggregate }>('desk', {
      size: 0,
      query: { bool: { filter: [{ term: { kind: responses.kind ?? '' } }, { terms: { marks: include } }] } },
      aggs: { uses: { terms: { field: 'marks', include, size: include.length } } },
    });
    for (const { key, doc_count } of aggregations?.uses.buckets as estypes.AggregationsStringTermsBucket[]) {
      uses.set(String(key), doc_count);
    }
  }
  return found.map((narrative) => ({ ...narrative, usedBy: uses.get(citeMark(narrative.id)) ?? 0 }));
}
