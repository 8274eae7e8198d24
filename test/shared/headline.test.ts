import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { headlineOf } from '@tanggap/shared/headline';

const none = { programs: [], findings: [] };
const naming = (text: string, name: string) => ({
  findings: [],
  programs: [
    { id: 'p', score: 1, span: [text.indexOf(name), text.indexOf(name) + name.length] as [number, number] },
  ],
});

describe('the headline of a story', () => {
  test('a mention with a title keeps it', () => {
    expect(headlineOf({ title: 'Warga antre gas', text: 'Warga antre gas\n\nSejak Senin.' }, none)).toBe(
      'Warga antre gas',
    );
  });

  test('the wrapping of a passed-on message is left out', () => {
    const text = '*Diteruskan* *PENGUMUMAN PENTING* Bantuan PKH Rp900.000 sudah cair.';

    expect(headlineOf({ title: null, text }, naming(text, 'PKH'))).toBe('Bantuan PKH Rp900.000 sudah cair.');
  });

  test('When the first sentence only greets, then the one that names the program is taken', () => {
    const text =
      'Assalamualaikum, sekadar meneruskan ya. Katanya ompreng MBG dicuci dengan minyak. Wallahualam.';

    expect(headlineOf({ title: null, text }, naming(text, 'MBG'))).toBe(
      'Katanya ompreng MBG dicuci dengan minyak.',
    );
  });

  test('figures and hosts do not end a sentence', () => {
    const text = 'BLT Rp1.2 juta didaftar di blt.example sekarang juga. Cepat!';

    expect(headlineOf({ title: null, text }, naming(text, 'BLT'))).toBe(
      'BLT Rp1.2 juta didaftar di blt.example sekarang juga.',
    );
  });

  test('a text of nothing but wrapping is shown as it is', () => {
    expect(headlineOf({ title: null, text: 'Fwd: info' }, none)).toBe('Fwd: info');
  });

  property.prop([fc.string({ unit: 'grapheme', maxLength: 400 })])(
    'any text gives a headline no longer than itself',
    (text) => {
      expect(headlineOf({ title: null, text }, none).length).toBeLessThanOrEqual(text.length + 2);
    },
  );
});
