import { describe, expect, test } from '@jest/globals';
import { lix } from '@tanggap/shared/lint/rules/readability';
import { findingsOf, told } from './rule-tools.js';

describe('honest wording', () => {
  test('a promise without evidence is shown from its first word to its last', () => {
    const why = 'Begitu aturannya. [1] [2] Pemerintah selalu menjamin semua bantuan sampai.';

    expect(told('exaggeration', { blocks: { why } })).toEqual(['warn why selalu menjamin semua']);
  });

  test.each([
    ['with evidence', 'Seluruh kelurahan sudah menerima daftar. [1] [2]'],
    ['denied', 'Begitu. [1] [2] Bantuan tidak selalu berupa uang.'],
  ])('%s it is no exaggeration', (_how, why) => {
    expect(told('exaggeration', { blocks: { why } })).toEqual([]);
  });

  test('a headline may say what the text proves', () => {
    const headline = 'Seluruh kelurahan menerima daftar';

    expect(told('exaggeration', { headline })).toEqual(['warn headline Seluruh']);
    expect(
      told('exaggeration', { headline, blocks: { why: 'Seluruh kelurahan sudah menerima daftar. [1] [2]' } }),
    ).toEqual([]);
  });

  test.each([
    ['Jangan percaya kampret dan kadrun.', ['block warning kampret', 'block warning kadrun']],
    ['Pesan ini dibuat oposisi.', ['warn warning oposisi']],
    ['Mari lanjutkan kepemimpinan ini.', ['block warning lanjutkan kepemimpinan']],
    ['Kampanye imunisasi berjalan di sekolah.', []],
  ])('it takes no side: %s', (warning, expected) => {
    expect(told('partisan-wording', { blocks: { warning } })).toEqual(expected);
  });

  test('a hashtag is judged like a word', () => {
    const [finding] = findingsOf('partisan-wording', { hashtags: ['CekDulu', 'Kadrun'] });

    expect(finding).toMatchObject({ severity: 'block', place: { part: null, span: null } });
    expect(finding?.reason.id).toContain('“Kadrun” di tagar');
  });

  test.each([
    ['Kaum pendatang itu memang malas.', ['block warning Kaum pendatang itu memang malas']],
    ['Jangan mau diatur antek asing.', ['block warning antek asing']],
    ['Vaksin dari Cina sudah dinilai.', ['warn warning Cina']],
    ['Bantuan untuk warga setiap suku dan agama.', []],
  ])('it judges no group: %s', (warning, expected) => {
    expect(told('sara-wording', { blocks: { warning } })).toEqual(expected);
  });

  test.each([
    ['Yang percaya itu tolol.', ['block close tolol']],
    ['Netizen ngawur lagi.', ['warn close ngawur']],
    ['Cek dulu!!', ['warn close !!']],
    ['JANGAN MUDAH PERCAYA pesan berantai.', ['warn close JANGAN MUDAH PERCAYA']],
    ['Bawa KTP, NIK, dan KK ke kelurahan!', []],
  ])('it stays calm: %s', (close, expected) => {
    expect(told('tone', { blocks: { close } })).toEqual(expected);
  });
});

describe('private persons', () => {
  test.each([
    ['Akun @warga_kita menyebarkannya.', '@warga_kita'],
    ['Pengirimnya memakai 0812 3456 7890.', '0812 3456 7890'],
    ['NIK 3171234567890001 dipakai di sana.', '3171234567890001'],
    ['Surelnya budi.contoh@gmail.com dilaporkan.', 'budi.contoh@gmail.com'],
    ['Seorang warga bernama Budi Santoso menulisnya.', 'warga bernama Budi Santoso'],
    ['Pelaku berinisial BS sudah dilaporkan.', 'berinisial BS'],
  ])('%s', (warning, found) => {
    expect(told('private-person', { blocks: { warning } })).toEqual([`block warning ${found}`]);
  });

  test('personal data is not repeated in the reason', () => {
    const [finding] = findingsOf('private-person', { blocks: { warning: 'Hubungi 081234567890 segera.' } });

    expect(finding?.reason.id).not.toMatch(/\d{5}/);
  });

  test('a polite form before a name only asks, for it may be an official', () => {
    expect(
      told('private-person', { blocks: { warning: 'Menurut Ibu Sri Wahyuni pesan itu keliru.' } }),
    ).toEqual(['warn warning Ibu Sri Wahyuni']);
  });

  test.each([
    'Menurut Ibu Wali Kota pesan itu keliru.',
    'Bapak/Ibu dapat datang ke kelurahan.',
    'Ibu Kota Nusantara terus dibangun.',
    'Akun resmi @kemensosri menjelaskannya.',
    'Ibu hamil didahulukan.',
  ])('offices, forms of address and public accounts are no private persons: %s', (warning) => {
    expect(told('private-person', { blocks: { warning } })).toEqual([]);
  });

  test('a name that only sounds within a known one is a person all the same', () => {
    const warning = 'Pesan itu ditulis seorang bernama Ani di grup warga.';

    expect(told('private-person', { blocks: { warning } }, { knownNames: ['Dinas Pertanian'] })).toEqual([
      'block warning seorang bernama Ani',
    ]);
  });

  test('the service number of the contact may be written', () => {
    expect(
      told('private-person', {
        contact: 'WhatsApp 0811-2222-3333',
        blocks: { close: 'Hubungi WhatsApp 0811-2222-3333.' },
      }),
    ).toEqual([]);
  });
});

