import type { Client, estypes } from '@elastic/elasticsearch';
import { documentId } from './collection.js';
import type { Collection } from './collection.js';
import { getDocuments } from './get-documents.js';
import type { IndexName } from './indices.js';
import { aliasOf } from './prepare-indices.js';

export type Query = estypes.QueryDslQueryContainer;

export interface FindQuery {
  /** All must hold. */
  filter?: Query[];
  /** Must hold too, and says by `_score` how well. */
  matching?: Query;
  /** Parts that are not read, such as `body.content`; the values lack them. */
  without?: string[];
  /** Paths of all that is read, `body.…` for parts of the value; a hit holds no more than that. */
  only?: string[];
  sort?: estypes.Sort;
  /** At most 10,000; `scan` reads more. */
  limit: number;
  /** Sort values of the last hit of the page before. */
  after?: estypes.SortResults;
}

export interface Hit<T> {
  id: string;
  value: T;
  /** The indexed fields, which may have moved on from the value. */
  fields: Record<string, unknown>;
  sort: estypes.SortResults;
}

/** Everything that is found: no page ends it. */
export type ScanQuery = Omit<FindQuery, 'limit' | 'after'>;

type Source<T> = Record<string, unknown> & { body: T };

const scannedAtOnce = 1_000;
const keepAlive = '1m';
/** Half an answer is none: the shard that is missing may hold what matters. */
const whole = { track_total_hits: false, allow_partial_search_results: false } as const;

/** Reads documents; a get sees the newest write, a search what was refreshed. */
export interface Reader {
  /** Whether each is there, in the order asked; brings none of them along. */
  knows(collection: Collection<never>, ids: readonly string[]): Promise<boolean[]>;
  /** In the order asked, null for what is not there. */
  getMany<T>(collection: Collection<T>, ids: readonly string[]): Promise<(T | null)[]>;
  /** The same with the indexed fields. */
  getHits<T>(collection: Collection<T>, ids: readonly string[]): Promise<(Hit<T> | null)[]>;
  find<T>(collection: Collection<T>, query: FindQuery): Promise<Hit<T>[]>;
  count(collection: Collection<never>, filter?: Query[]): Promise<number>;
  /** Every match on one snapshot, a batch at a time, however many. */
  scan<T>(
    collection: Collection<T>,
    query: ScanQuery,
    each: (hits: Hit<T>[]) => Promise<void> | void,
  ): Promise<void>;
  /** Any other search, for aggregations. */
  search<Aggregations>(
    name: IndexName,
    request: Omit<estypes.SearchRequest, 'index'>,
  ): Promise<estypes.SearchResponse<unknown, Aggregations>>;
}

export function createReader(client: Client, prefix: string, backing: (name: IndexName) => string[]): Reader {
  /** Documents of an index that rolls over may be in any of those behind the alias. */
  const firstFound = async <T>(
    collection: Collection<never>,
    ids: readonly string[],
    parts: Parameters<typeof getDocuments>[2] = {},
  ) => {
    const indices = backing(collection.index);
    const docs = await getDocuments<T>(
      client,
      ids.flatMap((id) => indices.map((_index) => ({ _index, _id: documentId(collection, id) }))),
      parts,
    );
    const of = (place: number) => docs.slice(place * indices.length, (place + 1) * indices.length);
    return ids.map((_, place) => of(place).find((doc) => doc !== null) ?? null);
  };
  const reader: Reader = {
    async knows(collection, ids) {
      return (await firstFound(collection, ids, { _source: false })).map((doc) => doc !== null);
    },
    async getMany<T>(collection: Collection<T>, ids: readonly string[]) {
      return (await reader.getHits(collection, ids)).map((hit) => hit?.value ?? null);
    },
    async getHits<T>(collection: Collection<T>, ids: readonly string[]) {
      const found = await firstFound<Source<T>>(collection, ids);
      return found.map((doc) => doc && hitOf(collection, doc));
    },
    async find<T>(collection: Collection<T>, { sort, limit, after, ...query }: FindQuery) {
      const { hits } = await client.search<Source<T>>({
        index: aliasOf(prefix, collection.index),
        ...asked(collection, query),
        size: limit,
        ...whole,
        ...(sort ? { sort } : {}),
        ...(after ? { search_after: after } : {}),
      });
      return hits.hits.map((hit) => hitOf(collection, hit));
    },
    async count(collection, filter) {
      const { hits } = await client.search({
        index: aliasOf(prefix, collection.index),
        query: { bool: { filter: withKind(collection, filter) } },
        size: 0,
        ...whole,
        track_total_hits: true,
      });
      return (hits.total as estypes.SearchTotalHits).value;
    },
    async scan<T>(
      collection: Collection<T>,
      { sort = [{ _shard_doc: 'asc' }], ...query }: ScanQuery,
      each: (hits: Hit<T>[]) => Promise<void> | void,
    ) {
      const { id } = await client.openPointInTime({
        index: aliasOf(prefix, collection.index),
        keep_alive: keepAlive,
      });
      try {
        let after: estypes.SortResults | undefined;
        for (;;) {
          const { hits } = await client.search<Source<T>>({
            pit: { id, keep_alive: keepAlive },
            ...asked(collection, query),
            size: scannedAtOnce,
            ...whole,
            sort,
            ...(after ? { search_after: after } : {}),
          });
          if (hits.hits.length > 0) await each(hits.hits.map((hit) => hitOf(collection, hit)));
          after = hits.hits.at(-1)?.sort;
          if (hits.hits.length < scannedAtOnce) return;
        }
      } finally {
        await client.closePointInTime({ id });
      }
    },
    search: (name, request) => client.search({ index: aliasOf(prefix, name), ...whole, ...request }),
  };
  return reader;
}

function asked(
  collection: Collection<never>,
  { filter, matching, without, only }: Omit<ScanQuery, 'sort'>,
): Pick<estypes.SearchRequest, 'query' | '_source'> {
  const scored = matching ? { must: matching } : {};
  return {
    query: { bool: { filter: withKind(collection, filter), ...scored } },
    ...(without ? { _source: { excludes: without } } : {}),
    ...(only ? { _source: { includes: only } } : {}),
  };
}

function withKind({ kind }: Collection<never>, filter: Query[] = []): Query[] {
  return kind === null ? filter : [{ term: { kind } }, ...filter];
}

function hitOf<T>(
  { kind }: Collection<T>,
  { _id, _source, sort }: Pick<estypes.SearchHit<Source<T>>, '_id' | '_source' | 'sort'>,
): Hit<T> {
  const id = String(_id);
  const { body, ...fields } = _source as Source<T>;
  return { id: kind === null ? id : id.slice(kind.length + 1), value: body, fields, sort: sort ?? [] };
}
