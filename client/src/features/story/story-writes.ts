import type { StoriesReply } from '@tanggap/shared/api-desk';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnounce } from '../../components/announcer.js';
import { useToast } from '../../components/toast/toast.js';
import { isFailure } from '../../lib/api.js';
import { putStory } from '../../lib/live-cache.js';
import { keys } from '../../lib/queries.js';
import { useText } from '../../lib/text.js';

export interface StoryWrites {
  isBusy: boolean;
  /** Runs one write; on refusal says why and resolves to null, so that a form keeps what was written. */
  write: (action: () => Promise<StoriesReply | undefined>) => Promise<StoriesReply | null>;
}

/** Writes carry the version seen and never overwrite; after each, the page shows what a refresh would show. */
export function useStoryWrites(id: string): StoryWrites {
  const client = useQueryClient();
  const toast = useToast();
  const announce = useAnnounce();
  const t = useText();
  const [isBusy, setBusy] = useState(false);

  const refuse = (error: unknown): null => {
    const words = t.errors[isFailure(error) ? error.code : 'internal'];
    toast({ kind: 'refused', text: words.title });
    announce(`${words.title} ${words.help}`, 'assertive');
    return null;
  };

  const write: StoryWrites['write'] = async (action) => {
    setBusy(true);
    try {
      const reply = await action();
      for (const story of reply?.stories ?? []) putStory(client, story);
      return reply ?? { stories: [] };
    } catch (error) {
      return refuse(error);
    } finally {
      setBusy(false);
      void client.invalidateQueries({ queryKey: keys.story(id) });
      void client.invalidateQueries({ queryKey: keys.storyCounts });
    }
  };
  return { isBusy, write };
}
