import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayAfter, endOfDay, instantOf, localTextOf, startOfDay } from '../../../client/src/lib/day.js';

const iso = (text: string): string => new Date(text).toISOString();

describe('days of the desk', () => {
  test('a day ends at its own midnight in the desk’s zone', () => {
    expect(iso(endOfDay('2027-02-17', 'WIB'))).toBe('2027-02-17T16:59:59.000Z');
    expect(iso(endOfDay('2027-02-17', 'WIT'))).toBe('2027-02-17T14:59:59.000Z');
    expect(iso(startOfDay('2027-02-17', 'WITA'))).toBe('2027-02-16T16:00:00.000Z');
  });

  test('a day so many days later is counted in the desk’s zone', () => {
    expect(dayAfter(Date.parse('2026-12-31T18:00:00Z'), 0, 'WIB')).toBe('2027-01-01');
    expect(dayAfter(Date.parse('2026-02-27T03:00:00Z'), 2, 'WIB')).toBe('2026-03-01');
  });

  test('an unfinished moment is none', () => {
    expect(instantOf('', 'WIB')).toBeNull();
    expect(instantOf('2026-11-18', 'WIB')).toBeNull();
  });

  test('what a field shows reads back as the same minute', () => {
    const minutes = fc.integer({ min: 0, max: 60_000_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom('WIB', 'WITA', 'WIT'), (minute, zone) => {
        const at = minute * 60_000;

        expect(Date.parse(instantOf(localTextOf(at, zone), zone) ?? '')).toBe(at);
      }),
    );
  });
});
