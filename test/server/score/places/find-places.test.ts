import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { provinces } from '@tanggap/shared/provinces';
import { findPlaces } from '../../../../server/src/score/places/find-places.js';

const namesIn = (text: string): string[] => findPlaces(text).map(({ name }) => name);

describe('places named in a text', () => {
  test('provinces are found by name, by short form and in brackets, in order', () => {
    expect(namesIn('Antre di Jabar, lalu (NTB), terakhir Sulawesi Tenggara.')).toEqual([
      'Jawa Barat',
      'Nusa Tenggara Barat',
      'Sulawesi Tenggara',
    ]);
  });

  test('the longest name counts: Papua Barat Daya is not Papua', () => {
    expect(namesIn('Bantuan untuk Papua\nBarat Daya tiba')).toEqual(['Papua Barat Daya']);
  });

  test('a place points at its words in the text as given', () => {
    const text = 'Info warga: “Kalimantan Timur” aman';

    const [place] = findPlaces(text);

    expect(text.slice(...(place?.span ?? [0, 0]))).toBe('Kalimantan Timur');
  });

  test('a part of a word is no place', () => {
    expect(namesIn('dia melampung dan membali-balik')).toEqual([]);
  });

  property.prop([fc.string({ unit: 'grapheme', maxLength: 300 })])(
    'any text is read, and places lie inside it',
    (text) => {
      for (const { span } of findPlaces(text)) expect(span[1]).toBeLessThanOrEqual(text.length);
    },
  );

  test('there are 38 provinces, each with its own code', () => {
    expect(new Set(provinces.map(({ bps }) => bps)).size).toBe(38);
  });
});
