import { createHash } from 'node:crypto';
import type { ResponseContent } from '@tanggap/shared/response';

/** Keys in one order at every depth; what is undefined is left out, as JSON does. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}

/** SHA-256, hex, of the content as canonical JSON: equal texts have equal fingerprints however they were typed in. */
export function fingerprintOf(content: ResponseContent): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(content)))
    .digest('hex');
}
