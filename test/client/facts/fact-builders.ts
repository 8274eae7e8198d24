import type { Fact } from '@tanggap/shared/fact';
import { noon } from '../../support/builders.js';

export function aFact(given: Partial<Fact> = {}): Fact {
  return {
    id: 'F-12',
    version: 2,
    statement: 'Bantuan disalurkan kepada 10 juta keluarga setiap tiga bulan.',
    figure: { value: 10_000_000, unit: 'keluarga', asOf: 'Maret 2026' },
    agency: 'Kementerian Sosial',
    source: { title: 'Laporan penyaluran', url: 'https://data.contoh.go.id/laporan' },
    programs: ['blt'],
    validUntil: '2099-12-31T16:59:59.000Z',
    archive: { sha256: 'cd'.repeat(32), textSha256: null, at: noon },
    failure: null,
    isWithdrawn: false,
    byName: 'Rani Prameswari',
    updatedAt: noon,
    ...given,
  };
}
