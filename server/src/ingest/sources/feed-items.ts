import type { RawItem } from '@tanggap/shared/mention';
import type { Source } from '@tanggap/shared/source';
import { contentHash } from '../../normalise/content-hash.js';
import { parseUrl } from '../../normalise/parse-url.js';
import { authorOf } from '../author-label.js';
import type { FeedEntry } from './feed-entry.js';

/** Longest external id the contract takes. */
const longestId = 512;

export interface FeedContext {
  source: Source;
  /** Links are resolved against it. */
  baseUrl: string;
  seenAt: string;
  authorKey: string;
}

/** Entries as raw items, oldest first (feeds list the newest first), each id once. */
export function feedItems(entries: readonly FeedEntry[], context: FeedContext): RawItem[] {
  const repeated = repeatedGuids(entries);
  const items = new Map<string, RawItem>();
  for (const entry of entries) {
    const item = feedItem(entry, repeated, context);
    if (!items.has(item.externalId)) items.set(item.externalId, item);
  }
  return [...items.values()].reverse();
}

/** Guids that stand for several articles at once name none of them; the link does then. */
function repeatedGuids(entries: readonly FeedEntry[]): Set<string> {
  const links = new Map<string, string>();
  const repeated = new Set<string>();
  for (const { guid, link } of entries) {
    if (guid === null || link === null) continue;
    const known = links.get(guid);
    if (known !== undefined && known !== link) repeated.add(guid);
    links.set(guid, link);
  }
  return repeated;
}

function feedItem(entry: FeedEntry, repeated: Set<string>, context: FeedContext): RawItem {
  const { source } = context;
  const url = webUrl(entry.link, context.baseUrl);
  const name = source.standing === 'public' ? (entry.author ?? '') : source.name;
  const author = authorOf(source, name, context.authorKey);
  return {
    sourceId: source.id,
    externalId: externalId(entry, repeated, url),
    text: entry.body,
    title: entry.title,
    seenAt: context.seenAt,
    isHtml: entry.isHtml,
    ...(url !== null && { url }),
    ...(entry.published !== null && { published: entry.published }),
    ...(entry.language !== null && { language: entry.language.slice(0, 20) }),
    ...(author && { author }),
  };
}

function externalId(entry: FeedEntry, repeated: Set<string>, url: string | null): string {
  const guid = entry.guid?.trim() ?? '';
  const id = guid !== '' && !repeated.has(guid) ? guid : url;
  if (id === null) return `sha256:${contentHash(entry.title, entry.body)}`;
  return id.length > longestId ? `sha256:${contentHash(id)}` : id;
}

/** `javascript:` and other non-web links are dropped. */
function webUrl(link: string | null, baseUrl: string): string | null {
  const url = link === null ? null : parseUrl(link.trim(), baseUrl);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
