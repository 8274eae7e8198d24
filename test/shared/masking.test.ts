import { describe, expect, test } from '@jest/globals';
import { fc, test as property } from '@fast-check/jest';
import { maskPrivate } from '@tanggap/shared/masking';

describe('masking of private data in texts', () => {
  test.each([
    ['a handle', 'kata @siti_aminah99 begitu', 'kata @s•••••••••••• begitu'],
    ['a mobile number', 'hubungi 0812-3456-7890 ya', 'hubungi 081•-••••-•••• ya'],
    ['a number with country code', 'WA +62 812 3456 7890', 'WA +62 ••• •••• ••••'],
    ['a WhatsApp link', 'https://wa.me/6281234567890', 'https://wa.me/628••••••••••'],
    ['a fixed line', 'telepon (021) 555-1234', 'telepon (02•) •••-••••'],
    ['a mail address', 'kirim ke budi.s@surel.example.com', 'kirim ke b•••.•@s••••.•••••••.•••'],
    ['an identity number', 'NIK 3201234567890123', 'NIK 3•••••••••••••••'],
    ['an identity number in fours', 'KK 3201 2345 6789 0123', 'KK 3••• •••• •••• ••••'],
    ['a bank account', 'transfer ke BRI 1234-01-567890', 'transfer ke BRI 1•••-••-••••••'],
    ['a profile address', 'lihat instagram.com/rina.wulan', 'lihat instagram.com/r•••.•••••'],
  ])('%s is hidden', (_kind, text, masked) => {
    expect(maskPrivate(text)).toBe(masked);
  });

  test.each([
    ['an amount', 'bantuan Rp1.200.000 cair, total Rp 1200000000000'],
    ['a large count', 'sebanyak 62.812.345.678 rupiah untuk 1.200.000 orang'],
    ['years', 'tahun 2019 2020 2021 2022 dan 2024-2026'],
    ['dates and times', '08-12-2026 10.30 WIB, 2026-11-22T08:00:00'],
    ['public short codes', 'telepon 110, 1708, 157, 119 atau 14045, 1500-567'],
    ['a public service line', 'bebas pulsa 0800-1234-567'],
    ['a public body', 'surel bantuan70@bssn.go.id, akun @lapor1708'],
    ['a news address', 'https://berita.example/read/20261122103000/d-7654321'],
  ])('%s stays readable', (_kind, text) => {
    expect(maskPrivate(text)).toBe(text);
  });

  const pieces = fc.oneof(
    fc.string({ maxLength: 12, unit: 'binary' }),
    fc.stringMatching(/^[@+.•\-/ ()0-9a-z]{0,24}$/),
    fc.constantFrom(
      '@budi',
      'a@b.co',
      '@kemensos@x.go.id',
      '0812',
      '+62',
      ' 3456',
      '3201234567890123',
      'rek ',
      'x.com/ab',
      'Rp',
      '•',
    ),
  );
  const texts = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));

  property.prop([texts])('masking keeps the length of every text', (text) => {
    expect(maskPrivate(text)).toHaveLength(text.length);
  });

  property.prop([texts], { numRuns: 2_000 })('masking twice changes nothing more', (text) => {
    const once = maskPrivate(text);

    expect(maskPrivate(once)).toBe(once);
  });
});
