import type { Format } from '../../../lib/format.js';

const kilo = 1_024;

/** `840 B`, `12 KB`, `3,4 MB`. */
export function fileSize(bytes: number, { number, decimal }: Pick<Format, 'number' | 'decimal'>): string {
  if (bytes < kilo) return `${number(bytes)} B`;
  if (bytes < kilo * kilo) return `${number(bytes / kilo)} KB`;
  return `${decimal(bytes / kilo / kilo, 1)} MB`;
}
