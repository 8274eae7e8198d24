import { describe, expect, test } from '@jest/globals';
import { programDraftSchema } from '@tanggap/shared/program';
import { longestWatchDays, refuseProgram } from '@tanggap/shared/program-rules';

const now = '2026-11-22T08:00:00.000Z';
const inDays = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();
const aDraft = (change: Record<string, unknown> = {}) =>
  programDraftSchema.parse({
    name: 'Bantuan Ibu Hamil',
    aliases: ['bantuan ibu hamil'],
    agency: 'Kementerian Sosial',
    host: null,
    purpose: 'Menjawab klaim keliru tentang bantuan.',
    owner: 'Tim Isu Sosial',
    endsAt: inDays(90),
    priority: 1,
    ...change,
  });

describe('what a program watch may name', () => {
  test.each([
    ['Ibu Kota Nusantara'],
    ['Menteri Sosial'],
    ['program Presiden'],
    ['RSUD Dr. Sehat Sentosa'],
    ['haji'],
    ['dana desa'],
    ['kereta cepat'],
    ['bantuan bapak asuh'],
  ])('%s is allowed', (alias) => {
    expect(refuseProgram(aDraft({ aliases: [alias] }), now)).toEqual([]);
  });

  test.each([
    ['Bpk Contoh', 'orang'],
    ['Ibu Contoh', 'orang'],
    ['akun contoh123', 'orang'],
    ['@contoh_saja', 'orang'],
    ['Contoh Nama, S.E.', 'orang'],
    ['KH Contoh', 'orang'],
    ['0812-3456-7890', 'orang'],
    ['Partai Contoh', 'partai'],
    ['gerindra', 'partai'],
    ['PKS', 'partai'],
    ['umat islam', 'agama'],
    ['gereja', 'agama'],
    ['suku dayak', 'suku'],
    ['orang papua', 'suku'],
    ['serikat buruh', 'serikat'],
  ])('%s is refused', (alias, kind) => {
    const [reason] = refuseProgram(aDraft({ aliases: [alias] }), now);

    expect(reason?.id).toContain(kind);
    expect(reason?.en).not.toBe('');
  });

  test('the query may not watch a person either, and may exclude anyone', () => {
    expect(refuseProgram(aDraft({ query: 'menu pak contoh' }), now)[0]?.id).toContain('orang');
    expect(refuseProgram(aDraft({ query: 'menu OR "Partai Contoh"' }), now)[0]?.id).toContain('partai');
    expect(refuseProgram(aDraft({ query: 'menu -"pak contoh"' }), now)).toEqual([]);
  });

  test('excluded senses may name anything, because they are not watched', () => {
    expect(refuseProgram(aDraft({ excluded: ['Pak Haji', 'Partai Contoh'] }), now)).toEqual([]);
  });

  test('initials of a party may stand among ambiguous names', () => {
    const draft = aDraft({ ambiguous: ['PKB'], context: ['pajak kendaraan'] });

    expect(refuseProgram(draft, now)).toEqual([]);
  });

  test('the same reason is given once', () => {
    expect(refuseProgram(aDraft({ name: 'Partai Contoh', aliases: ['Partai Contoh'] }), now)).toHaveLength(1);
  });

  test.each([
    [-1, 1],
    [0, 1],
    [1, 0],
    [longestWatchDays, 0],
    [longestWatchDays + 1, 1],
  ])('a watch that ends in %d days has %d objections', (days, objections) => {
    expect(refuseProgram(aDraft({ endsAt: inDays(days) }), now)).toHaveLength(objections);
  });
});
