import type { Program } from '@tanggap/shared/program';
import { createScorer, type ScorerOptions } from '../../../server/src/score/index.js';
import type { ScoreInput } from '../../../server/src/score/scorer.js';

/** A program with everything filled that a test does not care about. */
export function aProgram(given: Partial<Program> = {}): Program {
  return {
    id: 'mbg',
    name: 'Makan Bergizi Gratis (MBG)',
    aliases: ['makan bergizi gratis', 'mbg', 'dapur mbg'],
    ambiguous: [],
    context: ['sekolah', 'siswa', 'dapur', 'gizi'],
    excluded: [],
    agency: 'Badan Gizi Nasional',
    host: 'bgn.go.id',
    purpose: 'Mengawasi klaim publik tentang program ini.',
    basis: '',
    owner: 'Humas',
    endsAt: '2027-01-01T00:00:00Z',
    priority: 1,
    status: 'active',
    version: 1,
    approver: null,
    proposal: null,
    ...given,
  };
}

export const pkh = aProgram({
  id: 'pkh',
  name: 'Program Keluarga Harapan (PKH)',
  aliases: ['program keluarga harapan', 'pkh', 'bansos'],
  context: ['bansos', 'bantuan', 'kpm'],
  excluded: ['satgas pkh', 'penertiban kawasan hutan'],
  agency: 'Kementerian Sosial',
  host: 'cekbansos.kemensos.go.id',
});

/** A scorer of `mbg` and `pkh` whose stance model always says the same, so that only the signals are tested. */
export function scorerWith({
  negative = 0,
  isUnsure = false,
  ...options
}: Partial<ScorerOptions> & { negative?: number; isUnsure?: boolean } = {}) {
  const stance = { negative, neutral: 1 - negative, positive: 0 };
  const scorer = createScorer({
    programs: [aProgram(), pkh],
    readers: {
      language: () => ({ language: 'id' }),
      stance: () => ({ stance, isUnsure, findings: [] }),
    },
    onSignalError: (_signal, error) => {
      throw error;
    },
    ...options,
  });
  return (text: string, given: Partial<ScoreInput> = {}) =>
    scorer.assess({ id: 'm1', text, titleLength: 0, url: null, standing: 'public', ...given });
}
