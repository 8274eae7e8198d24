import { AppError } from '@tanggap/shared/errors';
import type { Change } from './changes.js';
import { canBeId, documentId, keyOf, scopeOf, sourceOf } from './collection.js';
import type { Collection } from './collection.js';
import type { FindQuery, Hit, Query, Reader, ScanQuery } from './reader.js';

/** Reads and writes that happen whole or not at all. Work may run several times: it must change nothing but `tx`. */
export interface Transaction {
  /** Least number that this commit can get; of two that touch one document, the later has a higher one. */
  readonly revision: number;
  get<T>(collection: Collection<T>, id: string): Promise<T | null>;
  /** In the order asked; sees what this transaction wrote. */
  getMany<T>(collection: Collection<T>, ids: readonly string[]): Promise<(T | null)[]>;
  /** Whether each is there; sees what this transaction wrote. */
  knows(collection: Collection<never>, ids: readonly string[]): Promise<boolean[]>;
  /** Stored documents with their indexed fields; does not see what this transaction wrote. */
  getHits<T>(collection: Collection<T>, ids: readonly string[]): Promise<(Hit<T> | null)[]>;
  /** Sees every earlier commit, but not what this transaction wrote. */
  find<T>(collection: Collection<T>, query: FindQuery): Promise<Hit<T>[]>;
  scan<T>(
    collection: Collection<T>,
    query: ScanQuery,
    each: (hits: Hit<T>[]) => Promise<void> | void,
  ): Promise<void>;
  count(collection: Collection<never>, filter?: Query[]): Promise<number>;
  /** Inserts or replaces; `extra` are indexed fields that do not follow from the value. Returns what will be stored. */
  put<T>(collection: Collection<T>, id: string, value: T, extra?: Record<string, unknown>): Stored;
  /** Inserts what is never replaced: mentions, Jejak, audit. Returns what will be stored. */
  create<T>(collection: Collection<T>, id: string, value: T, extra?: Record<string, unknown>): Stored;
  remove(collection: Collection<never>, id: string): void;
  /** Sets indexed fields of a stored mention; null takes a field away. */
  move(collection: Collection<never>, id: string, fields: Record<string, unknown>): void;
  /** Numbers that nobody else gets; resolves with the first. */
  take(counter: string, count: number): Promise<number>;
  /**
   * Runs when everything is written and the numbers of the commit are known, to put them into what will be stored or
   * returned; again where another process was faster.
   */
  whenNumbered(fill: (numbers: CommitNumbers) => void): void;
}

/** Indexed fields of a document with its value as `body`. */
export type Stored = Record<string, unknown>;

export interface CommitNumbers {
  commit: number;
  /** Gives the next revision of a story: each change of a story takes one, and nobody else gets it. */
  revise: () => number;
  /** The highest revision given so far. */
  revision: () => number;
}

/** A transaction under way, with what it must not have missed. */
export interface OpenTransaction extends Transaction {
  /** The newest write of each document, by its key; of one that is moved, by a key that no document has. */
  readonly changes: ReadonlyMap<string, Change>;
  readonly touched: Set<string>;
  number(numbers: CommitNumbers): void;
  /** True where a commit that touched these keys came in between. */
  missed(touched: readonly string[]): boolean;
}

interface TransactionParts {
  /** Whose reads by id see every earlier commit. */
  reader: Reader;
  revision: number;
  /** Waits until every earlier commit that touched one of the keys or scopes can be seen. */
  settled(keys: Iterable<string>, scope?: string): Promise<void>;
  /** Makes what was written visible to searches. */
  refreshed(collection: Collection<never>): Promise<void>;
  /** The index that a new document goes into. */
  writeIndex(collection: Collection<never>): string;
  /** Keys of documents that all depends on, read or not. */
  watched: readonly string[];
}

export const counters: Collection<{ last: number }> = { index: 'desk', kind: 'counter', fields: () => ({}) };

