import type { Source } from '@tanggap/shared/source';
import { contentHash } from '../normalise/content-hash.js';

/** What a cursor belongs to: with another address or hashtag, the old place means nothing. */
function scopeOf(source: Source): string {
  return contentHash(source.kind, source.url ?? '', source.hashtag ?? '').slice(0, 8);
}

/** The cursor as the store keeps it. */
export function scopeCursor(source: Source, cursor: string | null): string | null {
  return cursor === null ? null : `${scopeOf(source)} ${cursor}`;
}

/** The adapter's cursor; null where there is none or the source now points elsewhere. */
export function unscopeCursor(source: Source, stored: string | null): string | null {
  const scope = `${scopeOf(source)} `;
  return stored?.startsWith(scope) ? stored.slice(scope.length) : null;
}
