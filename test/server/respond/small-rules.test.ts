import { describe, expect, test } from '@jest/globals';
import { defaultCalendar } from '@tanggap/shared/default-calendar';
import fc from 'fast-check';
import { fingerprintOf } from '../../../server/src/respond/fingerprint-content.js';
import { sniffFile } from '../../../server/src/respond/sniff-file.js';
import { overlapOf } from '../../../server/src/respond/weigh-overlap.js';
import { afterWorkingDays } from '../../../server/src/respond/working-days.js';
import { cleanContent } from '../../support/respond-client.js';

describe('the kind of a file', () => {
  test('one byte that does not read as text makes a file no text', () => {
    const unreadable = fc.constantFrom(0x00, 0x07, 0x1b, 0x80, 0xc0, 0xff);
    fc.assert(
      fc.property(fc.string(), unreadable, fc.string(), (before, byte, after) => {
        const bytes = Buffer.concat([
          Buffer.from(`Kabar: ${before}`),
          Buffer.from([byte]),
          Buffer.from(after),
        ]);

        expect(sniffFile(bytes)).toBeNull();
      }),
    );
  });

  test('whatever a readable text says, it is text unless it opens like a PDF', () => {
    const letters = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => `Kabar: ${text.replace(/[\0-\x1f]/g, ' ')}`);
    fc.assert(
      fc.property(letters, (text) => {
        expect(sniffFile(Buffer.from(text, 'utf8'))).toBe('text/plain');
      }),
    );
  });
});

describe('the fingerprint of a text', () => {
  test('the order in which fields were typed does not change it', () => {
    const content = cleanContent([{ id: 'E-1' }, { id: 'E-2' }]);
    const reversed = Object.fromEntries(Object.entries(content).toReversed()) as typeof content;

    expect(fingerprintOf(reversed)).toBe(fingerprintOf(content));
  });

  test('one changed letter anywhere changes it', () => {
    const content = cleanContent([]);
    const changed = { ...content, blocks: { ...content.blocks, close: `${content.blocks.close}!` } };

    expect(fingerprintOf(changed)).not.toBe(fingerprintOf(content));
  });
});

describe('working days', () => {
  test.each([
    ['Monday', '2026-03-09T03:00:00.000Z', 3, '2026-03-12T03:00:00.000Z'],
    ['Friday', '2026-03-13T03:00:00.000Z', 1, '2026-03-16T03:00:00.000Z'],
    ['Saturday morning in Jakarta', '2026-03-13T20:00:00.000Z', 1, '2026-03-15T20:00:00.000Z'],
    ['Thursday before Idul Fitri', '2026-03-12T03:00:00.000Z', 10, '2026-04-02T03:00:00.000Z'],
  ])('from a %s weekends, holidays and joint leave are not counted', (_day, at, days, due) => {
    expect(afterWorkingDays(at, days, defaultCalendar)).toBe(due);
  });

  test('a calendar without any working day still gives a moment', () => {
    const free = { ...defaultCalendar, office: { weekdays: [], friday: [], weekend: [] } };

    expect(afterWorkingDays('2026-05-04T03:00:00.000Z', 3, free)).toBe('2027-06-08T03:00:00.000Z');
  });
});

describe('how much two texts speak of the same', () => {
  const claim = 'Bantuan tunai untuk 1.200 keluarga dihentikan';

  test('a sum written in another way is the same number', () => {
    expect(overlapOf('Bantuan 600 ribu dipotong', 'Bantuan sebesar Rp600.000 utuh').sharedNumbers).toBe(1);
  });

  test('a text on the same thing scores higher than one on another', () => {
    const near = overlapOf(claim, 'Bantuan tunai disalurkan kepada 1.200 keluarga');
    const far = overlapOf(claim, 'Jalan layang selesai dibangun pada akhir tahun');

    expect(near.shared).toEqual(expect.arrayContaining(['1.200', 'tunai']));
    expect(near.score).toBeGreaterThan(0.3);
    expect(far).toEqual({ score: 0, shared: [], sharedNumbers: 0 });
  });

  test('scores stay between nothing and all, for any two texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const { score } = overlapOf(one, other);

        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
