import { pushBodySchema, type PushReply } from '@tanggap/shared/api';
import { AppError } from '@tanggap/shared/errors';
import type { Source } from '@tanggap/shared/source';
import type { InboxItem, Store } from '../store/store.js';
import { refuse, type Refused } from './quarantine.js';
import { receivedItem } from './received-item.js';

/** Waiting items above which pushes are turned away, so that a flood cannot fill the disk. */
const inboxLimit = 100_000;

/**
 * Keeps pushed items durably. Each is checked alone: a bad one is refused by its index and kept in quarantine, the rest
 * goes on. Sending a batch again reports its items as repeated. Rejects with `bad-request` or `inbox-full`.
 */
export async function receivePush(
  store: Pick<Store, 'inbox' | 'sources'>,
  source: Source,
  body: unknown,
  now: string,
  authorKey: string,
): Promise<PushReply> {
  const parsed = pushBodySchema.safeParse(body);
  if (!parsed.success)
    throw new AppError('bad-request', 'expected { "mentions": [ … ] } with 1 to 1,000 items');
  if ((await store.inbox.size({ withoutSpool: true })) >= inboxLimit) {
    throw new AppError('inbox-full', 'too many items wait already; send this batch again in a minute');
  }
  const items: InboxItem[] = [];
  const refused: PushReply['refused'] = [];
  const quarantined: Refused[] = [];
  for (const [index, given] of parsed.data.mentions.entries()) {
    const received = receivedItem(given, { source, now, authorKey });
    if (!('refused' in received)) {
      items.push(received);
      continue;
    }
    refused.push({ index, reason: received.refused });
    quarantined.push(quarantinedItem(source.id, now, received.refused, given));
  }
  const { accepted, repeated, isSpooled } = await store.inbox.append(items, {
    refused: quarantined,
    at: now,
  });
  const counts = { accepted: accepted.length, repeated: repeated.length };
  const outcome = { sourceId: source.id, at: now, ...counts, refused: refused.length, error: null };
  if (!isSpooled) await store.sources.record(outcome);
  return { ...counts, refused };
}

function quarantinedItem(sourceId: string, at: string, reason: string, given: unknown): Refused {
  return { ...refuse(sourceId, at, 'wrong-shape', withoutAuthor(given)), reason };
}

/** The author field is a handle by definition, whatever it looks like; it never reaches quarantine. */
export function withoutAuthor(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  return { ...given, author: undefined };
}
