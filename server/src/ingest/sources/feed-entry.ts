import type { RefusalCode } from '@tanggap/shared/refusals';
import type { parseAtomFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';

/** One entry of any feed format, before our own rules for ids, links and dates. */
export interface FeedEntry {
  guid: string | null;
  link: string | null;
  title: string;
  /** The longest of the bodies given. */
  body: string;
  isHtml: boolean;
  /** As the feed wrote it; `normalise` reads it. */
  published: string | null;
  author: string | null;
  language: string | null;
}

type RssItem = NonNullable<ReturnType<typeof parseRssFeed<string>>['items']>[number];
type AtomEntry = NonNullable<ReturnType<typeof parseAtomFeed<string>>['entries']>[number];
type RdfItem = NonNullable<ReturnType<typeof parseRdfFeed<string>>['items']>[number];

export function entryOfRss(item: RssItem): FeedEntry {
  return {
    guid: item.guid?.value ?? null,
    // Detik and CNN leave the link out and put the address into the guid.
    link: item.link ?? webAddress(item.guid?.value),
    title: item.title ?? item.dc?.titles?.[0] ?? '',
    body: longest(item.content?.encoded, item.description),
    isHtml: true,
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated ?? null,
    author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name ?? null,
    language: item.dc?.languages?.[0] ?? null,
  };
}

export function entryOfAtom(entry: AtomEntry): FeedEntry {
  const links = entry.links ?? [];
  const link = links.find((one) => one.rel === undefined || one.rel === 'alternate') ?? links[0];
  return {
    guid: entry.id ?? null,
    link: link?.href ?? webAddress(entry.id),
    title: entry.title?.value ?? '',
    body: longest(entry.content?.value, entry.summary?.value),
    isHtml: true,
    published: entry.published ?? entry.updated ?? null,
    author: entry.authors?.[0]?.name ?? null,
    language: null,
  };
}

export function entryOfRdf(item: RdfItem): FeedEntry {
  return {
    guid: item.rdf?.about ?? null,
    link: item.link ?? webAddress(item.rdf?.about),
    title: item.title ?? '',
    body: longest(item.content?.encoded, item.description),
    isHtml: true,
    published: item.dc?.dates?.[0] ?? null,
    author: item.dc?.creators?.[0] ?? null,
    language: item.dc?.languages?.[0] ?? null,
  };
}

function longest(one: string | undefined, other: string | undefined): string {
  return (one?.length ?? 0) >= (other?.length ?? 0) ? (one ?? '') : (other ?? '');
}

function webAddress(text: string | undefined): string | null {
  return text !== undefined && /^https?:\/\//i.test(text) ? text : null;
}

/** A feed read: its entries in the order of the document, and the pieces that could not be read. */
export interface FeedDocument {
  entries: FeedEntry[];
  broken: { content: unknown; detail: string; code: RefusalCode }[];
}
