import type { SourceList, StoryPage } from '@tanggap/shared/api';
import type { StoriesChanged } from '@tanggap/shared/events';
import type { SourceHealth } from '@tanggap/shared/source';
import type { StoryDetail, StorySummary } from '@tanggap/shared/story';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { followMeasureRecord, measureEveryMs, refreshMeasure } from './live-measure.js';
import { followReportRecord, followReports } from './live-reports.js';
import { followResponses, refreshResponseLists } from './live-respond.js';
import { followSearchRecord } from './live-search.js';
import type { Live } from './live-types.js';
import { keys } from './queries.js';

/** At 200 mentions a second, counts and open details are asked for again at most this often. */
export const refreshEveryMs = 2_000;

/** Writes newer summaries into an opened story; older ones, overtaken by an answer, change nothing. */
export function putStory(client: QueryClient, story: StorySummary): void {
  client.setQueryData<StoryDetail>(keys.story(story.id), (known) =>
    known && known.revision <= story.revision ? { ...known, ...story } : known,
  );
}

function putHealth(client: QueryClient, health: SourceHealth): void {
  client.setQueryData<SourceList>(
    keys.sources,
    (known) =>
      known && {
        ...known,
        sources: known.sources.map((source) =>
          source.id === health.sourceId ? { ...source, health } : source,
        ),
      },
  );
}

/**
 * The lowest revision that the stories on the page are known to stand at; -1 where one does not say, or is still being
 * read. What was saved between that reading and the first connection would otherwise be missed.
 */
export function readUpTo(client: QueryClient): number {
  const queries = client
    .getQueryCache()
    .findAll({ queryKey: keys.stories, type: 'active' })
    // Counts are asked for together with a list and carry no revision of their own.
    .filter(({ queryKey }) => queryKey[1] !== keys.storyCounts[1]);
  const revisions = queries.map(({ state }) => {
    const data = state.data as Partial<InfiniteData<StoryPage>> | undefined;
    if (state.fetchStatus === 'fetching') return -1;
    return Math.min(...(data?.pages ?? []).map((page) => page.revision), data?.pages ? Infinity : -1);
  });
  return Math.min(Infinity, ...revisions);
}

/** Runs at once, then at most every `everyMs`, never losing the last call. */
function throttled(action: () => void, everyMs: number): { run: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  const open = (): void => {
    timer = undefined;
    if (isDue) run();
  };
  function run(): void {
    if (timer !== undefined) {
      isDue = true;
      return;
    }
    isDue = false;
    action();
    timer = setTimeout(open, everyMs);
  }
  return { run, cancel: () => clearTimeout(timer) };
}

/** Lets the query cache follow the socket, which only says that something changed. Returns how to stop. */
export function followLive(live: Live, client: QueryClient, onSessionEnded: () => void): () => void {
  const changed = new Set<string>();
  const refresh = throttled(() => {
    void client.invalidateQueries({ queryKey: keys.storyCounts });
    for (const id of changed) void client.invalidateQueries({ queryKey: keys.story(id) });
    changed.clear();
  }, refreshEveryMs);
  const refreshLists = throttled(() => refreshResponseLists(client), refreshEveryMs);
  const refreshFigures = throttled(() => refreshMeasure(client), measureEveryMs);
  const stopStories = live.onStories(({ stories }: StoriesChanged) => {
    refreshFigures.run();
    for (const story of stories) {
      putStory(client, story);
      if (client.getQueryState(keys.story(story.id))) changed.add(story.id);
    }
    refresh.run();
  });
  live.start({
    catchUp: () => client.invalidateQueries(),
    readUpTo: () => readUpTo(client),
    onSource: (health) => putHealth(client, health),
    onProgram: () => void client.invalidateQueries({ queryKey: keys.programs }),
    ...followResponses(client, refreshLists.run),
    ...followReports(client),
    onRecord: ({ noun, id }) => {
      if (noun === 'same-claim') void client.invalidateQueries({ queryKey: keys.story(id) });
      followMeasureRecord(client, noun);
      followSearchRecord(client, noun);
      followReportRecord(client, noun);
    },
    onSessionEnded,
  });
  return () => {
    stopStories();
    refresh.cancel();
    refreshLists.cancel();
    refreshFigures.cancel();
    live.stop();
  };
}
