import { describe, expect, test } from '@jest/globals';
import { scorerWith } from './builders.js';
import { criticism } from './criticism-texts.js';
import { news } from './news-texts.js';
import { scams } from './scam-texts.js';

describe('criticism is not a hoax', () => {
  const assess = scorerWith({ negative: 0.97 });

  test.each(criticism)('stays below a verdict: %s', (text) => {
    const { level, scores } = assess(text);

    expect(scores.hoaxLike).toBeLessThan(0.5);
    expect(scores.scam).toBeLessThan(0.5);
    expect(level).not.toBe('flagged');
  });

  test.each(criticism)('is no more urgent for being angry: %s', (text) => {
    const calm = scorerWith({ isUnsure: true })(text);
    const angry = assess(text);

    expect(angry.scores.hoaxLike).toBe(calm.scores.hoaxLike);
    expect(angry.scores.complaint).toBeLessThanOrEqual(calm.scores.complaint);
    // An unsure level lowers certainty; stance may decide between unsure and watch, never above what watch gives.
    expect(angry.urgency).toBeLessThanOrEqual(0.6);
  });

  test('About half of these texts also ask for a service to be mended', () => {
    const seen = criticism.filter((text) => assess(text).scores.complaint >= 0.5);

    expect(seen.length / criticism.length).toBeGreaterThan(0.5);
  });
});

describe('scams with a program name are flagged', () => {
  test.each(scams)('%s', (text) => {
    const { level, scores, findings } = scorerWith()(text);

    expect(scores.scam).toBeGreaterThanOrEqual(0.5);
    expect(level).toBe('flagged');
    expect(findings.some(({ signal, weight }) => signal === 'scam' && weight > 0)).toBe(true);
  });
});

describe('plain news is never flagged', () => {
  test.each(news)('%s', (text) => {
    const { level, scores } = scorerWith({ negative: 0.1 })(text, { standing: 'press' });

    expect(scores.scam).toBeLessThan(0.3);
    expect(scores.hoaxLike).toBeLessThan(0.3);
    expect(['quiet', 'watch']).toContain(level);
  });

  test.each(news)('nor when somebody repeats it: %s', (text) => {
    expect(scorerWith()(text).level).not.toBe('flagged');
  });
});

describe('chain messages without a source read as doubtful', () => {
  test.each([
    'Dapat info dari grup sebelah, mulai besok MBG diganti uang. Sebarkan ke semua kontak sebelum dihapus!!',
    'TOLONG SEBARKAN KE SELURUH GRUP WA!! Vaksin di sekolah MBG bikin anak mandul, ini buktinya nyata',
    'Kata orang dalam kementerian PKH dihentikan besok. Teruskan ke saudara dan tetangga kalian',
    'Bukan hoaks! susu MBG mengandung zat yang mematikan, bagikan sebanyak-banyaknya agar anak kita selamat',
  ])('%s', (text) => {
    const { level, scores } = scorerWith()(text);

    expect(scores.hoaxLike).toBeGreaterThanOrEqual(0.5);
    expect(level).toBe('flagged');
  });

  test('When the same chain message is corrected, then it no longer reads as doubtful', () => {
    const assess = scorerWith();
    const chain = 'Dapat info dari grup sebelah MBG diganti uang, sebarkan ke semua kontak';

    const corrected = assess(`Pesan "${chain}" itu tidak benar, kementerian sudah membantah`);

    expect(assess(chain).scores.hoaxLike).toBeGreaterThanOrEqual(0.5);
    expect(corrected.scores.hoaxLike).toBeLessThan(0.5);
  });

  test('Alarm, capitals and exclamation marks alone never reach a flag', () => {
    const { scores } = scorerWith()('AWAS WARGA MULAI BESOK MBG DIHENTIKAN!!! GEGER SEMUA SEKOLAH!!!');

    expect(scores.hoaxLike).toBeGreaterThan(0);
    expect(scores.hoaxLike).toBeLessThan(0.5);
  });
});

describe('a complaint that was passed on is still a complaint', () => {
  const complaint =
    'Bansos PKH di kelurahan kami belum cair tiga bulan, AWAS warga mulai marah. Tolong segera diperbaiki layanannya!!!';

  test.each([
    `Dapat dari grup RT\n${complaint}`,
    `Info dari grup sebelah: ${complaint}`,
    `${complaint}\nCopas dari grup sebelah`,
  ])('%s', (text) => {
    const { level, scores } = scorerWith()(text);

    expect(scores.complaint).toBeGreaterThanOrEqual(0.3);
    expect(scores.hoaxLike).toBeGreaterThan(0);
    expect(level).not.toBe('flagged');
  });

  test('When it also asks to be forwarded to everybody, then it is flagged as before', () => {
    const { level } = scorerWith()(`Dapat dari grup RT\n${complaint} Sebarkan ke semua grup warga.`);

    expect(level).toBe('flagged');
  });
});

describe('drawing money is no offer of money', () => {
  test.each([
    'Bansos PKH Rp600 ribu baru bisa tarik tunai besok, antre di ATM sejak pagi',
    'Sudah 600 ribu penarikan tunai bansos PKH di agen, potongannya 20 ribu',
  ])('%s', (text) => {
    expect(scorerWith()(text).scores.scam).toBeLessThan(0.3);
  });

  test.each([
    'Bansos PKH bagi-bagi Rp5 juta tunai, hubungi WA 081200000000 sekarang',
    'Terima Rp5.000.000 uang tunai dari PKH, klik cair-kini.zone/daftar isi NIK',
  ])('while an offer stays one: %s', (text) => {
    expect(scorerWith()(text).level).toBe('flagged');
  });
});

describe('hate is about groups, not about programs', () => {
  const assess = scorerWith();

  test.each([
    'Anjing, MBG basi lagi, pejabatnya goblok semua',
    'Tolak nampan MBG yang mengandung minyak babi, umat Islam minta sertifikat halal',
    'Warga Papua dan Jawa sama sama antre bansos PKH sejak pagi',
    'Siswa madrasah dan siswa sekolah Kristen makan MBG bersama',
    'Bubarkan dapur MBG yang curang, tangkap pengelolanya',
  ])('not hateful: %s', (text) => {
    expect(assess(text).scores.hate).toBeLessThan(0.5);
  });

  test('When a group stands beside a call to violence, then it is flagged with the place of both', () => {
    const text = 'Gara gara bansos PKH habis, usir semua cina dari sini';

    const { level, scores, findings } = assess(text);

    expect(scores.hate).toBeGreaterThanOrEqual(0.5);
    expect(level).toBe('flagged');
    expect(text.slice(...findings.find(({ signal }) => signal === 'hate')!.span!)).toBe('usir semua cina');
  });
});
