import type { Source } from '@tanggap/shared/source';
import { decodeText } from '../guard/decode-text.js';
import { refuse } from '../quarantine.js';
import type { PolledSource } from '../source-adapter.js';
import type { AdapterTools } from './adapter-tools.js';
import { parseFeedDocument } from './feed-document.js';
import { feedItems } from './feed-items.js';
import { addressOf } from './source-address.js';
import { handOver } from './hand-over.js';
import { readCursor } from './seen-items.js';

const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
/** Items taken from one document; the rest is quarantined as one entry. News feeds list 10 to 100. */
const maxItems = 1_000;

/**
 * RSS, Atom, RDF and JSON Feed. Asks conditionally and remembers the items of the last document, so that an unchanged
 * item is not handed over twice. An edited item keeps its id: the store keeps the first version and counts a repeat.
 */
export function createFeedSource(source: Source, tools: AdapterTools): PolledSource {
  return {
    kind: 'polled',
    poll: async (cursor, signal) => {
      const before = readCursor(cursor);
      const reply = await tools.fetch(addressOf(source), { signal, validators: before.validators, accept });
      if (reply.isUnchanged) return { items: [], refused: [], cursor, hasMore: false };
      const seenAt = tools.clock.now().toISOString();
      const document = parseFeedDocument(decodeText(reply.body, reply.contentType));
      const context = { source, baseUrl: reply.url, seenAt, authorKey: tools.authorKey };
      const all = feedItems(document.entries.slice(0, maxItems), context);
      const refused = document.broken.map((one) =>
        refuse(source.id, seenAt, one.code, one.content, one.detail),
      );
      const over = document.entries.length - maxItems;
      if (over > 0)
        refused.push(refuse(source.id, seenAt, 'too-many-items', '', `${over} beyond ${maxItems}`));
      return handOver({ source, tools, before, validators: reply.validators, signal }, all, refused);
    },
  };
}
