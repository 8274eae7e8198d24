import { z } from 'zod';
import type { RawItem } from '@tanggap/shared/mention';
import type { Source } from '@tanggap/shared/source';
import { accountHash, authorLabel } from '../author-label.js';
import { refuse, type Refused } from '../quarantine.js';
import { firstIssue } from './json-feed.js';

/**
 * Languages that posts name and that the scorer can read. Many Indonesian posts name none, so those pass too and the
 * scorer decides; a post that names only others is passed over, which keeps some 95 % of the network out.
 */
const wanted = new Set(['id', 'ind', 'ms', 'msa', 'jv', 'jw', 'jav', 'su', 'sun', 'min', 'mad', 'in']);

const envelopeSchema = z.object({ time_us: z.number().int().positive(), kind: z.string() });
const postSchema = z.object({
  did: z.string().min(1).max(300),
  commit: z.object({
    operation: z.literal('create'),
    collection: z.literal('app.bsky.feed.post'),
    rkey: z.string().min(1).max(100),
    record: z.object({
      text: z.string(),
      createdAt: z.string().optional(),
      langs: z.array(z.string()).optional(),
    }),
  }),
});
type Post = z.infer<typeof postSchema>;

/** What one message of Jetstream means for us. */
export type JetstreamEvent =
  | { kind: 'item'; item: RawItem; timeUs: number }
  | { kind: 'refused'; refused: Refused }
  | { kind: 'skipped'; timeUs: number };

export function readJetstreamEvent(
  message: string,
  source: Source,
  authorKey: string,
  seenAt: string,
): JetstreamEvent {
  const raw = parseJson(message);
  const envelope = envelopeSchema.safeParse(raw);
  const bad = (detail: string): JetstreamEvent => {
    return { kind: 'refused', refused: refuse(source.id, seenAt, 'wrong-shape', message, detail) };
  };
  if (!envelope.success) return bad(firstIssue(envelope.error));
  const timeUs = envelope.data.time_us;
  if (!isNewPost(raw)) return { kind: 'skipped', timeUs };
  const post = postSchema.safeParse(raw);
  if (!post.success) return bad(firstIssue(post.error));
  if (!isWanted(post.data)) return { kind: 'skipped', timeUs };
  return { kind: 'item', item: itemOf(post.data, source, authorKey, seenAt), timeUs };
}

/** Accounts, identities, edits, deletions and other collections pass by without a look at their shape. */
function isNewPost(raw: unknown): boolean {
  const commit = z.object({ kind: z.literal('commit'), commit: z.looseObject({}) }).safeParse(raw);
  const { operation, collection } = commit.data?.commit ?? {};
  return operation === 'create' && collection === 'app.bsky.feed.post';
}

function isWanted({ commit }: Post): boolean {
  const langs = commit.record.langs ?? [];
  if (commit.record.text.trim() === '') return false;
  return langs.length === 0 || langs.some((lang) => wanted.has(lang.toLowerCase().split('-')[0] ?? ''));
}

function itemOf({ did, commit }: Post, source: Source, authorKey: string, seenAt: string): RawItem {
  const lang = commit.record.langs?.[0];
  return {
    sourceId: source.id,
    // The key of a record is unique within its account only, so the account's hash completes the id.
    externalId: `${commit.rkey}-${accountHash(authorKey, source.id, did)}`,
    text: commit.record.text,
    url: `https://bsky.app/profile/${did}/post/${commit.rkey}`,
    seenAt,
    author: { kind: 'private', label: authorLabel(authorKey, source.id, did) },
    ...(commit.record.createdAt !== undefined && { published: commit.record.createdAt }),
    ...(lang !== undefined && { language: lang.slice(0, 20) }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
