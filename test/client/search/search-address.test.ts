import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import { fc, test as property } from '@fast-check/jest';
import {
  addressOfSaved,
  paramsOf,
  readSearch,
  rollingFrom,
  savedFilterOf,
  stepFor,
} from '../../../client/src/lib/search-address.js';
import { aSaved } from './search-parts.js';

const now = Date.parse('2026-11-19T03:42:00Z');
const read = (written: string, zone: 'WIB' | 'WITA' | 'WIT' = 'WIB') =>
  readSearch(new URLSearchParams(written), now, zone);

describe('the address of a search', () => {
  test('without a range the last 30 days begin at midnight of the zone', () => {
    expect(paramsOf(read(''))).toEqual({ from: '2026-10-20T17:00:00.000Z' });
    expect(rollingFrom(1, now, 'WIT')).toBe('2026-11-18T15:00:00.000Z');
  });

  test('two days mean from the first midnight to the midnight after the last', () => {
    expect(paramsOf(read('from=2026-11-01&to=2026-11-02', 'WITA'))).toEqual({
      from: '2026-10-31T16:00:00.000Z',
      to: '2026-11-02T16:00:00.000Z',
    });
  });

  test('When a range is written backwards, then it means the same days', () => {
    const forwards = paramsOf(read('from=2026-11-01&to=2026-11-12'));

    expect(paramsOf(read('from=2026-11-12&to=2026-11-01'))).toEqual(forwards);
  });

  test('chips are lists, and those that are empty are not asked for', () => {
    expect(savedFilterOf(read('q=BLT&program=blt,pkh&level=&region=32'))).toEqual({
      q: 'BLT',
      program: ['blt', 'pkh'],
      region: ['32'],
    });
  });

  test('a bar is an hour, a day or a week as the range grows', () => {
    const since = (days: number) => stepFor(new Date(now - days * 86_400_000).toISOString(), null, now);

    expect([since(2), since(30), since(400)]).toEqual(['hour', 'day', 'week']);
  });

  test('the stretch chosen on the chart needs a beginning before its end', () => {
    const [from, to] = ['2026-11-18T17:00:00.000Z', '2026-11-19T17:00:00.000Z'];

    expect(read(`sel=${from}~${to}`).selected).toEqual([from, to]);
    expect(read(`sel=${to}~${from}`).selected).toBeNull();
    expect(read('sel=kemarin').selected).toBeNull();
  });

  test('a saved search opens with its filter, its days and its number', () => {
    const address = new URL(addressOfSaved(aSaved({ by: 'day', split: 'level' })), 'http://desk.test');

    expect(read(address.search.slice(1))).toMatchObject({
      q: 'BLT',
      days: 30,
      by: 'day',
      split: 'level',
      savedId: 'S-1',
      lists: { program: ['blt'] },
    });
  });

  property.prop([fc.webQueryParameters()])('an address of any words still opens', (written) => {
    const address = read(written);

    expect(Number.isNaN(Date.parse(address.from))).toBe(false);
    expect(['hour', 'day', 'week']).toContain(address.by);
  });
});
