import { maskPrivate } from '@tanggap/shared/masking';
import type { RefusalCode } from '@tanggap/shared/refusals';
import type { QuarantinedItem } from '@tanggap/shared/source';

export type Refused = Omit<QuarantinedItem, 'id'>;

const longestExcerpt = 2_000;
/** Accounts of Bluesky, which the masking of texts for people does not know. */
const decentralisedId = /did:[a-z]+:[\w.:%-]+/gi;

/** A bad item as quarantine keeps it: the reason, and what came with everything personal masked. */
export function refuse(
  sourceId: string,
  at: string,
  code: RefusalCode,
  content: unknown,
  detail?: string,
): Refused {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const reason = detail ? `${code}: ${detail.slice(0, 300)}` : code;
  return { sourceId, at, reason, excerpt: excerptOf(text) };
}

/** Cut first, so that masking a megabyte costs no more than masking the excerpt. */
export function excerptOf(text: string): string {
  return maskPrivate(text.slice(0, longestExcerpt).replace(decentralisedId, 'did:…'));
}
