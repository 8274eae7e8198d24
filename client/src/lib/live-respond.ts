import type { ResponseSummary } from '@tanggap/shared/response';
import type { QueryClient } from '@tanstack/react-query';
import type { LiveHandlers } from './live-types.js';
import { respondKeys } from './respond-queries.js';

type RespondHandlers = Required<Pick<LiveHandlers, 'onResponse' | 'onEvidence' | 'onReference'>>;

/** The query nouns in which a changed reference is shown. */
const shownIn = {
  fact: [respondKeys.facts, respondKeys.allAids],
  narrative: [respondKeys.narratives, respondKeys.allAids],
  'hand-off': [respondKeys.handOffs],
} as const;

/** Writes newer news of a response into the opened one, text aside; returns whether its text is to be read again. */
function putResponse(client: QueryClient, news: ResponseSummary): boolean {
  const key = respondKeys.response(news.id);
  const known = client.getQueryData<ResponseSummary>(key);
  if (!known || news.revision < known.revision) return false;
  // A newer revision is read whole: a summary pasted onto an older text would lie about what stands there.
  if (news.revision > known.revision) return true;
  client.setQueryData(key, { ...known, ...news });
  return false;
}

/**
 * What the socket tells about responses, their evidence and what they cite, as changes of the cache. `refresh` asks
 * again for lists and counts, at a pace of its own: an autosave every two seconds is no reason to read every list.
 */
export function followResponses(client: QueryClient, refresh: () => void): RespondHandlers {
  const again = (queryKey: readonly unknown[]) => void client.invalidateQueries({ queryKey });
  return {
    onResponse: (news) => {
      if (putResponse(client, news)) again(respondKeys.response(news.id));
      refresh();
    },
    onEvidence: ({ storyId }) => {
      again(respondKeys.evidence(storyId));
      again(respondKeys.aids(storyId));
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('references') });
    },
    onReference: ({ noun }) => {
      for (const queryKey of shownIn[noun]) again(queryKey);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('references') });
      refresh();
    },
  };
}

/** Lists and counts of responses, asked for again. */
export function refreshResponseLists(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: respondKeys.responseCounts });
  void client.invalidateQueries({ queryKey: [...respondKeys.responses, 'list'] });
}
