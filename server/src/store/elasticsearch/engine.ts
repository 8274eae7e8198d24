import type { Client } from '@elastic/elasticsearch';
import { AppError } from '@tanggap/shared/errors';
import { appendDocuments } from './append.js';
import type { Appended, NewDocument } from './append.js';
import { applyChanges, sealed } from './changes.js';
import type { Change, RefusedChange } from './changes.js';
import { scopeOf } from './collection.js';
import type { Collection } from './collection.js';
import { openCommitLog } from './commit-log.js';
import type { Commit, CommitLog } from './commit-log.js';
import { portError } from './engine-errors.js';
import { followLog } from './follow-log.js';
import { getDocuments } from './get-documents.js';
import { indexNames } from './indices.js';
import type { IndexName } from './indices.js';
import { layoutKey, layoutOf } from './layout.js';
import { aliasOf } from './prepare-indices.js';
import { createCommitMarks } from './mark-commits.js';
import { createPendingCommits } from './pending-commits.js';
import { readAhead } from './read-ahead.js';
import { createReader } from './reader.js';
import type { FindQuery, Hit, Reader } from './reader.js';
import { createRefresher } from './refresher.js';
import { beginTransaction } from './transaction.js';
import type { OpenTransaction, Transaction } from './transaction.js';

export interface EngineOptions {
  client: Client;
  /** Start of all names of indices; the rights of the key end with it. */
  prefix: string;
  /** Stems of what a person searches for, in order; must be the stems that mentions are saved with. */
  stem: (text: string) => string[];
  mask: (text: string) => string;
  /** Least time between two refreshes of the mentions, in ms: searches wait no longer for what was just saved. */
  refreshMs: number;
  /** Hears of what the mapping refused; the rest of its commit stands. */
  onRefused?: ((refused: RefusedChange) => void) | undefined;
}

/** What every port of this adapter works with. */
export interface Engine extends Reader, Pick<EngineOptions, 'client' | 'prefix' | 'stem' | 'mask'> {
  /** One document as it is now. */
  get<T>(collection: Collection<T>, id: string): Promise<T | null>;
  /** Creates documents in bulk and outside the log, for what needs no order; searches see them after a `refresh`. */
  append<T>(collection: Collection<T>, given: readonly NewDocument<T>[]): Promise<Appended[]>;
  /** Stems of a text, joined by blanks: what `words` hold. */
  stems(text: string): string;
  /** Runs `work` whole or not at all; again where another process was faster. Every search that begins later sees it. */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** As `find`, but sees only what is applied: does not wait for this process's own writes under way. */
  findApplied<T>(collection: Collection<T>, query: FindQuery): Promise<Hit<T>[]>;
  /** Highest revision of a story, of whichever process. */
  revision(): Promise<number>;
  /** Concrete indices that documents are looked for in by id, oldest first; every process agrees on them commit by commit. */
  backing(name: IndexName): string[];
  refreshBacking(): Promise<void>;
  refresh(names: readonly IndexName[]): Promise<void>;
  log: CommitLog;
  close(): Promise<void>;
}

const attempts = 50;

