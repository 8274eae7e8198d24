import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { levels, sourceKinds } from '@tanggap/shared/vocabulary';
import {
  isFiltered,
  queryOf,
  readFilters,
  unfiltered,
  usualLevels,
  writeFilters,
} from '../../../client/src/features/queue/filters.js';

const now = Date.parse('2026-03-09T03:00:00.000Z');
const read = (search: string) => readFilters(new URLSearchParams(search));

describe('filters in the address', () => {
  test('an empty address is the usual view: open, not quiet, one day, most urgent first', () => {
    expect(read('')).toEqual({
      list: 'open',
      program: null,
      level: usualLevels,
      since: '24h',
      source: null,
      sort: 'urgency',
      q: '',
    });
  });

  test('the usual view writes nothing into the address', () => {
    expect(writeFilters(read('')).toString()).toBe('');
  });

  test('When a link holds words we do not know, then the usual view opens', () => {
    expect(read('list=semua&since=lama&sort=acak&source=fax')).toEqual(read(''));
  });

  property.prop([
    fc.record({
      list: fc.constantFrom('open', 'urgent', 'mine', 'closed'),
      program: fc.option(fc.constantFrom('blt', 'mbg')),
      level: fc.constantFrom(usualLevels, levels, ['flagged'] as const),
      since: fc.constantFrom('1h', '24h', '7d', 'all'),
      source: fc.option(fc.constantFrom(...sourceKinds)),
      sort: fc.constantFrom('urgency', 'newest', 'mentions'),
      q: fc.string({ maxLength: 20 }),
    }),
  ])('what is written is what is read', (filters) => {
    const back = readFilters(new URLSearchParams(writeFilters(filters).toString()));

    expect({ ...back, level: [...back.level].sort() }).toEqual({
      ...filters,
      level: [...filters.level].sort(),
    });
  });

  test('clearing keeps list and order and hides nothing', () => {
    const cleared = unfiltered(read('list=mine&program=blt&q=otp&sort=newest'));

    expect(isFiltered(cleared)).toBe(false);
    expect(cleared).toMatchObject({ list: 'mine', sort: 'newest' });
  });
});

describe('the request of a view', () => {
  test('the usual view asks for three levels and the last day', () => {
    expect(queryOf(read(''), now)).toEqual({
      list: 'open',
      sort: 'urgency',
      level: ['flagged', 'unsure', 'watch'],
      from: '2026-03-08T03:00:00.000Z',
    });
  });

  test('what is not filtered is not sent', () => {
    expect(queryOf(read('level=all&since=all'), now)).toEqual({ list: 'open', sort: 'urgency' });
  });
});
