import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import type { StoriesChanged } from '@tanggap/shared/events';
import type { StoryDetail } from '@tanggap/shared/story';
import { followLive, putStory, readUpTo, refreshEveryMs } from '../../../client/src/lib/live-cache.js';
import type { Live, LiveHandlers } from '../../../client/src/lib/live-types.js';
import { keys } from '../../../client/src/lib/queries.js';
import { aStoryDetail, aStorySummary } from '../../support/builders.js';

/** As much of the live connection as the cache follows. */
function pretendLive() {
  let heard: (change: StoriesChanged) => void = () => undefined;
  let handlers: LiveHandlers | undefined;
  const live = {
    onStories: (handler: typeof heard) => {
      heard = handler;
      return () => undefined;
    },
    start: (given: LiveHandlers) => {
      handlers = given;
    },
    stop: () => undefined,
  } as unknown as Live;
  const change = (...stories: StoriesChanged['stories']) =>
    heard({ stories, revision: stories[0]?.revision ?? 0, savedAt: '2026-11-18T03:42:00.000Z' });
  return { live, change, handlers: () => handlers };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('A newer story is written into the opened page; an older one changes nothing', () => {
  const client = new QueryClient();
  client.setQueryData(keys.story('C-1'), aStoryDetail({ id: 'C-1', revision: 5, mentionCount: 3 }));
  const shown = () => client.getQueryData<StoryDetail>(keys.story('C-1'))?.mentionCount;

  putStory(client, aStorySummary({ id: 'C-1', revision: 4, mentionCount: 2 }));
  const afterOlder = shown();
  putStory(client, aStorySummary({ id: 'C-1', revision: 6, mentionCount: 9 }));

  expect(afterOlder).toBe(3);
  expect(shown()).toBe(9);
});

test('A flood of changes asks for the counts at once, then at most every two seconds', () => {
  const client = new QueryClient();
  const invalidate = jest.spyOn(client, 'invalidateQueries');
  const { live, change } = pretendLive();
  const stop = followLive(live, client, () => undefined);

  for (let round = 0; round < 50; round += 1) change(aStorySummary({ id: 'C-1' }));
  const atOnce = invalidate.mock.calls.length;
  jest.advanceTimersByTime(refreshEveryMs);
  const later = invalidate.mock.calls.length;
  stop();

  expect(atOnce).toBe(1);
  expect(later).toBe(2);
});

test('Health of a source is patched where the sources are known', () => {
  const client = new QueryClient();
  client.setQueryData(keys.sources, { sources: [{ id: 's1', health: { state: 'healthy' } }, { id: 's2' }] });
  const { live, handlers } = pretendLive();
  const stop = followLive(live, client, () => undefined);

  handlers()?.onSource({ sourceId: 's1', state: 'silent' } as never);
  stop();

  expect(client.getQueryData(keys.sources)).toEqual({
    sources: [{ id: 's1', health: { sourceId: 's1', state: 'silent' } }, { id: 's2' }],
  });
});

test('When a colleague confirms a claim, then the story shown is read again, and no other', () => {
  const client = new QueryClient();
  for (const id of ['C-1', 'C-2']) client.setQueryData(keys.story(id), aStoryDetail({ id }));
  const { live, handlers } = pretendLive();
  const stop = followLive(live, client, () => undefined);

  handlers()?.onRecord?.({ noun: 'same-claim', id: 'C-1' });
  stop();

  const isStale = (id: string) => client.getQueryState(keys.story(id))?.isInvalidated;
  expect([isStale('C-1'), isStale('C-2')]).toEqual([true, false]);
});

/** A query that a part of the page is looking at. */
function shown(client: QueryClient, queryKey: readonly unknown[], data: unknown) {
  client.setQueryData(queryKey, data);
  return new QueryObserver(client, { queryKey, staleTime: Infinity }).subscribe(() => undefined);
}

test('The page has read up to its oldest list', () => {
  const client = new QueryClient();
  shown(client, keys.storyCounts, { lists: {}, programs: {} });
  shown(client, keys.storyList({ list: 'open' }), { pages: [{ revision: 12 }, { revision: 15 }] });

  expect(readUpTo(client)).toBe(12);
});

test('An opened story does not tell how far the page has read', () => {
  const client = new QueryClient();
  shown(client, keys.story('C-1'), aStoryDetail());

  expect(readUpTo(client)).toBe(-1);
});

test('A page without stories has nothing to catch up with', () => {
  expect(readUpTo(new QueryClient())).toBe(Infinity);
});
