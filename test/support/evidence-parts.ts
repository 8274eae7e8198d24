import { createHash } from 'node:crypto';
import { AppError } from '@tanggap/shared/errors';
import type { ArchivedPage } from '../../server/src/respond/respond-deps.js';
import type { Archive } from '../../server/src/store/archive.js';

/** An archive in memory, verified like the real one; `damage` turns a kept byte. */
export interface MemoryArchive extends Archive {
  damage(sha256: string): void;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function aMemoryArchive(): MemoryArchive {
  const kept = new Map<string, Uint8Array>();
  return {
    keep(bytes) {
      const sha256 = hashOf(bytes);
      kept.set(sha256, Uint8Array.from(bytes));
      return Promise.resolve(sha256);
    },
    read(sha256) {
      const bytes = kept.get(sha256);
      if (!bytes) return Promise.reject(new AppError('not-found', `nothing kept under ${sha256}`));
      const isWhole = hashOf(bytes) === sha256;
      return isWhole
        ? Promise.resolve(bytes)
        : Promise.reject(new AppError('archive-damaged', `${sha256} no longer matches`));
    },
    damage(sha256) {
      const bytes = kept.get(sha256)!;
      bytes[0] = (bytes[0] ?? 0) ^ 1;
    },
  };
}

/** A page as if it had been fetched; every address has a text of its own. */
export function anArchivedPage(url: string, given: Partial<ArchivedPage> = {}): ArchivedPage {
  const text = `Keterangan resmi pada ${url}. Bantuan tetap disalurkan sesuai jadwal.`;
  const html = `<p>${text}</p>`;
  return {
    bytes: Buffer.from(`<html><title>Keterangan</title>${html}</html>`),
    finalUrl: url,
    contentType: 'text/html',
    title: 'Keterangan resmi',
    text,
    html,
    ...given,
  };
}
