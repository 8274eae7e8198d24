import { describe, expect, test } from '@jest/globals';
import { fieldNamed } from '@tanggap/shared/query/field-names';
import { formatQuery } from '@tanggap/shared/query/format-query';
import { parseQuery, type QueryContext } from '@tanggap/shared/query/parse-query';
import { longestQuery, mostQueryTerms, queryFields } from '@tanggap/shared/query';
import { expectBounded } from '../../support/bounded.js';

const written = (text: string, context?: QueryContext): string | undefined => {
  const { node, error } = parseQuery(text, context);
  return error ? `${error.code}: ${text.slice(...error.span)}` : formatQuery(node);
};
const suggested = (text: string, context?: QueryContext): string | null | undefined =>
  parseQuery(text, context).error?.suggestion;

describe('a query that reads', () => {
  test.each([
    ['nothing asks for everything', '  ', ''],
    ['signs alone mean nothing', 'BSU - cair!', 'BSU cair'],
    ['words side by side must all occur', 'bansos cair besok', 'bansos cair besok'],
    ['AND may be written and DAN as well', 'bansos AND cair DAN besok', 'bansos cair besok'],
    ['OR binds less than side by side', 'a1 b1 OR c1 ATAU d1', 'a1 b1 OR c1 OR d1'],
    ['brackets group', '(BLT OR "bantuan tunai") -pinjol', '(BLT OR "bantuan tunai") -pinjol'],
    ['NOT and BUKAN exclude like a dash', 'cair NOT pinjol BUKAN judi', 'cair -pinjol -judi'],
    ['a dash inside a word belongs to it', 'anak-anak 2025-2026', 'anak-anak 2025-2026'],
    [
      'small operators are ordinary words',
      'beras dan gula atau or and not',
      'beras dan gula atau or and not',
    ],
    ['curly quotes are quotes', '“bantuan  tunai”', '"bantuan tunai"'],
    ['a beginning of three letters ends in a star', 'bantu*, cair', 'bantu* cair'],
    ['words near each other', 'cair NEAR/5 tautan', 'cair NEAR/5 tautan'],
    ['near with a number reads in small letters, too', 'cair near/5 tautan', 'cair NEAR/5 tautan'],
    ['near as a call', 'near(cair tautan palsu, 5)', 'cair NEAR/5 tautan NEAR/5 palsu'],
    ['near between words that a comma joins', 'cair,dana NEAR/5 bank', 'cair NEAR/5 dana NEAR/5 bank'],
    ['near without a distance', 'cair DEKAT/3 tautan cair NEAR bank', 'cair NEAR/3 tautan cair NEAR/10 bank'],
    ['a hashtag is a word', '#KawalBansos!', '#KawalBansos'],
    ['an address is a word', 'https://contoh.example/a?b=1', 'https://contoh.example/a?b=1'],
    ['a clock time is a word', 'jam 10:30', 'jam 10:30'],
    ['a colon before a blank is punctuation', 'Catatan: harga', 'Catatan harga'],
  ])('%s', (_rule, text, expected) => {
    expect(written(text)).toBe(expected);
  });

  test.each([
    ['program:mbg', 'program:mbg'],
    ['program:(mbg bsu)', 'program:mbg,bsu'],
    ['program:(mbg ATAU bsu)', 'program:mbg,bsu'],
    ['PROGRAM: MBG, bsu', 'program:mbg,bsu'],
    ['level:ditandai,belum-pasti', 'level:flagged,unsure'],
    ['bahasa:jv bahasa:jawa', 'language:jv language:jv'],
    ['sumber:feed kanal:peta_situs', 'source:feed source:sitemap'],
    ['media:"Kabar Desa"', 'outlet:"Kabar Desa"'],
    ['provinsi:jabar,"jawa timur",kepulauan-riau,53', 'region:32,35,21,53'],
    ['adalah:pertanyaan', 'is:question'],
    ['jalur:keluhan', 'exit:complaint'],
    ['keadaan:ditutup', 'status:closed'],
    ['isu:I-3 isu:4', 'issue:I-3 issue:I-4'],
    ['cerita:c2481', 'story:C-2481'],
    ['dari:2026-11-01 sampai:2026-11-19t08:30', 'from:2026-11-01 to:2026-11-19T08:30'],
    ['pada:2026-11-19', 'on:2026-11-19'],
    ['cair -keadaan:ditutup', 'cair -status:closed'],
    ['(cair dari:2026-11-01) bansos', 'cair from:2026-11-01 bansos'],
  ])('the field %s is the same as %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  test('every leaf says where it stands in the text', () => {
    const { node } = parseQuery('cair -"uang muka" provinsi:jabar');

    expect(node).toMatchObject({
      of: [{ span: [0, 4] }, { kind: 'not', of: { span: [6, 17] } }, { span: [18, 32] }],
    });
  });
});

