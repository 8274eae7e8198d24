import { maxTextLength, type Mention, type RawItem } from '@tanggap/shared/mention';
import type { RefusalCode } from '@tanggap/shared/refusals';
import type { Source } from '@tanggap/shared/source';
import { mentionId } from './mention-id.js';
import { cleanText } from './clean-text.js';
import { cleanUrl } from './clean-url.js';
import { cutText } from './cut-text.js';
import { dateMention } from './date-mention.js';
import { htmlToText } from './html-to-text.js';
import { joinTitle } from './join-title.js';

export interface Refusal {
  refused: RefusalCode;
}

/**
 * RawItem → Mention: strip markup, clean, join title and text, date, clean the address, cut. Pure; never throws on any
 * item of the right shape. The language stays `und` until the scorer has read the text. Words of forwarding such as
 * `RT @…:` stay: they are evidence, and grouping copes with them.
 */
export function normalise(raw: RawItem, source: Source): Mention | Refusal {
  const joined = joinTitle(plain(raw.title ?? '', raw), plain(raw.text, raw));
  if (!/[\p{L}\p{N}]/u.test(joined.text)) return { refused: 'no-text' };
  const text = cutText(joined.text, maxTextLength);
  return {
    id: mentionId(raw.sourceId, raw.externalId),
    sourceId: source.id,
    sourceName: source.name,
    sourceKind: source.kind,
    standing: source.standing,
    title: joined.title,
    text,
    url: cleanUrl(raw.url),
    author: raw.author?.label ?? null,
    language: 'und',
    ...dateMention(raw.published, raw.seenAt),
    seenAt: new Date(raw.seenAt).toISOString(),
    isTruncated: text.length < joined.text.length,
    isDemo: raw.isDemo ?? source.kind === 'demo',
  };
}

function plain(text: string, raw: RawItem): string {
  return cleanText(raw.isHtml ? htmlToText(text) : text);
}
