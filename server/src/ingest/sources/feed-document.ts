import { parseFeed } from 'feedsmith';
import { FetchFailure } from '../guard/fetch-failure.js';
import { entryOfAtom, entryOfRdf, entryOfRss, type FeedDocument, type FeedEntry } from './feed-entry.js';
import { parseJsonFeed } from './json-feed.js';
import { recoverItems } from './recover-items.js';
import { safeXml } from './safe-xml.js';

/** A feed's root is near its start; styles and comments come before it at most. */
const rootWindow = 20_000;

/**
 * Reads RSS, Atom, RDF and JSON Feed. Throws `FetchFailure` (`not-a-feed`, `unsafe-xml`) where nothing can be had; a
 * document that is damaged in places gives its good items.
 */
export function parseFeedDocument(text: string): FeedDocument {
  const trimmed = text.replace(/^\uFEFF/, '').trimStart();
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) return parseJsonFeed(trimmed);
  const xml = safeXml(trimmed);
  if (!/<(rss|feed|rdf:RDF|channel|item|entry)\b/i.test(xml.slice(0, rootWindow))) throw notAFeed(trimmed);
  const whole = parseWhole(xml);
  if (whole) return { entries: whole, broken: [] };
  const recovered = recoverItems(xml, parseWhole);
  if (recovered.entries.length === 0) throw brokenFeed();
  return recovered;
}

/** The entries of a well-formed feed; null where the parser refuses it. */
function parseWhole(xml: string): FeedEntry[] | null {
  try {
    const parsed = parseFeed(xml);
    if (parsed.format === 'rss') return (parsed.feed.items ?? []).map(entryOfRss);
    if (parsed.format === 'atom') return (parsed.feed.entries ?? []).map(entryOfAtom);
    return parsed.format === 'rdf' ? (parsed.feed.items ?? []).map(entryOfRdf) : null;
  } catch (error) {
    // Malformed documents and stacks blown by deep nesting alike: the caller tries piece by piece.
    if (error instanceof Error) return null;
    throw error;
  }
}

function notAFeed(text: string): FetchFailure {
  const isPage = /<html/i.test(text.slice(0, 2_000));
  const came = text === '' ? 'an empty reply' : isPage ? 'a web page' : 'something else';
  return new FetchFailure(
    'not-a-feed',
    `Expected RSS, Atom, RDF or JSON Feed, came ${came}. Check the address.`,
  );
}

function brokenFeed(): FetchFailure {
  return new FetchFailure('not-a-feed', 'Expected a readable feed, came one without a single whole item.');
}
