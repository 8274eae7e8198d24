import { expect, test } from '@jest/globals';
import { correctionLines, countCorrections } from '../../../server/src/rules/export-corrections.js';
import type { RecordStore } from '../../../server/src/store/ports/records.js';
import type { Correction } from '@tanggap/shared/correction';
import { aCorrection } from '../../support/rule-builders.js';

const pageSize = 200;

/** As many labels as asked for, a page at a time, without writing any. */
function manyCorrections(rows: number): Pick<RecordStore<Correction>, 'list'> {
  return {
    list({ cursor = '0', limit }) {
      const start = Number(cursor);
      const records = Array.from({ length: Math.min(limit, rows - start) }, (_, at) => ({
        ...aCorrection(),
        ...{ id: `M-${rows - start - at}`, version: 1 },
      }));
      const next = start + records.length;
      return Promise.resolve({ records, nextCursor: next < rows ? String(next) : null });
    },
  };
}

test('The file and the counts hold every label, however many there are', async () => {
  const rows = 50_000 + pageSize + 1;
  const store = { corrections: manyCorrections(rows) as RecordStore<Correction> };
  let lines = 0;

  for await (const piece of correctionLines(store, 'jsonl')) lines += piece.split('\n').length - 1;

  expect(lines).toBe(rows);
  expect(await countCorrections(store)).toMatchObject([{ rows }]);
});
