import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alertMessage } from '@tanggap/shared/alert-text';
import { maskPrivate } from '@tanggap/shared/masking';
import type { Alert, SavedSearchDraft } from '@tanggap/shared/saved-search';
import { hasVerdictWord } from '@tanggap/shared/verdict-word';
import { minutesFrom, noon } from '../support/builders.js';
import { anAlert } from '../support/record-builders.js';

const desk = {
  agency: 'Dinas Kominfo Kota Contoh',
  unit: 'Meja Humas',
  city: 'Contoh',
  contact: '',
  site: '',
};
const origin = 'https://tanggap.example';

function messageOf(
  given: Partial<Alert> = {},
  {
    filter = { q: 'bantuan' },
    isEscalation = false,
  }: { filter?: SavedSearchDraft['filter'] | null; isEscalation?: boolean } = {},
) {
  const alert = { id: 'A-7', version: 1, ...anAlert(given) };
  return alertMessage({ alert, filter, desk, zone: 'WIB', origin, isEscalation });
}

describe('the message of an alert', () => {
  test('says how many, since when, and where to look', () => {
    const { subject, text, link } = messageOf();

    expect(subject).toBe('Peringatan: pencarian “Bantuan tunai di Jawa Barat”, 42 sebutan dalam 1 jam');
    expect(text).toContain('Jumlah: 42 sebutan dalam 1 jam, 9 Maret 2026 pukul 09.00–10.00 WIB.');
    expect(text).not.toContain('Biasanya');
    expect(text).toContain(`\n${link}\n`);
    expect(text).toContain('Meja Humas, Dinas Kominfo Kota Contoh');
  });

  test('names what is usual where the search compares', () => {
    const { text } = messageOf({ usual: 3.5, count: 1_250 });

    expect(text).toContain('Jumlah: 1.250 sebutan');
    expect(text).toContain('Biasanya: 3,5 sebutan dalam rentang yang sama.');
  });

  test('a range over midnight names both days', () => {
    const { text } = messageOf({ from: minutesFrom(-24 * 60), to: noon });

    expect(text).toContain('dalam 1 hari, 8 Maret 2026 pukul 10.00 sampai 9 Maret 2026 pukul 10.00 WIB.');
  });

  test('the link opens what was counted, in the range of the alert', () => {
    const { link } = messageOf({}, { filter: { q: 'bantuan AND "jawa barat"', program: ['blt', 'pkh'] } });
    const { pathname, searchParams } = new URL(link);

    expect(pathname).toBe('/issues');
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ q: 'bantuan AND "jawa barat"', program: 'blt,pkh' },
      ...{ from: minutesFrom(-60), to: noon, alert: 'A-7' },
    });
  });

  test.each([
    ['a word of verdict', { q: 'hoaks bantuan' }],
    ['a telephone number', { q: '081234567890' }],
    ['an address too long for mail programs', { q: 'bantuan '.repeat(100) }],
  ])('a query with %s stays inside: the link opens the alert', (_what, filter) => {
    expect(messageOf({}, { filter }).link).toBe('https://tanggap.example/alerts?open=A-7');
  });

  test('a search that is gone links to the alert', () => {
    expect(messageOf({}, { filter: null }).link).toBe('https://tanggap.example/alerts?open=A-7');
  });

  test('an escalation says that nobody has opened it', () => {
    const { subject, text } = messageOf({}, { isEscalation: true });

    expect(subject).toMatch(/^Belum dibuka: /);
    expect(text).toMatch(/^Peringatan ini belum dibuka oleh siapa pun\./);
  });

  test.each([
    ['hoaks MBG', 'pencarian tersimpan S-1'],
    ['Bantuan H.O.A.X', 'pencarian tersimpan S-1'],
    ['akun @warga_contoh', 'pencarian tersimpan S-1'],
    ['\u202eterbalik', 'pencarian “terbalik”'],
    ['Bantuan\r\nBcc: siapa saja', 'pencarian “Bantuan Bcc: siapa saja”'],
  ])('a search named %j is called %s', (searchName, called) => {
    expect(messageOf({ searchName }).subject).toBe(`Peringatan: ${called}, 42 sebutan dalam 1 jam`);
  });

  test('whatever a search is named and asks, no verdict, person or second line of a subject goes out', () => {
    const seeds = fc.constantFrom(
      'hoaks',
      'HOAX',
      'h0aks',
      'ｈｏａｋｓ',
      'ho\u200baks',
      '0812 3456 7890',
      '@warga_contoh',
      '\r\n',
      '\u202e',
      '%0d%0a',
      '"',
      '',
    );
    const hostile = fc
      .array(fc.oneof(seeds, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 5 })
      .map((parts) => parts.join(''));

    fc.assert(
      fc.property(hostile, hostile, (searchName, q) => {
        const { subject, text, link } = messageOf({ searchName }, { filter: { q } });
        const said = [subject, text, decodeURIComponent(link)];

        expect(said.filter(hasVerdictWord)).toEqual([]);
        expect(maskPrivate(subject)).toBe(subject);
        expect(subject).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(URL.canParse(link)).toBe(true);
        expect(text.split('\n').filter((line) => line === link)).toHaveLength(1);
      }),
    );
  });
});
