import type { RawItem } from '@tanggap/shared/mention';
import type { Source } from '@tanggap/shared/source';
import { parseDate } from '../../normalise/parse-date.js';
import { decodeText } from '../guard/decode-text.js';
import type { FetchReply } from '../guard/guarded-fetch.js';
import type { PolledSource } from '../source-adapter.js';
import type { AdapterTools } from './adapter-tools.js';
import { feedItems } from './feed-items.js';
import { handOver } from './hand-over.js';
import { readCursor } from './seen-items.js';
import { parseSitemap, type SitemapDocument, type SitemapEntry } from './sitemap-document.js';
import { addressOf } from './source-address.js';

/** Children of an index that are read: outlets split by day or section, the newest first. */
const mostChildren = 5;
/** Entries taken from one document, the newest; a news sitemap may list 1,000. */
const maxEntries = 1_000;
/** Undated-as-news entries older than this are the outlet's archive, not news. */
const newsAgeMs = 48 * 3_600_000;

/**
 * News sitemaps, and sitemap indexes that lead to them. A sitemap holds only titles, so the articles are always read,
 * twenty a turn; unread ones are asked for again until all are here.
 */
export function createSitemapSource(source: Source, tools: AdapterTools): PolledSource {
  return {
    kind: 'polled',
    poll: async (cursor, signal) => {
      const before = readCursor(cursor);
      const reply = await tools.fetch(addressOf(source), { signal, validators: before.validators });
      if (reply.isUnchanged) return { items: [], refused: [], cursor, hasMore: false };
      const top = readSitemap(reply);
      const entries = [...top.entries, ...(await readChildren(top.children, tools, signal))];
      const items = itemsOf(entries, source, tools, reply.url);
      // An index stays the same while its children change, so its validators prove nothing.
      const validators = top.children.length > 0 ? {} : reply.validators;
      const always = { ...source, fetchArticles: true };
      return handOver({ source: always, tools, before, validators, signal }, items, []);
    },
  };
}

function readSitemap(reply: FetchReply): SitemapDocument {
  return parseSitemap(decodeText(reply.body, reply.contentType));
}

/** One level only: an index of indexes is no news sitemap. */
async function readChildren(
  addresses: string[],
  tools: AdapterTools,
  signal: AbortSignal,
): Promise<SitemapEntry[]> {
  const entries: SitemapEntry[] = [];
  for (const address of addresses.slice(0, mostChildren)) {
    entries.push(...readSitemap(await tools.fetch(address, { signal })).entries);
  }
  return entries;
}

function itemsOf(entries: SitemapEntry[], source: Source, tools: AdapterTools, baseUrl: string): RawItem[] {
  const now = tools.clock.now();
  const recent = entries.filter((entry) => entry.isNews || isRecent(entry, now)).slice(0, maxEntries);
  const asFeed = recent.map((entry) => ({
    guid: null,
    link: entry.loc,
    title: entry.title ?? '',
    body: '',
    isHtml: false,
    published: entry.published,
    author: null,
    language: null,
  }));
  return feedItems(asFeed, { source, baseUrl, seenAt: now.toISOString(), authorKey: tools.authorKey });
}

function isRecent(entry: SitemapEntry, now: Date): boolean {
  const at = entry.published === null ? null : parseDate(entry.published);
  return at !== null && now.getTime() - Date.parse(at) < newsAgeMs;
}
