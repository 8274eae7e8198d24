import { z } from 'zod';
import type { RawItem } from '@tanggap/shared/mention';
import type { Source } from '@tanggap/shared/source';
import { authorOf } from '../author-label.js';
import { FetchFailure } from '../guard/fetch-failure.js';
import type { FetchReply } from '../guard/guarded-fetch.js';
import { refuse, type Refused } from '../quarantine.js';
import type { PolledSource, PollResult } from '../source-adapter.js';
import type { AdapterTools } from './adapter-tools.js';
import { firstIssue } from './json-feed.js';
import { addressOf } from './source-address.js';

/** The interface gives 40 statuses at most. */
const pageSize = 40;
/** How far a first poll looks back: this many pages. */
const firstPages = 10;

const statusSchema = z.object({
  id: z.string().min(1).max(100),
  created_at: z.string(),
  content: z.string(),
  spoiler_text: z.string().optional(),
  visibility: z.string().optional(),
  language: z.string().nullish(),
  reblog: z.unknown().optional(),
  account: z.object({ acct: z.string().min(1) }),
});
type Status = z.infer<typeof statusSchema>;

interface Page {
  statuses: Status[];
  refused: Refused[];
  /** Ids of the newest and oldest entry, whatever their shape; null on an empty page. */
  newest: string | null;
  oldest: string | null;
  isFull: boolean;
}

/**
 * Hashtag and public timelines of a Mastodon server. `min_id` pages from the oldest unread status upwards, so that a
 * burst longer than a page loses nothing; the cursor is the newest id taken.
 */
export function createMastodonSource(source: Source, tools: AdapterTools): PolledSource {
  return {
    kind: 'polled',
    poll: async (cursor, signal) => {
      const ask = async (place: Record<string, string>): Promise<Page> => {
        const address = timelineAddress(source, place);
        return readPage(await tools.apiFetch(address, { signal, accept: 'application/json' }), source, tools);
      };
      const page = cursor === null ? await firstPoll(ask) : await ask({ min_id: cursor });
      return toResult(page, cursor, source, tools);
    },
  };
}

/** The newest page, then backwards: `min_id` without a place to start from would begin with the server's first day. */
async function firstPoll(ask: (place: Record<string, string>) => Promise<Page>): Promise<Page> {
  const first = await ask({});
  let last = first;
  for (let count = 1; count < firstPages && last.isFull && last.oldest !== null; count += 1) {
    last = await ask({ max_id: last.oldest });
    first.statuses.push(...last.statuses);
    first.refused.push(...last.refused);
  }
  return { ...first, isFull: false };
}

function timelineAddress(source: Source, place: Record<string, string>): string {
  const tag = source.hashtag?.replace(/^#/, '') ?? '';
  const path = tag === '' ? 'public' : `tag/${encodeURIComponent(tag)}`;
  const url = new URL(`/api/v1/timelines/${path}`, addressOf(source));
  url.search = new URLSearchParams({ limit: String(pageSize), ...place }).toString();
  return url.href;
}

function readPage(reply: FetchReply, source: Source, tools: AdapterTools): Page {
  const seenAt = tools.clock.now().toISOString();
  const rows = readRows(reply);
  const page: Page = {
    statuses: [],
    refused: [],
    newest: idOf(rows[0]),
    oldest: idOf(rows.at(-1)),
    isFull: false,
  };
  page.isFull = rows.length >= pageSize;
  for (const row of rows) {
    const status = statusSchema.safeParse(row);
    if (status.success) page.statuses.push(status.data);
    else
      page.refused.push(refuse(source.id, seenAt, 'wrong-shape', contentOf(row), firstIssue(status.error)));
  }
  return page;
}

function readRows(reply: FetchReply): unknown[] {
  try {
    const rows: unknown = JSON.parse(reply.body.toString('utf8'));
    if (Array.isArray(rows)) return rows;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new FetchFailure(
    'bad-reply',
    'Expected a list of statuses, came something else. Is this a Mastodon server?',
  );
}

function toResult(page: Page, cursor: string | null, source: Source, tools: AdapterTools): PollResult {
  const seenAt = tools.clock.now().toISOString();
  const isPublic = (status: Status): boolean =>
    (status.visibility ?? 'public') === 'public' && !status.reblog;
  const items = page.statuses
    .filter(isPublic)
    .map((status) => itemOf(status, source, tools.authorKey, seenAt));
  return {
    items: items.reverse(),
    refused: page.refused,
    cursor: page.newest ?? cursor,
    hasMore: page.isFull && page.newest !== null && page.newest !== cursor,
  };
}

function itemOf(status: Status, source: Source, authorKey: string, seenAt: string): RawItem {
  const author = authorOf(source, status.account.acct, authorKey);
  return {
    sourceId: source.id,
    externalId: status.id,
    text: status.content,
    isHtml: true,
    // The usual address carries the account's name; this one leads to the same page without it.
    url: new URL(`/statuses/${encodeURIComponent(status.id)}`, addressOf(source)).href,
    published: status.created_at,
    seenAt,
    ...(status.spoiler_text && { title: status.spoiler_text }),
    ...(status.language && { language: status.language.slice(0, 20) }),
    ...(author && { author }),
  };
}

function idOf(row: unknown): string | null {
  const parsed = z.object({ id: z.string().max(100) }).safeParse(row);
  return parsed.success ? parsed.data.id : null;
}

/** Of a bad status only the text goes to quarantine, never the account. */
function contentOf(row: unknown): unknown {
  const parsed = z.object({ id: z.unknown(), content: z.unknown() }).safeParse(row);
  return parsed.success ? { id: parsed.data.id, content: parsed.data.content } : typeof row;
}
