import type { CommitLog } from './commit-log.js';

/** Notes in the log that commits are applied, beside the work: whoever waits for a commit waits for its documents only. */
export interface CommitMarks {
  mark(n: number): void;
  /** Once more what failed while the cluster was away. */
  retry(): void;
  /** Resolves once none is under way, whatever became of them: who opens the log next finishes what is left. */
  ended(): Promise<void>;
}

export function createCommitMarks(log: Pick<CommitLog, 'markApplied'>): CommitMarks {
  const underWay = new Set<Promise<void>>();
  const failed = new Set<number>();
  const marks: CommitMarks = {
    mark(n) {
      failed.delete(n);
      const one = log.markApplied(n).then(
        () => void underWay.delete(one),
        () => {
          underWay.delete(one);
          failed.add(n);
        },
      );
      underWay.add(one);
    },
    retry: () => [...failed].forEach((n) => marks.mark(n)),
    async ended() {
      await Promise.all(underWay);
    },
  };
  return marks;
}
