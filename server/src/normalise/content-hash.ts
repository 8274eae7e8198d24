import { createHash } from 'node:crypto';

/** SHA-256 of the parts, hex; parts are separated so that `ab`+`c` differs from `a`+`bc`. */
export function contentHash(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
