import { describe, expect, test } from '@jest/globals';
import { readText } from '../../../../server/src/score/text/read-text.js';
import { originalSpan } from '../../../../server/src/score/text/text-view.js';

const formsOf = (text: string) => readText(text).words.map(({ form }) => form);
const plainOf = (text: string) =>
  readText(text)
    .words.map(({ plain }) => plain)
    .join(' ');

describe('readText', () => {
  test('Letters from other alphabets and fancy fonts are read as plain ones', () => {
    expect(formsOf('𝗛𝗮𝗱𝗶𝗮𝗵 grаtіs ＵＮＴＵＫ ᴡᴀʀɢᴀ 🅑🅤🅜🅝')).toEqual([
      'hadiah',
      'gratis',
      'untuk',
      'warga',
      'bumn',
    ]);
  });

  test('Invisible characters inside a word are passed over', () => {
    const view = readText('kl\u200bi\u00adk \u202etautan');

    expect(view.folded).toBe('klik tautan');
    expect(view.words[0]).toMatchObject({ start: 0, end: 6 });
  });

  test('A stretched word is read as the word that was meant', () => {
    expect(plainOf('mantaaaap bangettt, gaaaak cairrrr')).toBe('mantap sekali , tidak cair');
  });

  test('Short and regional spellings get their everyday word beside them', () => {
    expect(plainOf('knp bansosku blm cair yaa, piye iki min')).toBe(
      'kenapa bansosku belum cair ya , bagaimana ini min',
    );
  });

  test('Digits between letters are read as the letters they stand for', () => {
    expect(formsOf('b4ngsat pr3siden covid19 slot88 orang2')).toEqual([
      'bangsat',
      'presiden',
      'covid19',
      'slot88',
      'orang2',
    ]);
    expect(plainOf('orang2 anak2nya')).toBe('orang anaknya');
  });

  test('Sums, clock times and shares keep their inner signs', () => {
    expect(formsOf('Rp1.500.000,00 atau 500rb jam 07.30 100% ½')).toEqual([
      'rp',
      '1.500.000,00',
      'atau',
      '500',
      'rb',
      'jam',
      '07.30',
      '100%',
      '1/2',
    ]);
  });

  test('Links become one word and keep their host', () => {
    const { words } = readText(
      'Cek https://bank.id@Cair-Dana.xyz/daftar?a=1, wa.me/628 atau info-bantuan.my.id.',
    );

    expect(words.filter(({ kind }) => kind === 'url').map(({ host }) => host)).toEqual([
      'cair-dana.xyz',
      'wa.me',
      'info-bantuan.my.id',
    ]);
  });

  test('A hyphenated host with a path is a link whatever its ending, so no name inside it counts as said', () => {
    const { words } = readText('Isi di pkh-cair.zone/daftar atau klaim.pkh-kini.example, terima kasih');

    expect(words.filter(({ kind }) => kind === 'url').map(({ host }) => host)).toEqual([
      'pkh-cair.zone',
      'klaim.pkh-kini.example',
    ]);
    expect(words.some(({ form }) => form === 'pkh')).toBe(false);
  });

  test('A forgotten blank after a full stop makes no link', () => {
    expect(formsOf('Sudah selesai.Top banget.info menyusul')).not.toContain('<url>');
    expect(formsOf('Antre selesai.dan/atau 1.5jt/bulan, a.n.budi/istri')).not.toContain('<url>');
  });

  test('Handles and mail addresses are dropped to one neutral word', () => {
    expect(formsOf('@warga_desa tanya ke aduan@contoh.go.id')).toEqual(['<user>', 'tanya', 'ke', '<user>']);
  });

  test('A hashtag is cut where its capitals change', () => {
    expect(readText('#MakanBergiziGratis').words[0]).toMatchObject({
      kind: 'hashtag',
      form: '#makanbergizigratis',
      plain: 'makan bergizi gratis',
    });
  });

  test('Repeated and joined pictures count as one', () => {
    expect(formsOf('😂😂😂 👍🏽 👨‍👩‍👧 🇮🇩 :-)')).toEqual(['😂', '👍', '👨', '🇮🇩', ':)']);
  });

  test('Runs of exclamation marks are kept up to three', () => {
    expect(formsOf('Waspada!!!!! Benarkah?!')).toEqual(['waspada', '!!!', 'benarkah', '?!']);
  });

  test('A range of the folded text points back into the original', () => {
    const text = 'Segera 𝗗𝗮𝗳𝘁𝗮𝗿 sekaraaaang juga';
    const view = readText(text);
    const at = view.folded.indexOf('daftar sekarang');

    const [start, end] = originalSpan(view, at, at + 'daftar sekarang'.length);

    expect(text.slice(start, end)).toBe('𝗗𝗮𝗳𝘁𝗮𝗿 sekaraaaang');
  });
});
