import { describe, expect, test } from '@jest/globals';
import { minutesFrom, noon } from '../../support/builders.js';
import { anEvidence } from '../../support/evidence-builders.js';
import { aFact, aNarrative } from '../../support/respond-builders.js';
import { references } from '../answer-parts.js';
import { findingsOf, told } from './rule-tools.js';

describe('no evidence', () => {
  test.each([
    ['an amount', 'Bantuan disalurkan kepada 1.200 keluarga.'],
    ['a share', 'Penyaluran sudah mencapai 80% di kota.'],
    ['money', 'Setiap keluarga menerima Rp600.000 sekali.'],
    ['a count after the number of a stage', 'Penyaluran tahap 2 (1.200 keluarga) berjalan.'],
    ['a date', 'Penyaluran dimulai pada 5 Maret tahun ini.'],
  ])('%s without citation holds the answer back', (_what, sentence) => {
    expect(told('no-evidence', { blocks: { why: `Begitu aturannya. [1] [2] ${sentence}` } })).toEqual([
      `block why ${sentence}`,
    ]);
  });

  test('a citation at the end of a paragraph vouches for the sentences before it', () => {
    expect(told('no-evidence', { blocks: { why: 'Ada 1.200 keluarga. Semuanya terdata. [1] [2]' } })).toEqual(
      [],
    );
  });

  test('When a plain statement has no citation, then the writer is asked for one', () => {
    expect(
      told('no-evidence', { blocks: { fact: 'Pendaftaran hanya melalui kelurahan setempat.' } }),
    ).toEqual(['warn fact Pendaftaran hanya melalui kelurahan setempat.']);
  });

  test.each([
    ['advice', 'Jangan bagikan kode OTP kepada siapa pun.'],
    ['a question', 'Apakah Anda sudah telanjur mengisi datanya?'],
    ['service numbers', 'Hubungi layanan pengaduan 1708 atau 0812-3456-7890.'],
    ['an article of law', 'Lihat Pasal 5 ayat (2) dan lampiran 3 di kantor kelurahan.'],
    ['opening hours', 'Cek di kantor kelurahan pukul 08.00–15.00.'],
  ])('%s needs no evidence', (_what, sentence) => {
    expect(told('no-evidence', { blocks: { close: sentence } })).toEqual([]);
  });

  test('a figure in the name of a program claims nothing', () => {
    const blocks = { close: 'Cek syarat LPG 3 kg di kantor kelurahan.' };

    expect(told('no-evidence', { blocks }, { knownNames: ['LPG 3 kg'] })).toEqual([]);
    expect(told('no-evidence', { blocks }, { knownNames: [] })).toHaveLength(1);
  });

  test('a verdict needs two cited sources, one of them from outside', () => {
    const own = { why: 'Petugas tidak meminta kode rahasia. [2]', fact: 'Pendaftaran di kelurahan. [2]' };

    const reasons = findingsOf('no-evidence', { blocks: own }).map(({ reason }) => reason.id);

    expect(reasons[0]).toContain('dua sumber terarsip yang dikutip dalam teks; baru ada 1');
    expect(reasons[1]).toContain('di luar instansi');
    expect(findingsOf('no-evidence', { blocks: own, exit: 'unproven' })).toEqual([]);
  });

  test('a file uploaded twice is one source', () => {
    const kept = anEvidence().archive!;
    const file = { kind: 'file' as const, url: null, archive: { ...kept, finalUrl: null } };
    const evidence = [anEvidence({ id: 'E-1', ...file }), anEvidence({ id: 'E-2', ...file })];
    const blocks = { fact: 'Pendaftaran hanya melalui kelurahan. [1]' };

    expect(told('no-evidence', { blocks }, { references: { ...references, evidence } })).toEqual([
      'block citations',
    ]);
  });

  test('When a cited page could not be archived, then it does not count', () => {
    const failed = anEvidence({ id: 'E-1', archive: null });
    const evidence = [failed, references.evidence[1]!];

    expect(told('no-evidence', {}, { references: { ...references, evidence } })).toEqual([
      'block citations',
      'block citations',
    ]);
    expect(told('dangling-citation', {}, { references: { ...references, evidence } })).toEqual([
      'block why [1]',
    ]);
  });
});

describe('citations', () => {
  test('a number without source is found at its place', () => {
    expect(told('dangling-citation', { blocks: { close: 'Cek di kantor kelurahan. [9]' } })).toEqual([
      'block close [9]',
    ]);
  });

  test('a source that the story does not have is found', () => {
    const citations = [{ n: 1, kind: 'evidence' as const, id: 'E-77' }];

    expect(
      findingsOf('dangling-citation', { citations, blocks: { why: 'Begitu. [1]', fact: 'Ya.' } })[0]?.reason
        .id,
    ).toContain('E-77');
  });

  test('When a cited fact has lapsed, then it is to be renewed', () => {
    const facts = [aFact({ id: 'F-1', validUntil: minutesFrom(-1) })];

    expect(told('expired-fact', {}, { references: { ...references, facts } })).toEqual(['block fact [3]']);
    expect(
      told('expired-fact', {}, { references: { ...references, facts: [aFact({ isWithdrawn: true })] } }),
    ).toEqual(['block fact [3]']);
  });

  test('a fact that ends now has ended', () => {
    const facts = [aFact({ id: 'F-1', validUntil: noon })];

    expect(told('expired-fact', {}, { references: { ...references, facts } })).toHaveLength(1);
  });
});

describe('contradiction with a shared narrative', () => {
  const narrative = aNarrative({
    id: 'N-4',
    statement:
      'Bantuan Tunai tahap ini disalurkan kepada 1.200 keluarga penerima. Penyaluran tidak dipungut biaya apa pun oleh petugas.',
  });
  const against = (why: string, liveNarratives = [narrative]) =>
    told('narrative-contradiction', { blocks: { why } }, { liveNarratives });

  test('another figure for the same thing is found where it stands', () => {
    expect(against('Bantuan Tunai disalurkan kepada 1.500 keluarga penerima. [1] [2]')).toEqual([
      'warn why 1.500',
    ]);
  });

  test('the same figure agrees, however it is written', () => {
    expect(against('Bantuan Tunai disalurkan kepada 1200 keluarga penerima. [1] [2]')).toEqual([]);
  });

  test('a figure of something else says nothing about it', () => {
    expect(against('Ada 3 keluarga yang melapor ke polisi. [1] [2]')).toEqual([]);
  });

  test('affirming what the narrative denies is found', () => {
    expect(against('Penyaluran dipungut biaya oleh petugas. [1] [2]')).toEqual([
      'warn why Penyaluran dipungut biaya oleh petugas.',
    ]);
    expect(against('Penyaluran tidak dipungut biaya oleh petugas. [1] [2]')).toEqual([]);
  });

  test('When the narrative has ended, then nobody has to agree with it', () => {
    const ended = { ...narrative, validUntil: minutesFrom(-1) };

    expect(against('Bantuan Tunai disalurkan kepada 1.500 keluarga penerima. [1] [2]', [ended])).toEqual([]);
  });
});
