import { contentHash } from './content-hash.js';

/**
 * The id of a mention: the same item of the same source always gets the same one, so every delivery may be repeated.
 * 100 bits of SHA-256: a clash among a billion mentions has a chance below 10⁻¹².
 */
export function mentionId(sourceId: string, externalId: string): string {
  return `m${contentHash(sourceId, externalId).slice(0, 25)}`;
}