/** Rejects with `engine-down` where the cluster does not answer. Finishes what others left unapplied. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { client, prefix, stem, mask, refreshMs } = options;
  const log = openCommitLog(client, prefix);
  const refresher = createRefresher(client, prefix, refreshMs);
  const indices = new Map<IndexName, string[]>();
  const backing = (name: IndexName) => indices.get(name) ?? [aliasOf(prefix, name)];
  const reader = createReader(client, prefix, backing);
  let turn: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const refreshBacking = async () => void indices.set('mentions', await layoutOf(client, prefix, reader));

  const apply = async (n: number, changes: readonly Change[]) => {
    for (const refused of await applyChanges(client, n, changes)) options.onRefused?.(refused);
    refresher.written(namesOf(changes, prefix));
    marks.mark(n);
  };

  const marks = createCommitMarks(log);
  const pending = createPendingCommits(log, apply);
  const ahead = { ...reader, ...readAhead(reader, pending) };

  const follower = followLog({
    ...{ log, pending, readLayout: refreshBacking },
    onCommit: ({ touched }) => refresher.written(indicesOf(touched)),
  });

  const learn = async () => {
    await follower.learn();
    pending.retry();
    marks.retry();
  };

  const writeIndex = ({ index }: Collection<never>) => backing(index).at(-1) ?? aliasOf(prefix, index);

  /** Runs the work until a commit of it stands; resolves once it is durable, with what still has to be applied. */
  const commit = async <T>(
    work: (tx: Transaction) => Promise<T>,
  ): Promise<{ result: T; applied: Promise<void> }> => {
    await learn();
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      // Somebody else may have learned of a layout since.
      await follower.followLayout();
      const base = follower.head().n;
      const missed: Pick<Commit, 'touched'>[] = [];
      follower.collect(missed);
      const tx = beginTransaction({
        ...{ reader: ahead, revision: base + 1, settled: pending.settled, writeIndex, watched: [layoutKey] },
        refreshed: ({ index }) => refresher.visible(index),
      });
      const result = await work(tx);
      if (tx.changes.size === 0) {
        numberIt(tx, base);
        return { result, applied: Promise.resolve() };
      }
      await pending.settled(inOrder(tx));
      const changes = await located(tx);
      await follower.learnIfStale();
      while (!missed.some(({ touched }) => tx.missed(touched))) {
        const n = follower.head().n + 1;
        const revision = numberIt(tx, n);
        const touched = [...tx.touched];
        const writes = new Map([...changes].map(([key, change]) => [key, sealed(change)]));
        const list = [...writes.values()];
        if (await log.append({ n, revision, touched, changes: list })) {
          follower.committed({ n, revision, touched, isApplied: false });
          const applied = apply(n, list);
          pending.addOwn(n, touched, writes, applied);
          return { result, applied };
        }
        await learn();
      }
    }
    throw new AppError(
      'engine-down',
      `[store:elasticsearch] others wrote the same documents ${attempts} times`,
    );
  };

  /** Returns the highest revision that it gave, or that there was. */
  const numberIt = (tx: OpenTransaction, commit: number): number => {
    let reached = follower.head().revision;
    tx.number({ commit, revise: () => (reached += 1), revision: () => reached });
    return reached;
  };

  /** Moves are told the index that holds what they move. */
  const located = async (tx: OpenTransaction): Promise<ReadonlyMap<string, Change>> => {
    const moves = [...tx.changes].filter(([, change]) => change.do === 'move');
    if (moves.length === 0) return tx.changes;
    const all = backing('mentions');
    const docs = await getDocuments(
      client,
      moves.flatMap(([, { id }]) => all.map((_index) => ({ _index, _id: id }))),
      { _source: false },
    );
    const indexOf = new Map(docs.flatMap((doc) => (doc ? [[doc._id, doc._index]] : [])));
    const aimed = moves.map(
      ([key, change]) =>
        [key, { ...change, index: indexOf.get(change.id) ?? backing('mentions')[0] ?? '' }] as const,
    );
    return new Map([...tx.changes, ...aimed]);
  };

  /**
   * Keys whose earlier commits must be applied before this one may be. Documents that are put or removed carry the number
   * of their commit, so an earlier one that comes late changes nothing; one that is created or moved does not.
   */
  const inOrder = ({ changes, touched }: OpenTransaction): string[] =>
    [...touched].filter((key) => !isVersioned(changes.get(key)) || !isVersioned(pending.written(key)));

  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isClosed) throw new AppError('engine-down', '[store:elasticsearch] the store is closed');
    try {
      return await work();
    } catch (error) {
      throw portError(error);
    }
  };

  /** A mention that is missing may be in an index that another process began a moment ago. */
  const lookedUp = <T>(collection: Collection<never>, look: () => Promise<T[]>) =>
    guarded(async () => {
      const known = backing(collection.index);
      const found = await look();
      if (collection.index !== 'mentions' || found.every(Boolean)) return found;
      await learn();
      return backing(collection.index) === known ? found : look();
    });

  /** What any process committed before the search began is seen by it. */
  const searched = async <T>(name: IndexName, scope: string, work: () => Promise<T>) =>
    guarded(async () => {
      await learn();
      await pending.settled([], scope);
      await refresher.visible(name);
      return work();
    });
  const foundApplied = async <T>(collection: Collection<never>, work: () => Promise<T>) =>
    guarded(async () => {
      await learn();
      await pending.settledElsewhere(scopeOf(collection));
      await refresher.visible(collection.index);
      return work();
    });
  const found = <T>(collection: Collection<never>, work: () => Promise<T>) =>
    searched(collection.index, scopeOf(collection), work);

  await guarded(async () => {
    await refreshBacking();
    await learn();
  });

  return {
    ...{ client, prefix, stem, mask, log, backing, refreshBacking },
    stems: (text) => stem(text).join(' '),
    get: async (collection, id) =>
      (await lookedUp(collection, () => reader.getMany(collection, [id])))[0] ?? null,
    append: (collection, given) =>
      guarded(() => appendDocuments(client, writeIndex(collection), collection, given)),
    knows: (collection, ids) => lookedUp(collection, () => reader.knows(collection, ids)),
    getMany: (collection, ids) => lookedUp(collection, () => reader.getMany(collection, ids)),
    getHits: (collection, ids) => lookedUp(collection, () => reader.getHits(collection, ids)),
    find: (collection, query) => found(collection, () => reader.find(collection, query)),
    findApplied: (collection, query) => foundApplied(collection, () => reader.find(collection, query)),
    count: (collection, filter) => found(collection, () => reader.count(collection, filter)),
    scan: (collection, query, each) => found(collection, () => reader.scan(collection, query, each)),
    search: (name, request) => searched(name, name, () => reader.search(name, request)),
    refresh: (names) =>
      guarded(async () => {
        refresher.written(names);
        await Promise.all(names.map((name) => refresher.visible(name)));
      }),
    revision: () =>
      guarded(async () => {
        await learn();
        return follower.head().revision;
      }),
    write: (work) =>
      guarded(async () => {
        // One at a time within a process: its own transactions need not fail against each other.
        const mine = turn
          .then(() => commit(work))
          .finally(() => {
            follower.collect(null);
          });
        turn = mine.catch(() => undefined);
        const { result, applied } = await mine;
        await applied;
        return result;
      }),
    async close() {
      isClosed = true;
      await turn;
      await pending.ended();
      await marks.ended();
      await client.close();
    },
  };
}

const isVersioned = (change: Change | undefined): boolean => change?.do === 'put' || change?.do === 'remove';

function indicesOf(touched: readonly string[]): Set<IndexName> {
  const scopes = new Set(touched.map((key) => key.slice(0, key.indexOf('/')).split(':')[0]));
  return new Set(indexNames.filter((name) => scopes.has(name)));
}

function namesOf(changes: readonly Change[], prefix: string): IndexName[] {
  const touched = new Set(changes.map(({ index }) => index));
  return indexNames.filter((name) =>
    [...touched].some(
      (index) => index === aliasOf(prefix, name) || index.startsWith(`${aliasOf(prefix, name)}-v`),
    ),
  );
}
