import type { ExportJob } from '@tanggap/shared/export';

export function aJob(given: Partial<ExportJob> = {}): ExportJob {
  return {
    id: 'X-1',
    version: 2,
    kind: 'stories',
    format: 'csv',
    fileName: 'cerita-2026-11-19-X-1.csv',
    request: { kind: 'stories', format: 'csv' },
    ownerId: 'u-lestari',
    state: 'done',
    rows: 120,
    total: 120,
    bytes: 4_096,
    sha256: 'ab'.repeat(32),
    failure: null,
    message: null,
    createdAt: '2026-11-19T03:00:00.000Z',
    expiresAt: '2099-11-26T03:00:00.000Z',
    ...given,
  };
}
