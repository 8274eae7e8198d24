import { describe, expect, test } from '@jest/globals';
import { readFilter } from '../../../server/src/search/read-filter.js';
import { minutesFrom, noon } from '../../support/builders.js';

const day = 24 * 60;
const rangeOf = (q: string, asked: { from?: string; to?: string } = {}) => {
  const { from, to } = readFilter({ q, ...asked }, { now: noon });
  return [from, to];
};
const refusal = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('the range of a search', () => {
  test('Without dates it is the 30 days before now', () => {
    expect(rangeOf('bantuan')).toEqual([minutesFrom(-30 * day), noon]);
  });

  test('A day in the query is a whole day of the zone, the last one included', () => {
    expect(rangeOf('bantuan from:2026-03-01 to:2026-03-05')).toEqual([
      ...['2026-02-28T17:00:00.000Z', '2026-03-05T17:00:00.000Z'],
    ]);
    expect(rangeOf('bantuan on:2026-03-05')).toEqual([
      '2026-03-04T17:00:00.000Z',
      '2026-03-05T17:00:00.000Z',
    ]);
    expect(readFilter({ q: 'a on:2026-03-05' }, { now: noon, zone: 'WIT' }).from).toBe(
      '2026-03-04T15:00:00.000Z',
    );
  });

  test('Dates in the query reach beyond the 30 days, and narrow what the address says', () => {
    expect(rangeOf('bantuan from:2025-01-01')[0]).toBe('2024-12-31T17:00:00.000Z');
    expect(rangeOf('from:2026-03-08', { from: minutesFrom(-90 * day), to: noon })).toEqual([
      ...['2026-03-07T17:00:00.000Z', noon],
    ]);
  });

  test('A moment in the query is one of the zone’s clocks', () => {
    expect(rangeOf('bantuan from:2026-03-09T08:30')[0]).toBe('2026-03-09T01:30:00.000Z');
  });

  test.each([
    ['reversed', { from: noon, to: minutesFrom(-1) }, ''],
    ['empty', { from: noon, to: noon }, ''],
    ['emptied by its query', { to: minutesFrom(-5 * day) }, 'from:2026-03-08'],
  ])('A range that is %s is refused with both its ends', (_, asked, q) => {
    const error = refusal(() => rangeOf(q, asked));

    expect(error).toMatchObject({
      code: 'bad-request',
      message: expect.stringMatching(/ends after it begins, got \S+Z to \S+Z/),
      details: { issues: [{ path: 'from' }] },
    });
  });

  test('More than ten years are refused with the limit, ten years are not', () => {
    expect(refusal(() => rangeOf('', { from: '2016-01-01T00:00:00Z' }))).toMatchObject({
      code: 'range-refused',
      details: { mostDays: 3_653, days: 3_721 },
    });
    expect(rangeOf('', { from: '2016-03-10T00:00:00Z' })[0]).toBe('2016-03-10T00:00:00.000Z');
  });

  test('A query that cannot be read is refused with its place and a suggestion', () => {
    expect(refusal(() => rangeOf('bantuan AND levl:watch'))).toMatchObject({
      code: 'query-refused',
      details: { error: { code: 'unknown-field', suggestion: 'bantuan AND level:watch' } },
    });
  });

  test('Exclusions alone are refused, unless a chip narrows beside them', () => {
    expect(refusal(() => rangeOf('-pinjol'))).toMatchObject({
      details: { error: { code: 'only-exclusions' } },
    });
    expect(readFilter({ q: '-pinjol', program: ['blt'] }, { now: noon }).node).toMatchObject({ kind: 'not' });
  });

  test('Chips are kept as they are, empty ones left out', () => {
    const filter = readFilter({ program: ['blt'], level: [], issue: 'I-3' }, { now: noon });

    expect(filter).toEqual({
      ...{ node: null, program: ['blt'], issue: 'I-3', from: minutesFrom(-30 * day), to: noon },
    });
  });
});
