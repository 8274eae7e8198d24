import { describe, expect, test } from '@jest/globals';
import { createCommitMarks } from '../../../../server/src/store/elasticsearch/mark-commits.js';

/** A log that refuses while it is away. */
function aLog() {
  const marked: number[] = [];
  const log = {
    isAway: false,
    async markApplied(n: number) {
      await Promise.resolve();
      if (log.isAway) throw new Error('no node answers');
      marked.push(n);
    },
  };
  return { log, marked };
}

describe('noting in the log what is applied', () => {
  test('the end waits for what is still being noted', async () => {
    const { log, marked } = aLog();
    const marks = createCommitMarks(log);

    marks.mark(1);
    marks.mark(2);
    await marks.ended();

    expect(marked).toEqual([1, 2]);
  });

  test('When the cluster was away, then a mark is made up for, once', async () => {
    const { log, marked } = aLog();
    const marks = createCommitMarks(log);
    log.isAway = true;
    marks.mark(1);
    await marks.ended();

    log.isAway = false;
    marks.retry();
    await marks.ended();
    marks.retry();
    await marks.ended();

    expect(marked).toEqual([1]);
  });
});
