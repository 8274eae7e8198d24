import { describe, expect, test } from '@jest/globals';
import { agreementOf } from '@tanggap/shared/measure/agreement';
import { weekOf, weekRange } from '@tanggap/shared/measure/iso-week';
import { drawSample, sampleSize } from '@tanggap/shared/measure/weekly-sample';
import fc from 'fast-check';

const pairs = (table: [first: string, second: string, count: number][]) =>
  table.flatMap(([first, second, count]) => Array.from({ length: count }, () => ({ first, second })));

describe('agreement of two looks', () => {
  test('kappa and its interval, computed by hand', () => {
    // n = 20; both 'monitor' 8, both 'answer' 6, monitor/answer 4, answer/monitor 2.
    // p_o = 14/20 = 0.7. First: monitor 0.6, answer 0.4; second: monitor 0.5, answer 0.5. p_e = 0.3 + 0.2 = 0.5.
    // kappa = 0.2 / 0.5 = 0.4.
    // var = { 0.4 [0.5 − 1.1·0.3]² + 0.3 [0.5 − 0.9·0.3]² + 0.09 (0.2 (0.5 + 0.4)² + 0.1 (0.5 + 0.6)²)
    //         − (0.35 − 1 + 0.7)² } / (20 · 0.5⁴)
    //     = { 0.01156 + 0.01587 + 0.09 (0.162 + 0.121) − 0.0025 } / 1.25 = 0.0504 / 1.25 = 0.04032
    // √var = 0.2008; 1.96 · 0.2008 = 0.39356.
    const agreement = agreementOf(
      pairs([
        ['monitor', 'monitor', 8],
        ['answer', 'answer', 6],
        ['monitor', 'answer', 4],
        ['answer', 'monitor', 2],
      ]),
    );

    expect(agreement).toMatchObject({ answered: 20, agreed: 14, raw: 0.7 });
    expect(agreement.kappa).toBeCloseTo(0.4, 10);
    expect(agreement.kappaInterval?.[0]).toBeCloseTo(0.4 - 0.39356, 4);
    expect(agreement.kappaInterval?.[1]).toBeCloseTo(0.4 + 0.39356, 4);
    expect(agreement.table).toHaveLength(4);
  });

  test("Fleiss' example of 100 diagnoses gives his kappa 0.68 and standard error 0.09", () => {
    const { kappa, kappaInterval } = agreementOf(
      pairs([
        ['scam', 'scam', 75],
        ['scam', 'hate', 1],
        ['scam', 'press', 4],
        ['hate', 'scam', 5],
        ['hate', 'hate', 4],
        ['hate', 'press', 1],
        ['press', 'press', 10],
      ]),
    );

    expect(kappa).toBeCloseTo(0.676, 3);
    expect(((kappaInterval?.[1] ?? 0) - (kappaInterval?.[0] ?? 0)) / 2 / 1.96).toBeCloseTo(0.088, 3);
  });

  test.each([
    ['no answer', [], null],
    ['one answer', [['scam', 'scam', 1]], null],
    ['one outcome only', [['scam', 'scam', 12]], null],
    [
      'two outcomes, always together',
      [
        ['scam', 'scam', 6],
        ['hate', 'hate', 6],
      ],
      1,
    ],
    [
      'always the other',
      [
        ['scam', 'hate', 6],
        ['hate', 'scam', 6],
      ],
      -1,
    ],
    ['never the same word twice', [['scam', 'hate', 6]], 0],
  ] as [string, [string, string, number][], number | null][])(
    '%s: kappa is what it can be',
    (_name, table, kappa) => {
      expect(agreementOf(pairs(table)).kappa).toBe(kappa);
    },
  );

  test('fewer than ten answers have no interval', () => {
    const nine = pairs([
      ['scam', 'scam', 5],
      ['hate', 'hate', 4],
    ]);

    expect(agreementOf(nine).kappaInterval).toBeNull();
    expect(agreementOf([...nine, { first: 'hate', second: 'scam' }]).kappaInterval).not.toBeNull();
  });

  test('whatever the answers, kappa lies between −1 and 1 and inside its interval', () => {
    const outcome = fc.constantFrom('answer', 'monitor', 'scam');
    fc.assert(
      fc.property(fc.array(fc.record({ first: outcome, second: outcome })), (looks) => {
        const { kappa, kappaInterval } = agreementOf(looks);

        if (kappa !== null) expect(Math.abs(kappa)).toBeLessThanOrEqual(1 + 1e-9);
        if (kappaInterval) {
          expect(kappaInterval[0]).toBeLessThanOrEqual((kappa ?? 0) + 1e-9);
          expect(kappaInterval[1]).toBeGreaterThanOrEqual((kappa ?? 0) - 1e-9);
        }
      }),
    );
  });
});

