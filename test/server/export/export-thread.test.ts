import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { writeInThread } from '../../../server/src/export-thread.js';
import { stemWords } from '../../../server/src/score/text/stem-text.js';
import { openThreadedSqlite } from '../../../server/src/store/sqlite/threads.js';
import { aBatch, aScoredMention, minutesFrom, noon } from '../../support/builders.js';
import { tempFolder } from '../../support/temp-folder.js';

describe('the thread of an export', () => {
  const inFolder = tempFolder();

  test('reads, masks and writes beside the web thread, and ends when it is cancelled', async () => {
    const store = await openThreadedSqlite(inFolder('a.db'), { stem: stemWords });
    try {
      const mentions = Array.from({ length: 1_500 }, () => aScoredMention());
      await store.mentions.save(aBatch(mentions));
      const write = writeInThread(
        () => ({ engine: 'sqlite', port: store.connect() }),
        () => minutesFrom(60, noon),
      );
      const order = {
        ownerId: 'u-sari',
        request: { kind: 'mentions', format: 'csv' },
        format: 'csv',
      } as const;
      const seen: number[] = [];
      const signal = new AbortController().signal;

      const written = await write(order, inFolder('a.csv'), {
        onProgress: (rows) => void seen.push(rows),
        signal,
      });

      expect(written).toMatchObject({ rows: 1_500, total: 1_500 });
      expect(seen).toEqual([0, 1_000, 1_500]);
      expect(readFileSync(inFolder('a.csv'), 'utf8').split('\r\n')).toHaveLength(1_502);
      const abort = new AbortController();
      const stop = () => abort.abort(new Error('cancelled'));
      const cancelled = write(order, inFolder('b.csv'), { onProgress: stop, signal: abort.signal });
      await expect(cancelled).rejects.toThrow('cancelled');
    } finally {
      await store.close();
    }
  }, 60_000);
});
