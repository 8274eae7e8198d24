import { hash } from 'node:crypto';

/** SHA-256 of the parts, hex; parts are separated so that `ab`+`c` differs from `a`+`bc`. */
export function contentHash(...parts: string[]): string {
  return hash('sha256', parts.map((part) => `${part}\0`).join(''), 'hex');
}
