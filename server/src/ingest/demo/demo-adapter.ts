import type { RawItem } from '@tanggap/shared/mention';
import type { Source } from '@tanggap/shared/source';
import type { PolledSource } from '../source-adapter.js';
import { createDemoFeed, type DemoFeed } from './demo-feed.js';

const HOUR = 3_600_000;

/** Most items given at once; the rest waits for the next call. */
const pageSize = 500;
/** Items of other pretend sources that wait for their own poll. */
const waiting = new WeakMap<DemoFeed, Map<string, RawItem[]>>();

/** Builds the adapters of all pretend sources over one feed, which begins with the first that is asked for. */
export function demoAdapters(now: () => number = Date.now): (source: Pick<Source, 'id'>) => PolledSource {
  let feed: DemoFeed | null = null;
  return ({ id }) => {
    const startedAt = now();
    // Another hour, another day: a restart shall not tell the affairs of the run before once more.
    feed ??= createDemoFeed({ seed: Math.floor(startedAt / HOUR), startedAt });
    return demoAdapter(feed, id, now);
  };
}

/**
 * One pretend source of a feed that several share. The cursor is the time of the newest item given, so that a restart
 * goes on instead of telling the same affairs again.
 */
export function demoAdapter(feed: DemoFeed, sourceId: string, now: () => number = Date.now): PolledSource {
  return {
    kind: 'polled',
    poll(cursor) {
      const queue = queueOf(feed, sourceId, now());
      const fresh = queue.filter(({ seenAt }) => cursor === null || seenAt > cursor);
      const items = fresh.slice(0, pageSize);
      queue.splice(0, queue.length, ...fresh.slice(pageSize));
      const newest = items.reduce((latest, { seenAt }) => (seenAt > latest ? seenAt : latest), cursor ?? '');
      return Promise.resolve({ items, refused: [], cursor: newest || null, hasMore: queue.length > 0 });
    },
  };
}

function queueOf(feed: DemoFeed, sourceId: string, now: number): RawItem[] {
  const queues = waiting.get(feed) ?? new Map<string, RawItem[]>();
  waiting.set(feed, queues);
  for (const item of feed.next(now)) {
    const queue = queues.get(item.sourceId) ?? [];
    queue.push(item);
    queues.set(item.sourceId, queue);
  }
  const own = queues.get(sourceId) ?? [];
  queues.set(sourceId, own);
  return own;
}