describe('a complete and readable text', () => {
  test('a place of a template that nobody filled holds it back', () => {
    expect(
      told('unfilled-place', {
        headline: '[judul]',
        blocks: { close: 'Hubungi [nomor pengaduan]. [1]' },
        contact: '[kontak]',
      }),
    ).toEqual(['block headline [judul]', 'block close [nomor pengaduan]', 'block - [kontak]']);
  });

  test('empty parts are named; only a verdict needs warning and claim', () => {
    const blocks = { fact: ' ', warning: '', claim: '[1]' };

    expect(told('empty-block', { headline: '', blocks })).toEqual([
      'block headline',
      'block fact',
      'block warning',
      'block claim',
    ]);
    expect(told('empty-block', { blocks, exit: 'accurate' })).toEqual([
      'block fact',
      'warn warning',
      'warn claim',
    ]);
  });

  test('without program, time and place nobody knows what it is about', () => {
    const given = {
      headline: 'Cek dulu',
      blocks: {
        fact: 'Semua gratis.',
        warning: 'Isinya keliru.',
        claim: 'Katanya bayar.',
        why: 'Tidak ada aturannya.',
        close: 'Abaikan saja.',
      },
    };

    expect(findingsOf('no-context', given).map(({ reason }) => reason.id.split(' ')[0])).toEqual([
      'Program',
      'Waktunya',
      'Tempatnya',
    ]);
    expect(findingsOf('no-context')).toEqual([]);
  });

  test('a close without a way on is shown', () => {
    expect(told('no-way-forward', { contact: '', blocks: { close: 'Abaikan saja pesan itu.' } })).toEqual([
      'warn close',
    ]);
  });

  test('a close that leads elsewhere than to the agency asks to be checked', () => {
    expect(told('no-way-forward', { blocks: { close: 'Cek di cek-bantuan.com atau kelurahan.' } })).toEqual([
      'warn close cek-bantuan.com',
    ]);
  });

  test('a sentence of more than 28 words is to be split', () => {
    const sentence = `${Array.from({ length: 29 }, () => 'kata').join(' ')}.`;

    expect(told('readability', { blocks: { warning: sentence } })).toEqual([`warn warning ${sentence}`]);
  });

  test.each(['fact', 'warning', 'why', 'close'] as const)(
    'the same sentence does not stand twice in %s',
    (part) => {
      const sentence = 'Petugas kelurahan melayani setiap hari kerja.';

      expect(told('repeated-sentence', { blocks: { [part]: `${sentence} ${sentence}` } })).toEqual([
        `warn ${part} ${sentence}`,
      ]);
    },
  );

  test('the close may repeat the fact, no other block another', () => {
    const sentence = 'Pendaftaran hanya melalui kantor kelurahan.';

    expect(told('repeated-sentence', { blocks: { fact: `${sentence} [3]`, close: sentence } })).toEqual([]);
    expect(told('repeated-sentence', { blocks: { fact: sentence, why: `${sentence} [1]` } })).toEqual([
      `warn why ${sentence} [1]`,
    ]);
  });

  test('a text by hand is compared with itself, not with the blocks', () => {
    const sentence = 'Pendaftaran hanya melalui kantor kelurahan.';
    const given = {
      blocks: { fact: sentence },
      overrides: { x: sentence, radio: `${sentence} ${sentence}` },
    };

    expect(told('repeated-sentence', given)).toEqual([`warn radio ${sentence}`]);
  });

  test('When long words fill a text, then it is called heavy', () => {
    const heavy =
      'Pengimplementasian kebijakan penyelenggaraan perlindungan berkelanjutan dilaksanakan berdasarkan pertimbangan kemanfaatan. '.repeat(
        5,
      );

    expect(lix(heavy)).toBeGreaterThan(60);
    expect(
      told('readability', { blocks: { fact: `${heavy}[3]`, warning: heavy, why: heavy, close: heavy } }),
    ).toEqual(['warn -']);
    expect(lix('')).toBe(0);
  });
});

describe('length', () => {
  const fact = `Penerima ${'ditetapkan menurut data kesejahteraan kota '.repeat(8)}setiap tahun. [3]`;

  test('a thread is allowed and told with its figures', () => {
    const [finding] = findingsOf('length', { blocks: { fact }, channels: ['x'] });

    expect(finding).toMatchObject({ severity: 'warn', place: { part: 'x', span: null } });
    expect(finding?.reason.id).toMatch(/^Panjang X \d{3} dari 280 karakter: menjadi utas \d kiriman/);
  });

  test('a text by hand that the channel would refuse holds the answer back', () => {
    const overrides = { x: 'kata '.repeat(70), whatsapp: 'kata '.repeat(900) };

    expect(told('length', { overrides, channels: [] })).toEqual(['block x', 'block whatsapp']);
  });

  test('a channel that nobody meant is not judged', () => {
    expect(told('length', { blocks: { fact }, channels: ['whatsapp'] })).toEqual([]);
  });

  test('more than five tags are too many for Instagram', () => {
    const hashtags = ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam'];

    expect(told('length', { hashtags, channels: ['instagram'] })).toEqual(['warn instagram']);
  });
});
