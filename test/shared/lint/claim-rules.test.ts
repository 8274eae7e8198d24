import { describe, expect, test } from '@jest/globals';
import { findingsOf, told } from './rule-tools.js';

describe('the claim', () => {
  test('its wording outside its own block holds the answer back', () => {
    const warning = 'Beredar pesan bahwa Bantuan Tunai Rp2,4 juta cair besok di kota.';

    expect(told('claim-repeated', { blocks: { warning } })).toEqual([
      'block warning Bantuan Tunai Rp2,4 juta cair besok',
    ]);
  });

  test('speaking of the same thing in other words is no repetition', () => {
    expect(
      told('claim-repeated', {
        blocks: { warning: 'Beredar pesan tentang bantuan yang tidak benar di grup.' },
      }),
    ).toEqual([]);
  });

  test('the name of the program is no repetition', () => {
    const name = 'Bantuan Langsung Tunai Dinas Sosial Kota Contoh';

    expect(
      told(
        'claim-repeated',
        { blocks: { fact: `${name} tetap berjalan. [3]` } },
        { claim: `${name} dihapus`, knownNames: [name] },
      ),
    ).toEqual([]);
  });

  test('When its own block says it twice, then once is enough', () => {
    const once = 'Pesan itu menyebut bantuan cair hanya lewat laman tersebut.';

    expect(
      told('claim-repeated', {
        blocks: { claim: `${once} Menurut pesan itu bantuan cair hanya lewat laman tersebut.` },
      }),
    ).toEqual(['block claim Menurut pesan itu bantuan cair hanya lewat laman tersebut.']);
  });

  test('When its own block says a short sentence twice, then once is enough', () => {
    expect(told('claim-repeated', { blocks: { claim: 'Bantuan dihapus. Bantuan dihapus!' } })).toEqual([
      'block claim Bantuan dihapus!',
    ]);
  });

  test('a text by hand may name it once, not twice', () => {
    const named = 'Pesan Bantuan Tunai Rp2,4 juta cair besok tidak benar.';

    expect(told('claim-repeated', { overrides: { whatsapp: named } })).toEqual([]);
    expect(told('claim-repeated', { overrides: { whatsapp: `${named} ${named}` } })).toHaveLength(1);
  });

  test('a headline that repeats it, even to deny it, is held back', () => {
    expect(
      told('claim-in-headline', { headline: 'Tidak benar Bantuan Tunai Rp2,4 juta cair besok' }),
    ).toEqual(['block headline Bantuan Tunai Rp2,4 juta cair besok']);
  });

  test('a headline that only asks leaves its reader without the answer', () => {
    expect(told('claim-in-headline', { headline: 'Benarkah bantuan sudah cair?' })).toEqual([
      'warn headline',
    ]);
  });

  test.each([
    'Tidak benar bahwa bantuan dibagi lewat tautan. [3]',
    'Beredar pesan tentang bantuan. [3]',
    'Klaim itu keliru. [3]',
    'Kabar tentang bantuan tidak tepat. [3]',
  ])('the first block begins with the fact, not so: %s', (fact) => {
    expect(told('fact-not-first', { blocks: { fact } })).toHaveLength(1);
  });

  test('a fact that denies something in its own words may stand first', () => {
    expect(told('fact-not-first', { blocks: { fact: 'Tidak ada pendaftaran lewat tautan. [3]' } })).toEqual(
      [],
    );
  });

  test.each(['close', 'fact', 'why', 'claim'] as const)(
    'its address stands live in no block, so not in %s',
    (part) => {
      const [finding] = findingsOf('live-scam-link', {
        blocks: { [part]: 'Jangan buka bantuan-kilat.example/isi ya.' },
      });

      expect(finding).toMatchObject({ severity: 'block', place: { part } });
      expect(finding?.reason.id).toContain('bantuan-kilat[.]example');
    },
  );

  test('an address under the same host is the same trap', () => {
    expect(
      told('live-scam-link', { overrides: { x: 'Hindari http://m.bantuan-kilat.example/login' } }),
    ).toEqual(['block x http://m.bantuan-kilat.example/login']);
  });

  test('When it is written so that nobody can click it, then it may be named', () => {
    expect(
      told('live-scam-link', { blocks: { why: 'Alamat bantuan-kilat[.]example bukan milik kami. [1] [2]' } }),
    ).toEqual([]);
  });

  test('the agency’s own site is no trap although the claim names it', () => {
    const claim = 'Daftar di sosial.contoh.go.id atau bantuan-kilat.example';

    expect(told('live-scam-link', {}, { claim })).toEqual([]);
  });
});

describe('the word of a verdict', () => {
  test('before a person decided it stands nowhere', () => {
    const given = {
      headline: 'Hoaks bantuan tunai',
      hashtags: ['AwasHoaks', 'CekDulu', 'hoax'],
      overrides: { x: 'Ini hoax! #StopHoaks' },
    };

    expect(told('hoax-word-before-decision', given)).toEqual([
      'block headline Hoaks',
      'block x hoax',
      'block x #StopHoaks',
      'block -',
      'block -',
    ]);
    expect(told('hoax-word-before-decision', given, { isDecided: true })).toEqual([]);
  });

  test('the name of a site that checks claims may be cited', () => {
    expect(
      told('hoax-word-before-decision', { blocks: { why: 'Menurut CekHoaks Kota itu lama. [1]' } }),
    ).toEqual([]);
  });

  test('the reason itself does not use it', () => {
    const [finding] = findingsOf('hoax-word-before-decision', { headline: 'Hoaks bantuan' });

    expect(JSON.stringify(finding?.reason)).not.toMatch(/hoaks|hoax/i);
  });
});
