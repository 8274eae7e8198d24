import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { FoundStory, SearchPage, SearchParams, TimelineQuery } from '@tanggap/shared/api-search';
import { dateFields } from '@tanggap/shared/query';
import { fieldNamed } from '@tanggap/shared/query/field-names';
import { queryTokens } from '@tanggap/shared/query/query-tokens';
import { useAddress } from '../../components/page/use-address.js';
import { useNow } from '../../lib/now.js';
import { usePreferences } from '../../lib/preferences.js';
import { paramsOf, readSearch, type SearchAddress } from '../../lib/search-address.js';
import {
  searchKeys,
  useFreshStories,
  useMentionTimeline,
  useSearchStories,
  useSearchTotals,
  useSpikes,
} from '../../lib/search-queries.js';
import { useLiveSearch } from './use-live-search.js';

const redrawEveryMs = 60_000;

export type SetAddress = ReturnType<typeof useAddress>['set'];

/** Everything the page shows of one address: what was asked, and the answers so far. `issue` is that of the page itself. */
export function useSearchDesk({ issue = null }: { issue?: string | null } = {}) {
  const { zone } = usePreferences();
  const { search, set } = useAddress();
  const now = useNow(redrawEveryMs);
  const written = search.toString();
  const address = useMemo(() => {
    const asked = new URLSearchParams(written);
    if (issue !== null) asked.set('issue', issue);
    return readSearch(asked, now, zone);
  }, [written, issue, now, zone]);
  const isDated = !address.isRangeGiven && hasDate(address.q);
  const { from, ...undated } = paramsOf(address);
  const params: SearchParams = { ...undated, ...(isDated ? {} : { from }), zone };
  const by = isDated && !search.has('by') ? {} : { by: address.by };
  const timelineQuery: TimelineQuery = { ...params, ...by, split: address.split };
  const wasNews = useLiveSearch(address.to === null, written);
  const totals = useTotals(address, params, wasNews);
  return {
    address,
    params,
    zone,
    set,
    ...totals,
    isDated,
    timelineQuery,
    timeline: useMentionTimeline(timelineQuery),
    spikes: useSpikes(timelineQuery),
  };
}
export type SearchDesk = ReturnType<typeof useSearchDesk>;

/** Whether the query names a day itself: then the range is the server's to read from it. */
function hasDate(query: string): boolean {
  return queryTokens(query).some(({ kind, text }) => {
    const field = kind === 'field' ? fieldNamed(text.slice(0, -1)) : null;
    return field !== null && (dateFields as readonly string[]).includes(field);
  });
}

/** The stories, narrowed to the chosen stretch of the chart, and the figures of the whole range. */
function useTotals(address: SearchAddress, params: SearchParams, wasNews: boolean) {
  const client = useQueryClient();
  const { selected, sort } = address;
  const narrowed = { ...params, ...(selected ? { from: selected[0], to: selected[1] } : {}), sort };
  const stories = useSearchStories(narrowed);
  const whole = useSearchTotals(params, selected !== null);
  const fresh = useFreshStories(narrowed, wasNews);
  const pages = stories.data?.pages ?? [];
  const isNewer = fresh.dataUpdatedAt > stories.dataUpdatedAt;
  const newest: SearchPage | undefined = isNewer ? fresh.data : pages[0];
  const { rows, waiting } = useMemo(
    () => steadyRows(stories.data?.pages ?? [], isNewer ? fresh.data : undefined),
    [stories.data, fresh.data, isNewer],
  );
  return {
    stories,
    rows,
    /** How many stories have come in since the table was drawn. */
    waiting,
    /** Figures of the stories in the table. */
    found: newest?.totals ?? null,
    /** Figures of the whole range. */
    page: (selected === null ? newest : whole.data) ?? null,
    showNew: () => client.invalidateQueries({ queryKey: searchKeys.page(narrowed) }),
  };
}

/** Rows keep their places: what is known of them is renewed, what is new waits. */
export function steadyRows(
  pages: readonly SearchPage[],
  newer: SearchPage | undefined,
): { rows: FoundStory[]; waiting: number } {
  const rows = pages.flatMap((page) => page.stories);
  if (!newer) return { rows, waiting: 0 };
  const renewed = new Map(newer.stories.map((story) => [story.id, story]));
  const shown = new Set(rows.map(({ id }) => id));
  return {
    rows: rows.map((row) => renewed.get(row.id) ?? row),
    waiting: newer.stories.filter(({ id }) => !shown.has(id)).length,
  };
}
