import { z } from 'zod';
import { contentHash } from '../../normalise/content-hash.js';
import type { Validators } from '../guard/guarded-fetch.js';

/** Where a document-like source (feed, sitemap) was left: its validators, and which of its items we already took. */
export interface DocumentCursor {
  validators: Validators;
  seen: string[];
}

const cursorSchema = z.object({
  etag: z.string().optional(),
  modified: z.string().optional(),
  seen: z.array(z.string()).max(5_000),
});

/** A cursor that cannot be read (an older version's) means starting anew: the store drops what it already has. */
export function readCursor(cursor: string | null): DocumentCursor {
  const parsed = cursorSchema.safeParse(parseJson(cursor));
  if (!parsed.success) return { validators: {}, seen: [] };
  const { etag, modified, seen } = parsed.data;
  return { validators: { etag, lastModified: modified }, seen };
}

export function writeCursor({ validators, seen }: DocumentCursor): string {
  return JSON.stringify({ etag: validators.etag, modified: validators.lastModified, seen });
}

/** Names one version of one item in 40 bits: an edited item gets another name, so it is looked at again. */
export function seenKey(externalId: string, ...content: string[]): string {
  return contentHash(externalId, ...content).slice(0, 10);
}

function parseJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
