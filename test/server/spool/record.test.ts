import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeRecord, payloadOf, scanRecords } from '../../../server/src/spool/record.js';

const payloads = fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 8 });
const written = (given: Uint8Array[]): Buffer[] => given.map((payload) => encodeRecord(payload, 1));
const found = (bytes: Buffer): string[] =>
  scanRecords(bytes)
    .parts.filter(({ kind }) => kind === 'record')
    .map((part) => payloadOf(bytes, part).toString('hex'));
const hex = (given: Uint8Array[]): string[] => given.map((payload) => Buffer.from(payload).toString('hex'));

describe('Records in a segment', () => {
  test('What was written is found again, in order, with its number of items', () => {
    fc.assert(
      fc.property(payloads, (given) => {
        const bytes = Buffer.concat(given.map((payload, at) => encodeRecord(payload, at)));

        const { parts, end } = scanRecords(bytes);

        expect(found(bytes)).toEqual(hex(given));
        expect(parts.map(({ count }) => count)).toEqual(given.map((_, at) => at));
        expect(end).toBe(bytes.length);
      }),
    );
  });

  test('When the bytes end anywhere, then all records before are found and nothing counts as broken', () => {
    fc.assert(
      fc.property(payloads, fc.nat(), (given, seed) => {
        const records = written(given);
        const whole = Buffer.concat(records);
        const cut = whole.subarray(0, seed % (whole.length + 1));
        let safe = 0;
        let sum = 0;
        while (safe < records.length && sum + records[safe]!.length <= cut.length) {
          sum += records[safe]!.length;
          safe += 1;
        }

        const { parts, end } = scanRecords(cut);

        expect(found(cut)).toEqual(hex(given.slice(0, safe)));
        expect(parts.every(({ kind }) => kind === 'record')).toBe(true);
        expect(end).toBe(sum);
      }),
    );
  });

  test('When one byte is damaged, then only its own record is lost, and told of', () => {
    fc.assert(
      fc.property(payloads, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, seed, change) => {
        const records = written(given);
        const bytes = Buffer.concat(records);
        const place = seed % bytes.length;
        bytes[place] = bytes[place]! ^ change;
        let start = 0;
        const hit = records.findIndex(({ length }) => (start += length) > place);

        const { parts, end } = scanRecords(bytes);

        expect(found(bytes)).toEqual(hex(given.filter((_, at) => at !== hit)));
        expect(parts.filter(({ kind }) => kind === 'broken')).toHaveLength(1);
        expect(end).toBe(bytes.length);
      }),
    );
  });

  test.each([
    ['Zeros, as a power failure leaves them', Buffer.alloc(64)],
    ['Text of something else', Buffer.from('tgs1 '.repeat(30))],
  ])('%s hold no record', (_case, bytes) => {
    expect(scanRecords(bytes).parts).toEqual([{ kind: 'broken', offset: 0, length: bytes.length, count: 0 }]);
  });
});