export function beginTransaction(parts: TransactionParts): OpenTransaction {
  const { reader, revision, settled, refreshed, writeIndex, watched } = parts;
  const changes = new Map<string, Change>();
  const touched = new Set<string>();
  const seen = new Set<string>(watched);
  const searched = new Set<string>();
  const written = new Map<string, unknown>();
  const fills: ((numbers: CommitNumbers) => void)[] = [];
  const write = (collection: Collection<never>, id: string, value: unknown, change: Change) => {
    const key = keyOf(collection, id);
    touched.add(key);
    written.set(key, value);
    changes.set(key, change);
  };
  const targetOf = (collection: Collection<never>, id: string) => {
    const target = { index: writeIndex(collection), id: documentId(collection, id) };
    if (canBeId(target.id)) return target;
    throw new AppError('bad-request', `expected an id of 1 to 512 bytes, got ${id.slice(0, 80)}…`);
  };
  const search = async (collection: Collection<never>) => {
    searched.add(scopeOf(collection));
    await settled([], scopeOf(collection));
    await refreshed(collection);
  };
  const tx: OpenTransaction = {
    revision,
    changes,
    touched,
    async get(collection, id) {
      const [value] = await tx.getMany(collection, [id]);
      return value ?? null;
    },
    async getMany<T>(collection: Collection<T>, ids: readonly string[]) {
      const keys = ids.map((id) => keyOf(collection, id));
      const unread = ids.filter((_, at) => !written.has(keys[at] ?? ''));
      const unreadKeys = unread.map((id) => keyOf(collection, id));
      for (const key of unreadKeys) seen.add(key);
      const stored = await reader.getMany(collection, unread);
      const found = new Map(unreadKeys.map((key, at) => [key, stored[at] ?? null]));
      // A copy: what a caller changes in it is not written yet.
      return keys.map((key) =>
        structuredClone((written.has(key) ? written.get(key) : found.get(key)) as T | null),
      );
    },
    async knows(collection, ids) {
      const keys = ids.map((id) => keyOf(collection, id));
      for (const key of keys) seen.add(key);
      const stored = await reader.knows(collection, ids);
      return keys.map((key, at) => (written.has(key) ? written.get(key) !== null : (stored[at] ?? false)));
    },
    async getHits(collection, ids) {
      const keys = ids.map((id) => keyOf(collection, id));
      for (const key of keys) seen.add(key);
      await settled(keys);
      return reader.getHits(collection, ids);
    },
    async find(collection, query) {
      await search(collection);
      return reader.find(collection, query);
    },
    async scan(collection, query, each) {
      await search(collection);
      await reader.scan(collection, query, each);
    },
    async count(collection, filter) {
      await search(collection);
      return reader.count(collection, filter);
    },
    put(collection, id, value, extra) {
      const source = sourceOf(collection, id, value, extra);
      const target = targetOf(collection, id);
      write(collection, id, structuredClone(value), { do: 'put', ...target, source });
      return source;
    },
    create(collection, id, value, extra) {
      const source = sourceOf(collection, id, value, extra);
      const target = targetOf(collection, id);
      write(collection, id, value, { do: 'create', ...target, source });
      return source;
    },
    remove(collection, id) {
      const target = targetOf(collection, id);
      write(collection, id, null, { do: 'remove', ...target });
    },
    move(collection, id, fields) {
      const key = keyOf(collection, id);
      touched.add(key);
      // Which of the indices behind the alias holds it is looked up before the commit.
      changes.set(`${key} moved`, { do: 'move', index: '', id, fields });
    },
    async take(counter, count) {
      const { last } = (await tx.get(counters, counter)) ?? { last: 0 };
      tx.put(counters, counter, { last: last + count });
      return last + 1;
    },
    whenNumbered: (fill) => void fills.push(fill),
    number: (numbers) => {
      for (const fill of fills) fill(numbers);
    },
    missed: (theirs) =>
      theirs.some((key) => seen.has(key) || touched.has(key) || searched.has(key.slice(0, key.indexOf('/')))),
  };
  return tx;
}
