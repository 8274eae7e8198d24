import type { Publication, Response } from '@tanggap/shared/response';
import type { StorySummary } from '@tanggap/shared/story';
import type { Channel } from '@tanggap/shared/vocabulary';
import { useQueryClient } from '@tanstack/react-query';
import { useResponseWords } from '../../../components/respond/words.js';
import { useWrite } from '../../../components/use-write.js';
import { putStory } from '../../../lib/live-cache.js';
import { keys } from '../../../lib/queries.js';
import { responses } from '../../../lib/respond-api.js';
import { respondKeys } from '../../../lib/respond-queries.js';
import { useText } from '../../../lib/text.js';

/** Every record of what a person did outside; the product itself sends nothing. */
export function usePublishWrites(response: Pick<Response, 'id' | 'storyId'>) {
  const { vocabulary } = useText();
  const words = useResponseWords().publish;
  const client = useQueryClient();
  const { write, isBusy, failure } = useWrite();
  const refresh = [
    respondKeys.responses,
    respondKeys.factChecks('').slice(0, 1),
    keys.story(response.storyId),
  ];
  const keep = async (asked: Promise<Response>): Promise<Response> => {
    const saved = await asked;
    client.setQueryData(respondKeys.response(saved.id), saved);
    return saved;
  };
  return {
    isBusy,
    failure,
    record: (version: number, channel: Channel, more: { url?: string; at?: string }) =>
      write(() => keep(responses.publish(response.id, { version, channel, ...more })), {
        done: words.recorded(vocabulary.channels[channel]),
        refresh,
      }),
    withdraw: ({ id, channel }: Publication, reason: string) =>
      write(() => keep(responses.withdrawPublication(response.id, id, reason)), {
        done: words.withdrawnToast(vocabulary.channels[channel]),
        refresh,
      }),
    close: (story: StorySummary) =>
      write(
        async () => {
          const closed = await responses.close(story.id, story.case.version);
          putStory(client, closed);
          return closed;
        },
        { done: words.closed(story.id), refresh: [...refresh, keys.stories] },
      ),
  };
}
