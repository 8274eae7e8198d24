import { pushedMentionSchema } from '@tanggap/shared/api';
import type { RawItem } from '@tanggap/shared/mention';
import type { Source } from '@tanggap/shared/source';
import type { z } from 'zod';
import { contentHash } from '../normalise/content-hash.js';
import { normalise } from '../normalise/normalise.js';
import type { InboxItem } from '../store/store.js';
import { authorOf } from './author-label.js';
import { firstIssue } from './sources/json-feed.js';

export interface Receiver {
  source: Source;
  /** ISO moment of arrival. */
  now: string;
  /** Key of the hash that stands for private authors. */
  authorKey: string;
}

/** An item given to us (push, import) in the declared shape; or why it is refused, as `code: detail`. */
export function receivedItem(given: unknown, receiver: Receiver): InboxItem | { refused: string } {
  const parsed = pushedMentionSchema.safeParse(given);
  if (!parsed.success) return { refused: `wrong-shape: ${firstIssue(parsed.error)}` };
  const item = rawItem(parsed.data, receiver);
  const mention = normalise(item, receiver.source);
  return 'refused' in mention ? mention : { id: mention.id, item };
}

function rawItem(given: z.infer<typeof pushedMentionSchema>, { source, now, authorKey }: Receiver): RawItem {
  const { text, title, url, published, language } = given;
  const author = authorOf(source, given.author ?? '', authorKey);
  return {
    sourceId: source.id,
    // Without an id of its own, an item is known by its content: sending it again changes nothing.
    externalId: given.id ?? `sha256:${contentHash(title ?? '', text, url ?? '')}`,
    text,
    seenAt: now,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
    ...(author && { author }),
  };
}
