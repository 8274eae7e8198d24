import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import {
  barsWithin,
  labelledBars,
  placeMarks,
  placeOf,
  stretchOf,
} from '../../../client/src/components/timeline/places.js';
import { barLabel, isMidnight, stretchLabel } from '../../../client/src/components/timeline/bar-words.js';
import { createFormat } from '../../../client/src/lib/format.js';
import { aMark, aView, dayAt } from './search-parts.js';

const { buckets } = aView();
const [aBucket] = buckets as [(typeof buckets)[number]];
const format = createFormat('id', 'WIB');

describe('places on the axis of time', () => {
  test('a moment stands where its bar and its hour are', () => {
    expect(placeOf(buckets, dayAt(1))).toBe(0.25);
    expect(placeOf(buckets, aMark().at)).toBe(0.375);
    expect(placeOf(buckets, dayAt(9))).toBe(1);
  });

  test('a stretch covers the bars that it touches', () => {
    expect(barsWithin(buckets, [dayAt(1), dayAt(3)])).toEqual([1, 2]);
    expect(barsWithin(buckets, [dayAt(8), dayAt(9)])).toBeNull();
  });

  test('a drag to the left means the same as one to the right', () => {
    expect(stretchOf(buckets, 2, 0)).toEqual(stretchOf(buckets, 0, 2));
    expect(stretchOf(buckets, 2, 0)).toEqual([dayAt(0), dayAt(3)]);
  });

  test('words of a mark turn aside or go where another stands too near', () => {
    const marks = [dayAt(1), dayAt(1.2), dayAt(3.9)].map((at, index) => aMark({ at, id: `T-${index}` }));

    expect(placeMarks(buckets, marks, 0.13).map(({ side }) => side)).toEqual(['left', 'right', 'left']);
    expect(placeMarks(buckets, marks, 0.4).map(({ side }) => side)).toEqual([null, 'right', null]);
  });

  test('bars are labelled evenly and never more than fit', () => {
    const days = Array.from({ length: 30 }, (_, index) => ({ ...aBucket, from: dayAt(index) }));

    expect(labelledBars(days, 'day', 8, () => true)).toEqual([0, 4, 8, 12, 16, 20, 24, 28]);
    expect(labelledBars(days.slice(0, 3), 'day', 8, () => true)).toEqual([0, 1, 2]);
  });

  test('over many hours only midnights are labelled', () => {
    const hours = Array.from({ length: 96 }, (_, index) => ({ ...aBucket, from: dayAt(index / 24) }));

    expect(labelledBars(hours, 'hour', 8, (at) => isMidnight(at, format))).toEqual([0, 24, 48, 72]);
  });
});

describe('names of stretches', () => {
  test('days, hours of a day and days of two months are told briefly', () => {
    const hours = (from: number, to: number): [string, string] => [dayAt(from / 24), dayAt(to / 24)];

    expect(stretchLabel([dayAt(0), dayAt(1)], format)).toBe('11 Nov');
    expect(stretchLabel([dayAt(0), dayAt(2)], format)).toBe('11–12 Nov');
    expect(stretchLabel([dayAt(-12), dayAt(1)], format)).toBe('30 Okt – 11 Nov');
    expect(stretchLabel(hours(7, 11), format)).toBe('11 Nov 07.00–11.00');
  });

  test('a bar of a week names its first and last day', () => {
    const week = { ...buckets[0], from: dayAt(0), to: dayAt(7) } as (typeof buckets)[number];

    expect(barLabel(week, 'week', format)).toBe('11–17 Nov');
  });
});
