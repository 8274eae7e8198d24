import type { Response, ResponseSummary } from '@tanggap/shared/response';
import { isExpired } from '@tanggap/shared/response-rules';
import { citedOf, citeMark, isCitable } from './citations.js';
import { findEvery, withAnyMark } from './desk-reads.js';
import { facts } from './fact-docs.js';
import { isLapsed } from './lapse-fields.js';
import { narratives } from './narrative-docs.js';
import type { Hit, Reader } from './reader.js';

/** What a fact or narrative holds by; facts rest on nothing. */
interface Footing {
  hasLapsed: boolean;
  restsOn: readonly string[];
}

/**
 * Those of `ids` that nobody may rely on at `now`: by themselves, or as narratives that rest on a lapsed fact. Two
 * rounds of reading, however many they are.
 */
export async function lapsedAmong(
  reader: Pick<Reader, 'getMany'>,
  ids: Iterable<string>,
  now: string,
): Promise<Set<string>> {
  const own = await footingOf(reader, ids, now);
  const below = await footingOf(
    reader,
    [...own.values()].flatMap(({ restsOn }) => restsOn),
    now,
  );
  const falls = ({ hasLapsed, restsOn }: Footing) =>
    hasLapsed || restsOn.some((id) => below.get(id)?.hasLapsed);
  return new Set([...own].filter(([, footing]) => falls(footing)).map(([id]) => id));
}

async function footingOf(
  reader: Pick<Reader, 'getMany'>,
  given: Iterable<string>,
  now: string,
): Promise<Map<string, Footing>> {
  const ids = [...new Set(given)].filter(isCitable);
  const [citedFacts, citedNarratives] = await Promise.all([
    reader.getMany(
      facts,
      ids.filter((id) => id.startsWith('F-')),
    ),
    reader.getMany(
      narratives,
      ids.filter((id) => id.startsWith('N-')),
    ),
  ]);
  const footings = new Map<string, Footing>();
  for (const fact of citedFacts) {
    if (fact) footings.set(fact.id, { hasLapsed: isExpired(fact, now), restsOn: [] });
  }
  for (const narrative of citedNarratives) {
    if (narrative) {
      footings.set(narrative.id, { hasLapsed: isExpired(narrative, now), restsOn: narrative.facts });
    }
  }
  return footings;
}

/** The responses as a reader at `now` sees them; without a moment, nothing can be said to have lapsed. */
export async function withLapsed<Shown extends Response | ResponseSummary>(
  reader: Pick<Reader, 'getMany'>,
  hits: readonly Hit<Shown>[],
  now?: string,
): Promise<Shown[]> {
  const cited = hits.map(({ fields }) => citedOf(fields));
  const lapsed = now === undefined ? new Set<string>() : await lapsedAmong(reader, cited.flat(), now);
  return hits.map(({ value }, at) => ({
    ...value,
    lapsed: (cited[at] ?? []).filter((id) => lapsed.has(id)).sort(),
  }));
}

/** Ids of all facts and narratives that have lapsed at `now` (ms): by themselves, or as narratives that rest on one. */
export async function lapsedIds(reader: Pick<Reader, 'find' | 'scan'>, now: number): Promise<string[]> {
  const query = { without: ['body', 'words'], sort: [{ number: 'asc' as const }] };
  const [lapsedFacts, lapsedNarratives] = await Promise.all([
    findEvery(reader, facts, { ...query, filter: [isLapsed(now)] }),
    findEvery(reader, narratives, { ...query, filter: [isLapsed(now)] }),
  ]);
  const themselves = [...lapsedFacts, ...lapsedNarratives].map(({ id }) => id);
  const fallen = await findEvery(reader, narratives, {
    ...query,
    filter: [withAnyMark(themselves.map(citeMark))],
  });
  return [...new Set([...themselves, ...fallen.map(({ id }) => id)])];
}
