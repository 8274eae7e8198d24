import { describe, expect, test } from '@jest/globals';
import { provinces } from '@tanggap/shared/provinces';
import { nameRule, regencies } from '@tanggap/shared/regencies';

/** Regencies and cities by province as of the split of Papua in 2022; Jakarta's administrative ones are counted. */
const counts: Record<string, [number, number]> = {
  ...{ 11: [18, 5], 12: [25, 8], 13: [12, 7], 14: [10, 2], 15: [9, 2], 16: [13, 4], 17: [9, 1], 18: [13, 2] },
  ...{ 19: [6, 1], 21: [5, 2], 31: [1, 5], 32: [18, 9], 33: [29, 6], 34: [4, 1], 35: [29, 9], 36: [4, 4] },
  ...{ 51: [8, 1], 52: [8, 2], 53: [21, 1], 61: [12, 2], 62: [13, 1], 63: [11, 2], 64: [7, 3], 65: [4, 1] },
  ...{ 71: [11, 4], 72: [12, 1], 73: [21, 3], 74: [15, 2], 75: [5, 1], 76: [6, 0], 81: [9, 2], 82: [8, 2] },
  ...{ 91: [7, 0], 92: [5, 1], 94: [8, 1], 95: [4, 0], 96: [8, 0], 97: [8, 0] },
};

describe('the regencies and cities', () => {
  test('there are 514: 416 regencies and 98 cities', () => {
    const cities = regencies.filter(({ isCity }) => isCity);

    expect(regencies).toHaveLength(514);
    expect(cities).toHaveLength(98);
  });

  test.each(provinces)('$name has as many as it has in the official list', ({ bps }) => {
    const own = regencies.filter((regency) => regency.bps === bps);
    const cities = own.filter(({ isCity }) => isCity).length;

    expect([own.length - cities, cities]).toEqual(counts[bps]);
  });

  test('no regency and no city of a province stands there twice', () => {
    const keys = regencies.map(({ bps, isCity, name }) => `${bps} ${isCity} ${name}`);

    expect(new Set(keys).size).toBe(514);
  });

  test('one name only means places in two provinces, and needs its office', () => {
    const provincesOf = new Map<string, Set<string>>();
    for (const { name, aliases, bps } of regencies) {
      for (const spelling of [name, ...aliases]) {
        provincesOf.set(spelling, (provincesOf.get(spelling) ?? new Set()).add(bps));
      }
    }

    const shared = [...provincesOf].filter(([, codes]) => codes.size > 1).map(([name]) => name);

    expect(shared).toEqual(['Banjar']);
    expect(nameRule('banjar')).toBe('office');
  });
});
