import { z } from 'zod';
import { FetchFailure } from '../guard/fetch-failure.js';
import type { FeedDocument, FeedEntry } from './feed-entry.js';

const feedSchema = z.object({ items: z.array(z.unknown()) });

/** Ids may be numbers: the standard asks for text, old feeds send numbers. */
const itemSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  url: z.string().optional(),
  title: z.string().optional(),
  content_html: z.string().optional(),
  content_text: z.string().optional(),
  summary: z.string().optional(),
  date_published: z.string().optional(),
  date_modified: z.string().optional(),
  language: z.string().optional(),
  authors: z.array(z.object({ name: z.string().optional() })).optional(),
});

/** Reads JSON Feed item by item, so that a bad item is set aside alone. Throws `FetchFailure` for anything else. */
export function parseJsonFeed(text: string): FeedDocument {
  const feed = feedSchema.safeParse(readJson(text));
  if (!feed.success) throw notAFeed('other JSON');
  const document: FeedDocument = { entries: [], broken: [] };
  for (const raw of feed.data.items) {
    const item = itemSchema.safeParse(raw);
    if (item.success) document.entries.push(entryOf(item.data));
    else document.broken.push({ content: raw, detail: firstIssue(item.error), code: 'wrong-shape' });
  }
  return document;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof Error) throw notAFeed('broken JSON', error);
    throw error;
  }
}

function entryOf(item: z.infer<typeof itemSchema>): FeedEntry {
  return {
    guid: item.id === undefined ? null : String(item.id),
    link: item.url ?? null,
    title: item.title ?? '',
    body: item.content_html ?? item.content_text ?? item.summary ?? '',
    isHtml: item.content_html !== undefined,
    published: item.date_published ?? item.date_modified ?? null,
    author: item.authors?.[0]?.name ?? null,
    language: item.language ?? null,
  };
}

export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.') || 'item'}: ${issue.message}` : 'unknown shape';
}

function notAFeed(came: string, cause?: Error): FetchFailure {
  const message = `Expected RSS, Atom, RDF or JSON Feed, came ${came}. Check the address.`;
  return new FetchFailure('not-a-feed', message, { cause });
}
