import type { Collection } from './collection.js';
import type { Hit, Query, Reader, ScanQuery } from './reader.js';
import { numberOf } from '../story/codes.js';

type Prefix = Parameters<typeof numberOf>[0];

/** The id as it is stored; that of nothing for a name that cannot be one. */
export const deskId = (prefix: Prefix, id: string): string => `${prefix}-${numberOf(prefix, id)}`;

/** In the order asked; those that do not exist are left out. */
export async function getKnown<T>(
  reader: Pick<Reader, 'getMany'>,
  collection: Collection<T>,
  prefix: Prefix,
  ids: readonly string[],
): Promise<T[]> {
  const found = await reader.getMany(
    collection,
    ids.map((id) => deskId(prefix, id)),
  );
  return found.filter((value) => value !== null);
}

/** Most that one search gives. */
const mostAtOnce = 10_000;
const usualPage = 1_000;

/** Everything found, or the first `limit` of it: with one search in most cases, beyond its bounds on one snapshot. */
export async function findEvery<T>(
  reader: Pick<Reader, 'find' | 'scan'>,
  collection: Collection<T>,
  { limit, ...query }: ScanQuery & { limit?: number },
): Promise<Hit<T>[]> {
  const page = Math.min(limit ?? usualPage, mostAtOnce);
  const first = await reader.find(collection, { ...query, limit: page });
  if (first.length < page || page === limit) return first;
  const all: Hit<T>[] = [];
  await reader.scan(collection, query, (hits) => {
    for (const hit of hits) all.push(hit);
  });
  return limit === undefined ? all : all.slice(0, limit);
}

/** Elasticsearch takes 65,536 terms in one query. */
const termsAtOnce = 60_000;

/** Carries any of the marks; nothing where there are none. */
export function withAnyMark(marks: readonly string[]): Query {
  // Without a clause, `bool` would match everything.
  if (marks.length === 0) return { match_none: {} };
  const should: Query[] = [];
  for (let at = 0; at < marks.length; at += termsAtOnce) {
    should.push({ terms: { marks: marks.slice(at, at + termsAtOnce) } });
  }
  return { bool: { should, minimum_should_match: 1 } };
}

export const withMark = (mark: string): Query => ({ term: { marks: mark } });
export const not = (query: Query): Query => ({ bool: { must_not: query } });

export const newestChangeFirst = [{ at: 'desc' as const }, { number: 'desc' as const }];
