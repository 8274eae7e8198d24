import type { StorySummary } from '@tanggap/shared/story';
import { useEffect, useEffectEvent, useMemo, useReducer, useState } from 'react';
import { onDeskChange } from '../../components/story/decide/desk-changes.js';
import { useLive } from '../../lib/live.js';
import { useStories } from '../../lib/queries.js';
import { useUser } from '../../lib/session.js';
import { queryOf, type Filters } from './filters.js';
import { emptyView, isSettled, reduceQueue, type QueueAction, type QueueView } from './queue-view.js';

/** The window's start is rounded down, so that coming back within minutes finds the list as it was left. */
const windowStepMs = 10 * 60_000;

export interface Queue {
  view: QueueView;
  rows: readonly StorySummary[];
  total: number | null;
  query: ReturnType<typeof useStories>;
  dispatch: (action: QueueAction) => void;
}

/** The list for these filters, at `startAt` or its first row: pages from the server, figures from the socket, order from the reader. */
export function useQueue(filters: Filters, startAt: string | null): Queue {
  const [openedAt] = useState(() => Math.floor(Date.now() / windowStepMs) * windowStepMs);
  const query = useStories(useMemo(() => queryOf(filters, openedAt), [filters, openedAt]));
  const [view, dispatch] = useReducer(reduceQueue, { ...emptyView, at: startAt });
  const { onStories } = useLive();
  const userId = useUser()?.id ?? '';

  const { data, isPlaceholderData } = query;
  useEffect(() => {
    if (data && !isPlaceholderData) {
      dispatch({
        kind: 'loaded',
        pages: data.pages.map(({ stories }) => stories),
        filters,
        revision: Math.min(...data.pages.map(({ revision }) => revision)),
        isWhole: data.pages.at(-1)?.nextCursor === null,
      });
    }
  }, [data, isPlaceholderData, filters]);

  const change = useEffectEvent((stories: readonly StorySummary[]) => {
    dispatch({ kind: 'changed', stories, filters, userId });
  });
  const comeBack = useEffectEvent((stories: readonly StorySummary[]) => {
    for (const story of stories) {
      if (!isSettled(story, filters)) dispatch({ kind: 'returned', id: story.id });
    }
  });
  useEffect(() => onStories(({ stories }) => change(stories)), [onStories]);
  useSearchAgain(filters.q !== '', query.refetch);
  useEffect(
    () =>
      onDeskChange((stories, kind) => {
        change(stories);
        if (kind === 'undone') comeBack(stories);
      }),
    [],
  );

  const rows = useMemo(() => view.order.flatMap((id) => view.stories[id] ?? []), [view.order, view.stories]);
  return { view, rows, total: data?.pages[0]?.total ?? null, query, dispatch };
}

/** A search asks the engine again when stories change, but not more often than this. */
const searchAgainMs = 2_000;

function useSearchAgain(isSearch: boolean, refetch: () => Promise<unknown>): void {
  const { onStories } = useLive();
  const again = useEffectEvent(() => void refetch());
  useEffect(() => {
    if (!isSearch) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onStories(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        again();
      }, searchAgainMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [isSearch, onStories]);
}
