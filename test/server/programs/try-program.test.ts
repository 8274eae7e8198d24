import { describe, expect, test } from '@jest/globals';
import type { Program, ProgramDraft } from '@tanggap/shared/program';
import { tryProgram } from '../../../server/src/programs/try-program.js';

const draft: ProgramDraft = {
  name: 'Bantuan Tunai Desa',
  aliases: ['bantuan langsung tunai'],
  ambiguous: ['blt'],
  context: ['cair', 'daftar', 'desa'],
  excluded: ['blt sandwich'],
  agency: 'Kementerian Sosial',
  host: 'kemensos.go.id',
  purpose: 'Menjawab klaim keliru tentang penyaluran bantuan.',
  basis: '',
  owner: 'Humas',
  endsAt: '2027-01-01T00:00:00.000Z',
  priority: 1,
};
const running: Program = {
  ...draft,
  id: 'blt',
  status: 'active',
  version: 3,
  approver: 'Lestari',
  proposal: null,
};
const texts = [
  'Bantuan langsung tunai dijadwalkan pekan depan',
  'Kapan BLT cair di desa kami?',
  'Menu sarapan: BLT sandwich dan kopi susu',
  'blt kemarin jam berapa ya',
  'Pertandingan semalam seru sekali',
].map((text, index) => ({ id: `m${index}`, text, programs: [] }));

describe('trying a program on recent texts', () => {
  test('hits, excluded senses and names without context are counted apart', () => {
    expect(tryProgram(draft, texts, null)).toMatchObject({ examined: 5, hits: 2, excluded: 1, unsure: 1 });
  });

  test('each example shows the place and says why', () => {
    const { examples } = tryProgram(draft, texts, null);

    const excluded = examples.find(({ outcome }) => outcome === 'excluded');
    expect(excluded?.text.slice(...excluded.span)).toBe('BLT sandwich');
    expect(examples.every(({ because }) => because.id.length > 0 && because.en.length > 0)).toBe(true);
  });

  test('When a word is added, then the difference to the running version is shown first', () => {
    const wider = { ...draft, aliases: [...draft.aliases, 'pertandingan'] };

    const trial = tryProgram(wider, texts, running);

    expect(trial).toMatchObject({ added: 1, removed: 0 });
    expect(trial.examples[0]).toMatchObject({ mentionId: 'm4', isChange: true });
  });

  test('When a query is added, then mentions that do not meet it are shown as excluded with the reason', () => {
    const trial = tryProgram({ ...draft, query: '-jadwal*' }, texts, running);

    const lost = trial.examples.find(({ mentionId }) => mentionId === 'm0');
    expect(trial).toMatchObject({ hits: 1, excluded: 2, added: 0, removed: 1 });
    expect(lost?.because.id).toContain('syarat tambahan');
  });

  test('When a word is taken away, then what would be lost is counted', () => {
    expect(tryProgram({ ...draft, ambiguous: [] }, texts, running)).toMatchObject({ added: 0, removed: 1 });
  });
});
