import type { Change } from './changes.js';
import type { CommitLog } from './commit-log.js';

/** Commits that stand in the log and are not known to be applied. */
export interface PendingCommits {
  /** `work` applies it, or waits for who does. */
  add(n: number, touched: Iterable<string>, work?: Promise<void>): void;
  has(n: number): boolean;
  /** Resolves once every commit known here is applied that touched one of the keys, the scope or a kind of it. */
  settled(keys: Iterable<string>, scope?: string): Promise<void>;
  /** Applies once more what failed while the cluster was away. */
  retry(): void;
  /** Resolves once none is under way, whatever became of them. */
  ended(): Promise<void>;
}

interface Pending {
  n: number;
  touched: Set<string>;
  scopes: Set<string>;
  done: Promise<void>;
  hasFailed: boolean;
}

/** How long another process may take to apply what it committed before we do it. */
const patienceMs = 2_000;
const pollMs = 20;

const scopesOf = (touched: Iterable<string>): Set<string> =>
  new Set([...touched].map((key) => key.slice(0, key.indexOf('/'))));

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

  return {
    add(n, touched, work = finish(n, patienceMs)) {
      const keys = new Set(touched);
      const entry = { n, touched: keys, scopes: scopesOf(keys), done: work, hasFailed: false };
      pending.push(entry);
      follow(entry);
    },
    has: (n) => pending.some((entry) => entry.n === n),
    async settled(keys, scope) {
      const wanted = [...keys];
      const waiting = pending.filter(
        ({ touched, scopes }) =>
          (scope !== undefined && [...scopes].some((one) => one === scope || one.startsWith(`${scope}:`))) ||
          wanted.some((key) => touched.has(key)),
      );
      waiting.forEach(tryAgain);
      await Promise.all(waiting.map(({ done }) => done));
    },
    retry: () => pending.forEach(tryAgain),
    async ended() {
      await Promise.allSettled(pending.map(({ done }) => done));
    },
  };
}
