import type { Change } from './changes.js';
import type { CommitLog } from './commit-log.js';

/** Commits that stand in the log and are not known to be applied. */
export interface PendingCommits {
  /** Of another process: it is waited for, and finished in its place where it does not come. */
  add(n: number, touched: Iterable<string>): void;
  /** Of this process: `work` applies it, and what it writes is known by key. */
  addOwn(
    n: number,
    touched: Iterable<string>,
    writes: ReadonlyMap<string, Change>,
    work: Promise<void>,
  ): void;
  has(n: number): boolean;
  /** What the newest of the commits under way makes of a document, where this process knows it; else undefined. */
  written(key: string): Change | undefined;
  /** Resolves once every commit known here is applied that touched one of the keys, the scope or a kind of it. */
  settled(keys: Iterable<string>, scope?: string): Promise<void>;
  /** The same for a scope and the commits of other processes only. */
  settledElsewhere(scope: string): Promise<void>;
  /** Applies once more what failed while the cluster was away. */
  retry(): void;
  /** Resolves once none is under way, whatever became of them. */
  ended(): Promise<void>;
}

interface Pending {
  n: number;
  touched: Set<string>;
  scopes: Set<string>;
  /** By key; null where another process made it. */
  writes: ReadonlyMap<string, Change> | null;
  done: Promise<void>;
  hasFailed: boolean;
}

/** How long another process may take to apply what it committed before we do it. */
const patienceMs = 2_000;
const pollMs = 20;

const scopesOf = (touched: Iterable<string>): Set<string> =>
  new Set([...touched].map((key) => key.slice(0, key.indexOf('/'))));

const isWithin = ({ scopes }: Pending, scope: string | undefined): boolean =>
  scope !== undefined && [...scopes].some((one) => one === scope || one.startsWith(`${scope}:`));

export function createPendingCommits(
  log: Pick<CommitLog, 'isApplied' | 'changesOf'>,
  apply: (n: number, changes: readonly Change[]) => Promise<void>,
): PendingCommits {
  let pending: Pending[] = [];

  const follow = (entry: Pending) => {
    const forget = () => {
      pending = pending.filter((other) => other !== entry);
    };
    const fail = () => {
      entry.hasFailed = true;
    };
    entry.done.then(forget, fail);
  };

  const tryAgain = (entry: Pending) => {
    if (!entry.hasFailed) return;
    entry.hasFailed = false;
    entry.done = finish(entry.n, 0);
    follow(entry);
  };

  /** Waits for the process that made the commit, then applies in its place. */
  const finish = async (n: number, patience: number) => {
    for (const until = performance.now() + patience; ;) {
      if (await log.isApplied(n)) return;
      if (performance.now() >= until) break;
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    const changes = await log.changesOf(n);
    if (changes) await apply(n, changes);
  };

  const wait = async (isWaitedFor: (entry: Pending) => boolean) => {
    const waiting = pending.filter(isWaitedFor);
    waiting.forEach(tryAgain);
    await Promise.all(waiting.map(({ done }) => done));
  };

  const begin = (n: number, keys: Iterable<string>, writes: Pending['writes'], done: Promise<void>) => {
    const touched = new Set(keys);
    const entry = { n, touched, scopes: scopesOf(touched), writes, done, hasFailed: false };
    pending.push(entry);
    follow(entry);
  };

  return {
    add: (n, touched) => begin(n, touched, null, finish(n, patienceMs)),
    addOwn(n, touched, writes, work) {
      // A search that looked in the log meanwhile took it for another's.
      pending = pending.filter((entry) => entry.n !== n);
      begin(n, touched, writes, work);
    },
    has: (n) => pending.some((entry) => entry.n === n),
    written(key) {
      const touching = pending.filter(({ touched }) => touched.has(key));
      const newest = touching.toSorted((one, other) => one.n - other.n).at(-1);
      return newest?.writes?.get(key);
    },
    settled(keys, scope) {
      const wanted = [...keys];
      return wait((entry) => isWithin(entry, scope) || wanted.some((key) => entry.touched.has(key)));
    },
    settledElsewhere: (scope) => wait((entry) => entry.writes === null && isWithin(entry, scope)),
    retry: () => pending.forEach(tryAgain),
    async ended() {
      await Promise.allSettled(pending.map(({ done }) => done));
    },
  };
}
