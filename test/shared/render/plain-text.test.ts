import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { defuse, defuseHosts, linksIn } from '@tanggap/shared/render/links';
import { withoutCitations } from '@tanggap/shared/render/plain-text';
import { firstSentences, sentencesIn } from '@tanggap/shared/render/sentences';

describe('text without citations', () => {
  test.each([
    ['Bantuan gratis [1].', 'Bantuan gratis.'],
    ['Bantuan gratis. [1] Cek lamannya. [2][3]', 'Bantuan gratis. Cek lamannya.'],
    ['Bantuan [1], lalu beras [2]', 'Bantuan, lalu beras'],
    ['Hubungi [nomor pengaduan]. [4]', 'Hubungi [nomor pengaduan].'],
    ['[1] Pada awal', 'Pada awal'],
  ])('%s', (text, plain) => {
    expect(withoutCitations(text)).toBe(plain);
  });

  property.prop([fc.string()])('no number in brackets is left', (text) => {
    expect(withoutCitations(text)).not.toMatch(/\[\d{1,2}\]/);
  });
});

describe('sentences', () => {
  test('abbreviations, figures and hosts do not end one', () => {
    const text = 'Datang ke Jl. Merdeka No. 5. Biayanya Rp1.200.000, cek contoh.go.id. Benar?';

    expect(sentencesIn(text).map((sentence) => sentence.text)).toEqual([
      'Datang ke Jl. Merdeka No. 5.',
      'Biayanya Rp1.200.000, cek contoh.go.id.',
      'Benar?',
    ]);
  });

  test('a citation behind the full stop belongs to the sentence before', () => {
    expect(firstSentences('Situs itu baru dibuat. [3] Polanya dikenal. [2]', 1)).toBe(
      'Situs itu baru dibuat. [3]',
    );
  });

  property.prop([fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', '?', '[1]', 'No') })])(
    'each stands where it says, and nothing but blanks is left out',
    (text) => {
      const found = sentencesIn(text);

      expect(found.every(({ start, end, text: sentence }) => text.slice(start, end) === sentence)).toBe(true);
      expect(
        found
          .map((sentence) => sentence.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
    },
  );
});

describe('addresses', () => {
  test.each([
    ['Isi di https://bantuan-kilat.example/isi?x=1.', ['bantuan-kilat.example']],
    ['buka bantuan-kilat.xyz, lalu www.contoh.com/a', ['bantuan-kilat.xyz', 'contoh.com']],
    ['https://bank.co.id@penipu.xyz/masuk', ['penipu.xyz']],
    ['bit.ly/abc dan BANTUAN.COM', ['bit.ly', 'bantuan.com']],
    ['Biaya Rp1.200.000 pada 12.30 WIB, surel humas@contoh.go.id', []],
    ['sudah selesai.Lalu pulang. Dr.Budi', []],
  ])('%s', (text, hosts) => {
    expect(linksIn(text).map(({ host }) => host)).toEqual(hosts);
  });

  test('a broken address is none any more', () => {
    const broken = defuseHosts('Jangan buka https://m.bantuan-kilat.xyz/isi, cek contoh.go.id.', [
      'bantuan-kilat.xyz',
    ]);

    expect(broken).toBe('Jangan buka m[.]bantuan-kilat[.]xyz/isi, cek contoh.go.id.');
    expect(linksIn(broken).map(({ host }) => host)).toEqual(['contoh.go.id']);
  });

  property.prop([fc.domain(), fc.webPath()])(
    'however it is written, breaking it leaves no live address',
    (host, path) => {
      expect(
        linksIn(`Isi di ${defuse(`https://${host}${path}`)} sekarang`).map((link) => link.host),
      ).not.toContain(host);
    },
  );
});
