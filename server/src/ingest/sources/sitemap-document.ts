import { decodeEntities } from '../../normalise/html-entities.js';
import { FetchFailure } from '../guard/fetch-failure.js';
import { safeXml } from './safe-xml.js';

export interface SitemapEntry {
  loc: string;
  title: string | null;
  published: string | null;
  /** True where the news extension says that this is a dated article. */
  isNews: boolean;
}

export interface SitemapDocument {
  entries: SitemapEntry[];
  /** Addresses of further sitemaps, the newest first. */
  children: string[];
}

/** The protocol allows 50,000 addresses in a sitemap; a news sitemap 1,000. */
const mostBlocks = 50_000;

/** Reads a sitemap or a sitemap index, block by block: a block that is cut off or lacks its address is passed over. */
export function parseSitemap(text: string): SitemapDocument {
  const xml = safeXml(text.replace(/^\uFEFF/, ''));
  if (!/<(urlset|sitemapindex)\b/i.test(xml.slice(0, 5_000))) {
    throw new FetchFailure(
      'not-a-feed',
      'Expected a sitemap (urlset), came something else. Check the address.',
    );
  }
  const entries = blocksOf(xml, 'url').map(entryOf);
  const children = blocksOf(xml, 'sitemap').map((block) => ({
    loc: field(block, 'loc'),
    at: field(block, 'lastmod'),
  }));
  return {
    entries: entries.filter((entry) => entry.loc !== ''),
    children: children
      .sort((one, other) => (other.at ?? '').localeCompare(one.at ?? ''))
      .flatMap((child) => child.loc ?? []),
  };
}

/** By searching, not by patterns: costs the length of the document, however many tags are never closed. */
function blocksOf(xml: string, name: string): string[] {
  const blocks: string[] = [];
  let at = xml.indexOf(`<${name}>`);
  while (at >= 0 && blocks.length < mostBlocks) {
    const end = xml.indexOf(`</${name}>`, at);
    if (end < 0) break;
    blocks.push(xml.slice(at, end));
    at = xml.indexOf(`<${name}>`, end);
  }
  return blocks;
}

function entryOf(block: string): SitemapEntry {
  const published = field(block, 'news:publication_date');
  return {
    loc: field(block, 'loc') ?? '',
    title: field(block, 'news:title'),
    published: published ?? field(block, 'lastmod'),
    isNews: published !== null,
  };
}

function field(block: string, name: string): string | null {
  const start = block.indexOf(`<${name}>`);
  const end = block.indexOf(`</${name}>`, start);
  if (start < 0 || end < 0) return null;
  const value = block.slice(start + name.length + 2, end).trim();
  const inner = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(value)?.[1] ?? decodeEntities(value);
  return inner.trim() || null;
}