describe('a query that does not read', () => {
  test.each([
    ['bansos "uang muka', 'unclosed-quote: "uang muka', 'bansos "uang muka"'],
    ['(BLT OR (PKH cair', 'unclosed-bracket: (', '(BLT OR (PKH cair))'],
    ['BLT) cair', 'stray-bracket: )', 'BLT cair'],
    ['bansos OR', 'missing-operand: OR', 'bansos'],
    ['AND bansos', 'missing-operand: AND', 'bansos'],
    ['bansos AND OR cair', 'missing-operand: AND', 'bansos   OR cair'],
    ['bansos ()', 'missing-operand: ()', 'bansos'],
    ['bansos program:', 'missing-operand: program:', 'bansos'],
    ['ba*', 'bad-wildcard: ba*', 'ba'],
    ['b*tuan cair', 'bad-wildcard: b*tuan', 'btuan cair'],
    ['bantu**** cair', 'bad-wildcard: bantu****', 'bantu* cair'],
    ['cair NEAR/900 bank', 'bad-near: NEAR/900', 'cair NEAR/50 bank'],
    ['cair NEAR/x bank', 'bad-near: NEAR/x', 'cair NEAR/10 bank'],
    ['"kartu sembako" NEAR/5 cair', 'bad-near: "kartu sembako"', 'kartu NEAR/5 sembako NEAR/5 cair'],
    ['cair NEAR/5 "kartu sembako"', 'bad-near: "kartu sembako"', 'cair NEAR/5 kartu NEAR/5 sembako'],
    ['provnisi:jabar', 'unknown-field: provnisi:', 'provinsi:jabar'],
    ['harga:naik cair', 'unknown-field: harga:', '"harga naik" cair'],
    ['level:ditandi', 'unknown-value: ditandi', 'level:ditandai'],
    ['provinsi:jawa barat', 'unknown-value: jawa', 'provinsi:"jawa barat"'],
    ['provinsi:jabr', 'unknown-value: jabr', 'provinsi:jabar'],
    ['dari:19/11/2026', 'bad-date: 19/11/2026', 'dari:2026-11-19'],
    ['pada:2026-11-31', 'bad-date: 2026-11-31', 'pada:2026-11-30'],
    ['pada:2026-11-01,2026-11-03', 'bad-date: 2026-11-03', 'pada:2026-11-01'],
    ['bansos OR jalur:keluhan', 'field-not-here: jalur:keluhan', null],
    ['bansos -dari:2026-11-01', 'field-not-here: dari:2026-11-01', null],
    ['-pinjol -judi', 'only-exclusions: -pinjol -judi', null],
    ['bansos OR -pinjol', 'only-exclusions: -pinjol', null],
  ])('%s is refused at its place, with what was probably meant', (text, place, suggestion) => {
    expect(written(text)).toBe(place);
    expect(suggested(text)).toBe(suggestion);
  });

  test('When the programs are known, then an unknown one is refused with the nearest', () => {
    const context = { programs: ['mbg', 'sekolah-rakyat'] };

    expect(written('program:sekolah-rakayt', context)).toBe('unknown-value: sekolah-rakayt');
    expect(suggested('program:sekolah-rakayt', context)).toBe('program:sekolah-rakyat');
    expect(suggested('program:tapera', context)).toBeNull();
  });

  test('When something else narrows the search, then exclusions alone may stand', () => {
    expect(written('-pinjol', { isNarrowed: true })).toBe('-pinjol');
    expect(written('bansos OR -pinjol', { isNarrowed: true })).toBe('only-exclusions: -pinjol');
  });

  test('When only text can be asked, then fields are refused and words stay', () => {
    const context = { isTextOnly: true };

    expect(written('menu provinsi:jabar', context)).toBe('field-not-here: provinsi:jabar');
    expect(suggested('menu provinsi:jabar', context)).toBe('menu');
    expect(written('menu "air bersih" -lowongan', context)).toBe('menu "air bersih" -lowongan');
  });
});

describe('a query made to hurt', () => {
  const hard: [string, string, string | null][] = [
    ['5,000 words', Array.from({ length: 5_000 }, (_, at) => `k${at}`).join(' '), 'too-long'],
    ['2,000 short words', 'a '.repeat(2_000).trim(), 'too-many-terms'],
    ['10,000 brackets', '('.repeat(10_000), 'too-long'],
    ['3,000 open brackets', '('.repeat(3_000) + 'a', 'too-deep'],
    ['3,000 closed brackets', 'a' + ')'.repeat(3_000), 'stray-bracket'],
    ['800 exclusions of exclusions', 'NOT '.repeat(800) + 'a', 'too-deep'],
    ['3,000 stars', 'abc' + '*'.repeat(3_000), 'bad-wildcard'],
    ['a chain of 500 nears', 'a NEAR/2 '.repeat(400) + 'a', 'too-many-terms'],
    ['1,000 values', `outlet:${'a,'.repeat(1_000)}b`, 'too-many-terms'],
    ['a million dashes', '-'.repeat(1_000_000), 'too-long'],
    ['a word of 1,400 points', 'a' + '.a'.repeat(1_400) + ':', null],
  ];

  test.each(hard)('%s are answered at once by a clear error or a tree', (_name, text, code) => {
    const { error } = expectBounded(() => parseQuery(text));

    expect(error?.code ?? null).toBe(code);
    if (text.length > longestQuery) expect(error?.span).toEqual([longestQuery, text.length]);
  });

  test('When a query has too many words, then the suggestion keeps the ones that fit', () => {
    const words = Array.from({ length: mostQueryTerms + 5 }, (_, at) => `kata${at}`);

    expect(suggested(words.join(' '))).toBe(words.slice(0, mostQueryTerms).join(' '));
  });

  test('an unknown field names those that can be read, in the reader’s own words', () => {
    const names = /Yang ada: (.+?)\./.exec(parseQuery('tanggal:kemarin', {}).error?.message.id ?? '')?.[1];
    const fields = (names ?? '').split(', ').map(fieldNamed);

    expect(names).toContain('provinsi');
    expect(fields.sort()).toEqual([...queryFields].sort());
  });
});
