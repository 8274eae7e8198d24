import { describe, expect, test } from '@jest/globals';
import { stanceModel } from '../../../../server/src/score/models/stance-model.js';
import { languageOf } from '../../../../server/src/score/signals/language.js';
import { createStance } from '../../../../server/src/score/signals/stance.js';
import { readText } from '../../../../server/src/score/text/read-text.js';

const readView = createStance(stanceModel());
const read = (text: string) => {
  const view = readText(text);
  return readView(view, languageOf(view).language);
};
const stanceOf = (text: string) => read(text).stance;

describe('stance', () => {
  test.each([
    'Bantuannya belum cair juga, percuma daftar dari bulan lalu!',
    'gak becus ngurus dapur, nasinya basi lagi 😡',
    'Pelayanan di kantor kelurahan ini sangat mengecewakan',
    'Pelayanane elek tenan, kuciwa banget aku',
  ])('Reads “%s” as negative', (text) => {
    expect(stanceOf(text).negative).toBeGreaterThan(0.6);
  });

  test.each([
    'Alhamdulillah makan siang gratisnya enak, anak-anak senang',
    'Mantaaap, petugas puskesmasnya ramah dan cepat 👍👍',
    'Terima kasih, bantuannya sangat bermanfaat untuk warga',
  ])('Reads “%s” as positive', (text) => {
    expect(stanceOf(text).positive).toBeGreaterThan(0.6);
  });

  test.each([
    ['The clinic staff were courteous and generous with their time', 'positive'],
    ['The queue at the office is chaotic and the clerk was arrogant', 'negative'],
  ] as const)('Knows English words that no training text holds: %s', (text, label) => {
    expect(stanceOf(text)[label]).toBeGreaterThan(0.5);
  });

  test('The language decides by which calibration the same margins are read', () => {
    const view = readText('Pelayanane apik lan petugase seneng nulungi warga');

    const [own, other] = [readView(view, 'id'), readView(view, 'jv')];

    expect(own.margins).toEqual(other.margins);
    expect(own.stance).not.toEqual(other.stance);
  });

  test('Reads a plain notice as neutral', () => {
    expect(
      stanceOf('Jadwal pencairan PKH tahap dua diumumkan Kementerian Sosial pada Senin').neutral,
    ).toBeGreaterThan(0.6);
  });

  test('The chances of a text add up to one', () => {
    const { negative, neutral, positive } = stanceOf('Antrean di loket masih panjang tapi tertib');

    expect(negative + neutral + positive).toBeCloseTo(1);
  });

  test('A negation turns a praising word', () => {
    const plain = stanceOf('pelayanan kantor ini bagus dan ramah');
    const negated = stanceOf('pelayanan kantor ini tidak bagus dan tidak ramah');

    expect(negated.negative).toBeGreaterThan(plain.negative + 0.3);
  });

  test('Findings show where the telling words stand', () => {
    const text = 'Waduuuh, pelayanannya MENGECEWAKAN sekali hari ini';

    const { findings } = read(text);

    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThanOrEqual(3);
    expect(findings.map(({ span }) => text.slice(...span!))).toContain('MENGECEWAKAN');
    expect(findings[0]).toMatchObject({ signal: 'stance', rule: 'stance/negative-word' });
    expect(findings[0]!.reason.id).toContain('bernada negatif');
  });

  test('Very short texts are unsure and show no findings', () => {
    expect(read('jelek banget')).toMatchObject({ isUnsure: true, findings: [] });
    expect(read('')).toMatchObject({ isUnsure: true, findings: [] });
  });

  test('The same text always gets the same reading', () => {
    const text = 'Programnya bagus tetapi antreannya lama';

    expect(read(text)).toEqual(read(text));
  });
});
