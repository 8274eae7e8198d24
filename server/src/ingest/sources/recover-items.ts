import type { FeedDocument, FeedEntry } from './feed-entry.js';

const opening = /<(item|entry)(?=[\s>])/gi;
/** Feeds hold tens of items; a document with more pieces than this is no feed worth saving. */
const mostPieces = 5_000;

/**
 * Saves what can be saved of a damaged feed: cuts it into its items and parses each alone, under the head of the
 * document so that namespaces keep their meaning. An item that lacks its end, or whose inside is broken, is set aside.
 */
export function recoverItems(xml: string, parse: (xml: string) => FeedEntry[] | null): FeedDocument {
  const document: FeedDocument = { entries: [], broken: [] };
  const root = rootOf(xml);
  for (const piece of piecesOf(xml)) {
    const found = piece.isWhole ? parse(root.open + piece.text + root.close) : null;
    if (found && found.length > 0) document.entries.push(...found);
    else document.broken.push({ content: piece.text, detail: whyBroken(piece.isWhole), code: 'broken-xml' });
  }
  return document;
}

function whyBroken(isWhole: boolean): string {
  return isWhole ? 'the XML inside the item is damaged' : 'the item is cut off';
}

interface Piece {
  text: string;
  isWhole: boolean;
}

/** From each opening tag to its closing one, or to the next opening where the closing one is missing. */
function piecesOf(xml: string): Piece[] {
  const starts = [...xml.matchAll(opening)].slice(0, mostPieces);
  return starts.map((start, index) => {
    const end = starts[index + 1]?.index ?? xml.length;
    const slice = xml.slice(start.index, end);
    const close = slice.lastIndexOf(`</${start[1] ?? ''}>`);
    const isWhole = close >= 0;
    return { text: isWhole ? slice.slice(0, close) + `</${start[1] ?? ''}>` : slice, isWhole };
  });
}

/** A minimal document of the same kind around one item. */
function rootOf(xml: string): { open: string; close: string } {
  const head = xml.slice(0, 50_000);
  const root = /<(rss|feed|rdf:RDF)\b[^>]*>/i.exec(head);
  const name = root?.[1];
  if (!root || name === undefined) return { open: '<rss version="2.0"><channel>', close: '</channel></rss>' };
  if (name.toLowerCase() !== 'rss') return { open: root[0], close: `</${name}>` };
  return { open: `${root[0]}<channel>`, close: `</channel></${name}>` };
}
