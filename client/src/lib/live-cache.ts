import type { SourceList } from '@tanggap/shared/api';
import type { StoriesChanged } from '@tanggap/shared/events';
import type { SourceHealth } from '@tanggap/shared/source';
import type { StoryDetail, StorySummary } from '@tanggap/shared/story';
import type { QueryClient } from '@tanstack/react-query';
import type { Live } from './live.js';
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
  const stopStories = live.onStories(({ stories }: StoriesChanged) => {
    for (const story of stories) {
      putStory(client, story);
      if (client.getQueryState(keys.story(story.id))) changed.add(story.id);
    }
    refresh.run();
  });
  live.start({
    catchUp: () => client.invalidateQueries(),
    onSource: (health) => putHealth(client, health),
    onProgram: () => void client.invalidateQueries({ queryKey: keys.programs }),
    onSessionEnded,
  });
  return () => {
    stopStories();
    refresh.cancel();
    live.stop();
  };
}
