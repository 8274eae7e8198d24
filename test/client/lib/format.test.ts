import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createFormat } from '../../../client/src/lib/format.js';

const wib = createFormat('id', 'WIB');
const english = createFormat('en', 'WIB');
/** 18 November 2026, 10.42.07 WIB. */
const morning = '2026-11-18T03:42:07.000Z';
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

describe('numbers', () => {
  test('Indonesian groups with dots and parts with commas', () => {
    expect(wib.number(1978)).toBe('1.978');
    expect(wib.decimal(0.97)).toBe('0,97');
    expect(wib.decimal(1, 1)).toBe('1,0');
  });

  test('English groups with commas and parts with dots', () => {
    expect(english.number(1978)).toBe('1,978');
    expect(english.decimal(0.97)).toBe('0.97');
  });

  test('Shares are whole percents', () => {
    expect(wib.percent(0.24)).toBe('24%');
    expect(wib.percent(0)).toBe('0%');
  });

  test.each([
    [1.82, '+182%'],
    [-0.04, '−4%'],
    [0.001, '0%'],
    [12, '+1.200%'],
  ])('A change of %p reads %s', (share, words) => {
    expect(wib.change(share)).toBe(words);
  });
});

describe('spans of time', () => {
  test.each([
    [38 * second, '38 dtk', '38 s'],
    [12 * minute + 59 * second, '12 mnt', '12 min'],
    [hour + 4 * minute, '1 j 04 mnt', '1 h 04 min'],
    [23 * hour + 59 * minute, '23 j 59 mnt', '23 h 59 min'],
    [51 * hour, '2 hari', '2 d'],
  ])('%p ms reads with its unit', (ms, indonesian, inEnglish) => {
    expect(wib.duration(ms)).toBe(indonesian);
    expect(english.duration(ms)).toBe(inEnglish);
  });

  test('Clocks that run ahead of ours count as no time', () => {
    expect(wib.duration(-5 * minute)).toBe('0 dtk');
  });

  test('Every span carries a unit, so that no dot reads as a clock time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 * 24 * hour }), (ms) =>
        /(dtk|mnt|hari)$/.test(wib.duration(ms)),
      ),
    );
  });
});

describe('moments', () => {
  test('Clock times carry the zone and a dot', () => {
    expect(wib.time(morning)).toBe('10.42 WIB');
    expect(english.time(morning)).toBe('10:42 WIB');
  });

  test('The same moment is an hour later in each zone to the east', () => {
    expect(createFormat('id', 'WITA').time(morning)).toBe('11.42 WITA');
    expect(createFormat('id', 'WIT').time(morning)).toBe('12.42 WIT');
  });

  test('Midnight is 00, never 24', () => {
    expect(wib.time('2026-11-17T17:00:00.000Z')).toBe('00.00 WIB');
  });

  test("A day starts at midnight in the desk's own zone", () => {
    const lateInUtc = '2026-11-17T16:30:00.000Z';

    expect(wib.dayKey(lateInUtc)).toBe('2026-11-17');
    expect(createFormat('id', 'WITA').dayKey(lateInUtc)).toBe('2026-11-18');
  });

  test('Dates of this year leave out the year, others do not', () => {
    const now = Date.parse(morning);

    expect(wib.date('2026-05-11T03:00:00.000Z', now)).toBe('11 Mei');
    expect(wib.date('2025-09-03T03:00:00.000Z', now)).toBe('3 Sep 2025');
    expect(english.date('2026-08-01T03:00:00.000Z', now)).toBe('1 Aug');
  });

  test('An age is a span for a day, then a date', () => {
    const now = Date.parse(morning);

    expect(wib.age(now - 12 * minute, now)).toBe('12 mnt');
    expect(wib.age(now - 25 * hour, now)).toBe('17 Nov');
  });

  test('A moment of today is a clock time, of another day a date', () => {
    const now = Date.parse(morning);

    expect(wib.moment(morning, now)).toBe('10.42');
    expect(wib.moment('2026-11-17T16:59:00.000Z', now)).toBe('17 Nov');
  });

  test('The tooltip tells everything, to the second', () => {
    expect(wib.full(morning)).toBe('18 Nov 2026, 10.42.07 WIB');
  });
});
