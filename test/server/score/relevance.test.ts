import { describe, expect, test } from '@jest/globals';
import { defaultPrograms } from '../../../server/src/programs/default-programs.js';
import { aProgram, scorerWith } from './builders.js';

const watched = scorerWith({ programs: defaultPrograms('2026-11-01T00:00:00Z') });
const idsIn = (text: string) => watched(text).programs.map(({ id }) => id);

describe('a name in another sense is not the program', () => {
  test.each([
    ['Satgas PKH menyegel tambang ilegal di kawasan hutan lindung', 'pkh'],
    ['Satuan Tugas PKH bersama TNI. Setelah itu PKH memasang plang di kebun sawit', 'pkh'],
    ['Cara memasang paket python dengan pip install requests di laptop', 'pip'],
    ['Fitur picture in picture atau pip di ponsel baru ini keren', 'pip'],
    ['Kur kur kur, ayamnya dipanggil makan pagi', 'kur'],
    ['Menurut kur rupiah hari ini dolar melemah lagi', 'kur'],
    ['Tol dong kak bantuin angkat galon ke atas', 'tol'],
    ['Wawasan nusantara diajarkan di kelas sepuluh', 'ikn'],
    ['Kuliner nusantara dari Sabang sampai Merauke tersaji di festival', 'ikn'],
    ['Kotak P3K di kantor kosong, tidak ada plester sama sekali', 'pppk'],
    ['Kotak P3K dan pelatihan P3K untuk kecelakaan kerja', 'pppk'],
    ['PBI Bank Indonesia tentang sistem pembayaran terbit bulan ini', 'jkn'],
    ['Es krim rasa melon segar banget siang ini', 'lpg-3kg'],
    ['Pak Haji tetangga baru pulang dari pasar', 'haji'],
    ['Bendera merah putih berkibar di tiang sekolah', 'kopdes'],
    ['Nonton sinetron di Trans TV sambil makan mi', 'transmigrasi'],
    ['Dari dulu dia memang suka pake baju warna merah', 'pip'],
    ['Tepuk tangan untuk kiprahnya di lapangan hijau', 'kip'],
  ])('%s', (text, program) => {
    expect(idsIn(text)).not.toContain(program);
  });

  test('When a phrase of another sense stands in the text, then a finding with negative weight says so', () => {
    const { findings } = watched('Satgas PKH menyegel kebun sawit di hutan lindung');

    const other = findings.find(({ rule }) => rule === 'relevance/other-sense');

    expect(other?.weight).toBeLessThan(0);
    expect(other?.reason.id).toContain('satgas pkh');
  });
});

describe('a program is found however it is written', () => {
  const assess = scorerWith();

  test.each([
    'Anak saya dapat makan bergizi gratis tadi siang',
    'anak saya dapat Makan-Bergizi-Gratis tadi siang',
    'anak saya dapat makan\nbergizi   gratis tadi',
    'dukung #MakanBergiziGratis di sekolah kami ya',
    'dukung #makanbergizigratis di sekolah kami ya',
    'kami #TolakMBG karena anggarannya besar',
    'kami #tolakmbg karena anggarannya besar',
    '𝗠𝗕𝗚 tadi siang enak sekali menunya',
    'menu MBG-nya hari ini ikan dan sayur',
    'murid di sini tidak mau makan mbgnya, Pak',
  ])('%s', (text) => {
    const { programs, scores } = assess(text);

    expect(programs[0]?.id).toBe('mbg');
    expect(scores.relevance).toBeGreaterThanOrEqual(0.9);
  });

  test('The span of a program is the place of its name', () => {
    const text = 'Kemarin, 😀 menu MBG habis';

    const { programs } = assess(text);

    expect(text.slice(...programs[0]!.span)).toBe('MBG');
  });

  test('A long name counts more than a short one, and the surest comes first', () => {
    const { programs } = assess('Program Keluarga Harapan dan MBG jalan bersama');

    expect(programs.map(({ id }) => id)).toEqual(['pkh', 'mbg']);
  });

  test('When the source names the program, then the text need not', () => {
    const { programs, findings } = assess('Anak kami sakit perut sejak siang', { program: 'mbg' });

    expect(programs).toEqual([{ id: 'mbg', score: 0.9, span: [0, 0] }]);
    expect(findings.map(({ rule }) => rule)).toContain('relevance/given');
  });

  test('When the source names an unknown program, then nothing is matched', () => {
    expect(assess('Anak kami sakit perut sejak siang', { program: 'lain' }).programs).toEqual([]);
  });
});

describe('an ambiguous name needs its context', () => {
  const assess = scorerWith({
    programs: [
      aProgram({
        aliases: ['kredit usaha rakyat'],
        ambiguous: ['kur'],
        context: ['bank', 'pinjaman', 'umkm'],
      }),
    ],
  });

  test('Without context it does not count', () => {
    expect(assess('kur itu apa sih artinya, saya baru dengar').programs).toEqual([]);
  });

  test('With one context word it counts, with two it counts more', () => {
    const one = assess('pengajuan kur di bank itu gampang');
    const two = assess('pengajuan kur di bank untuk umkm itu gampang');

    expect(one.programs[0]?.score).toBe(0.75);
    expect(two.programs[0]?.score).toBe(0.85);
    expect(one.findings[0]?.rule).toBe('relevance/ambiguous-name');
  });

  test('Context far away does not count', () => {
    const far = Array.from({ length: 40 }, () => 'kata').join(' ');

    expect(assess(`kur itu apa ${far} bank`).programs).toEqual([]);
  });
});

describe('programs under watch change', () => {
  test('When a program has ended, then it is no longer looked for', () => {
    const assess = scorerWith({ programs: [aProgram({ status: 'ended' })] });

    expect(assess('Menu MBG hari ini enak sekali').programs).toEqual([]);
  });
});

describe('a long article', () => {
  const filler = Array.from({ length: 70 }, () => 'kabar panjang').join(' ');

  test('that names a program once and late is about it only half', () => {
    expect(scorerWith()(`${filler} termasuk MBG juga`).scores.relevance).toBe(0.5);
  });

  test('that names it at its start is about it', () => {
    expect(scorerWith()(`MBG berjalan. ${filler}`).scores.relevance).toBe(0.9);
  });
});

describe('a program with a further condition', () => {
  const assess = scorerWith({
    programs: [aProgram({ query: '(menu OR keracun* OR "air bersih") -lowongan' })],
  });

  test('When the name and the condition are met, in whatever form, then the text is about the program', () => {
    expect(assess('Menunya MBG hari ini ikan').programs[0]?.id).toBe('mbg');
    expect(assess('Dapur MBG kami kekurangan air bersih').programs[0]?.id).toBe('mbg');
  });

  test('When only the name occurs, then it does not count and a finding says why', () => {
    const { programs, findings } = assess('Lowongan baru di dapur MBG, menu gaji menarik');

    const unmet = findings.find(({ rule }) => rule === 'relevance/unmet-query');
    expect(programs).toEqual([]);
    expect(unmet).toMatchObject({ weight: -1, span: [17, 26] });
    expect(unmet?.reason.id).toContain('syarat tambahan');
  });

  test('When the source says what a text is about, then the condition does not take it away', () => {
    expect(assess('Dapur MBG ramai', { program: 'mbg' }).programs[0]?.id).toBe('mbg');
  });

  test('When a stored query no longer reads, then the names count alone', () => {
    const stored = scorerWith({ programs: [aProgram({ query: 'menu OR (' })] });

    expect(stored('Dapur MBG ramai').programs[0]?.id).toBe('mbg');
  });
});