describe('the weekly sample', () => {
  const decision = (number: number, outcome = 'monitor') => ({ storyId: `C-${number}`, outcome });
  const many = Array.from({ length: 27 }, (_, index) => decision(index + 1, index < 25 ? 'monitor' : 'scam'));

  test.each([
    [0, 0],
    [7, 7],
    [27, 10],
    [60, 12],
    [1_000, 40],
  ])('of %i decisions %i are drawn', (decisions, size) => {
    expect(sampleSize(decisions)).toBe(size);
  });

  test('the same week draws the same stories in whatever order they come; another week others', () => {
    const drawn = drawSample('2026-W47', many);

    expect(drawSample('2026-W47', many.toReversed())).toEqual(drawn);
    expect(drawSample('2026-W48', many)).not.toEqual(drawn);
    expect(drawn).toHaveLength(10);
  });

  test('every outcome of the week is in the sample, however rare', () => {
    for (let week = 10; week < 50; week += 1) {
      const outcomes = drawSample(`2026-W${week}`, many).map(({ outcome }) => outcome);
      expect(outcomes).toEqual(expect.arrayContaining(['monitor', 'scam']));
    }
  });

  test('drawing again adds what is missing and never the same story', () => {
    const first = drawSample('2026-W47', many.slice(0, 6));
    const more = drawSample('2026-W47', many, first);

    expect([first.length, more.length]).toEqual([6, 4]);
    expect(new Set([...first, ...more].map(({ storyId }) => storyId)).size).toBe(10);
    expect(drawSample('2026-W47', many, [...first, ...more])).toEqual([]);
  });

  test('over many weeks every story has about the same chance', () => {
    const plain = Array.from({ length: 30 }, (_, index) => decision(index + 1));
    const times = new Map<string, number>();
    for (let week = 0; week < 600; week += 1) {
      for (const { storyId } of drawSample(`week ${week}`, plain))
        times.set(storyId, (times.get(storyId) ?? 0) + 1);
    }

    // 600 draws of 10 in 30: 200 each, standard deviation 11.5; five of them are a fault.
    for (const count of times.values()) expect(Math.abs(count - 200)).toBeLessThan(58);
    expect(times.size).toBe(30);
  });
});

describe('weeks', () => {
  test.each([
    ['2026-11-22T16:59:59Z', '2026-W47'],
    ['2026-11-22T17:00:00Z', '2026-W48'],
    ['2025-12-29T00:00:00Z', '2026-W01'],
    ['2027-01-03T10:00:00Z', '2026-W53'],
  ])('%s lies in %s where the desk is', (at, week) => {
    expect(weekOf(Date.parse(at), 'WIB')).toBe(week);
  });

  test('a week runs from Monday to Monday of its zone', () => {
    const range = weekRange('2026-W47', 'WIT');

    expect(new Date(range?.from ?? 0).toISOString()).toBe('2026-11-15T15:00:00.000Z');
    expect((range?.to ?? 0) - (range?.from ?? 0)).toBe(7 * 86_400_000);
  });

  test.each(['2026-W00', '2026-W54', '2025-W53', '2026-47', 'soon'])('%s is no week', (week) => {
    expect(weekRange(week, 'WIB')).toBeNull();
  });

  test('every moment lies in the range of its own week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom('WIB', 'WITA', 'WIT'), (at, zone) => {
        const range = weekRange(weekOf(at, zone), zone);

        expect(range !== null && range.from <= at && at < range.to).toBe(true);
      }),
    );
  });
});
