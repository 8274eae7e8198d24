import type { Commit, CommitLog } from './commit-log.js';
import { layoutKey } from './layout.js';
import type { PendingCommits } from './pending-commits.js';

/** Where the order of all writes has come to, as far as this process knows. */
export interface LogFollower {
  /** Number of the newest commit known, and the highest revision of a story given up to there. */
  head(): Pick<Commit, 'n' | 'revision'>;
  /** Looks what other processes committed meanwhile. */
  learn(): Promise<void>;
  /** Learns where the last look is so long ago that the log may have let go of what came between. */
  learnIfStale(): Promise<void>;
  /** Waits until the indices are known that the newest layout names. */
  followLayout(): Promise<void>;
  /** This process committed. */
  committed(commit: Commit): void;
  /** Collects what others commit from now on, until the next call; null collects nothing. */
  collect(into: Pick<Commit, 'touched'>[] | null): void;
}

interface FollowerParts {
  log: Pick<CommitLog, 'findHead' | 'unapplied' | 'after'>;
  pending: Pick<PendingCommits, 'add' | 'has' | 'settled'>;
  /** Reads anew which indices there are. */
  readLayout: () => Promise<void>;
  /** Hears of every commit of others. */
  onCommit: (commit: Commit) => void;
}

/** The log keeps a day; whoever slept longer looks for the head anew. */
const staleMs = 60 * 60_000;

export function followLog({ log, pending, readLayout, onCommit }: FollowerParts): LogFollower {
  let head = { n: 0, revision: 0 };
  let since: Pick<Commit, 'touched'>[] | null = null;
  let headKnownAt = -Infinity;
  /** Newest commit that changed which indices there are, and up to which of them we know. */
  let layoutAt = 0;
  let layoutKnown = 0;

  // By the clock on the wall: a machine that was put to sleep does not count its sleep otherwise.
  const isStale = () => Date.now() - headKnownAt > staleMs;

  const advance = ({ n, revision, touched }: Commit) => {
    head = { n, revision };
    if (touched.includes(layoutKey)) layoutAt = n;
  };

  const jump = async () => {
    const newest = await log.findHead();
    if (newest && newest.n > head.n) {
      head = { n: newest.n, revision: newest.revision };
      layoutAt = head.n;
      // Which documents were written meanwhile is not looked up: whoever watches for the layout begins again.
      since?.push({ touched: [layoutKey] });
    }
    for (const { n, touched } of await log.unapplied()) {
      if (!pending.has(n)) pending.add(n, touched);
    }
  };

  const follower: LogFollower = {
    head: () => head,
    async learn() {
      if (isStale()) await jump();
      for (const commit of await log.after(head.n)) {
        // Two may look at once.
        if (commit.n <= head.n) continue;
        advance(commit);
        since?.push({ touched: commit.touched });
        if (!commit.isApplied) pending.add(commit.n, commit.touched);
        onCommit(commit);
      }
      headKnownAt = Date.now();
      await follower.followLayout();
    },
    async learnIfStale() {
      if (isStale()) await follower.learn();
    },
    async followLayout() {
      while (layoutKnown < layoutAt) {
        const at = layoutAt;
        await pending.settled([layoutKey]);
        await readLayout();
        layoutKnown = Math.max(layoutKnown, at);
      }
    },
    committed(commit) {
      // Others may have been looked at meanwhile.
      if (commit.n > head.n) advance(commit);
    },
    collect: (into) => {
      since = into;
    },
  };
  return follower;
}
