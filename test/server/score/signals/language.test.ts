import { describe, expect, test } from '@jest/globals';
import { languageOf } from '../../../../server/src/score/signals/language.js';
import { readText } from '../../../../server/src/score/text/read-text.js';

const read = (text: string) => languageOf(readText(text));

describe('languageOf', () => {
  test.each([
    ['id', 'Warga diminta membawa kartu keluarga saat mengambil bantuan di balai desa'],
    ['jv', 'Wargane padha teka esuk-esuk nggawa kertu kulawarga kanggo njupuk bantuan nang bale desa'],
    ['su', 'Warga di lembur abdi tos nampi artos bantuan ti kamari, hatur nuhun pisan ka sadayana'],
    ['en', 'People in my village received the food aid yesterday and they were very happy about it'],
  ])('Recognises %s', (language, text) => {
    expect(read(text)).toMatchObject({ language, isSure: true });
  });

  test('Recognises Malay by its own words in longer texts', () => {
    const text =
      'Kerajaan umum bantuan tunai kerana syarikat dan universiti mahu beri kemudahan kesihatan kepada rakyat';

    expect(read(text).language).toBe('ms');
  });

  test('Says Indonesian for short slang rather than guess', () => {
    expect(read('kapan cair min').language).toBe('id');
  });

  test.each([
    '',
    '😂😂😂',
    '12.000',
    'https://contoh.go.id',
    'привет друзья как дела сегодня',
    '今日は天気がいい',
  ])('Says it cannot tell for %j', (text) => {
    expect(read(text)).toEqual({ language: 'und', probability: 0, isSure: false });
  });

  test('Tells English from three words', () => {
    expect(read('these are numbers')).toMatchObject({ language: 'en', isSure: true });
  });

  test('Slang with a regional word stays Indonesian', () => {
    expect(
      read('gaes bansos udah cair blm sih, kok punyaku durung masuk rekening ya dari kemarin').language,
    ).toBe('id');
  });
});
