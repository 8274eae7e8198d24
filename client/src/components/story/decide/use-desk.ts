import type { StoriesReply } from '@tanggap/shared/api-desk';
import type { StorySummary } from '@tanggap/shared/story';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '../../../lib/api.js';
import { useFormat } from '../../../lib/format.js';
import { putStory } from '../../../lib/live-cache.js';
import { keys } from '../../../lib/queries.js';
import { useText } from '../../../lib/text.js';
import { useAnnounce } from '../../announcer.js';
import { useToast } from '../../toast/toast.js';
import { decideBodyOf, type DecisionDraft } from './decision-drafts.js';
import { inTurn, rememberVersions, tellDeskChange, type DeskChange } from './desk-changes.js';
import { refusalOf } from './refusal.js';

/** What an officer does with a story. Each action resolves with null when saved, else with the reason it was refused. */
export interface Desk {
  hold(story: StorySummary): Promise<string | null>;
  release(story: StorySummary): Promise<string | null>;
  pass(story: StorySummary, toUserId: string, toName: string): Promise<string | null>;
  /** `mode` is where the officer goes: on to the next story, or on with this one. */
  decide(story: StorySummary, draft: DecisionDraft, mode: 'next' | 'stay'): Promise<string | null>;
  undo(story: StorySummary): Promise<string | null>;
}

/** The desk's actions, with their notices, their undo and the cache kept in step. */
export function useDesk(): Desk {
  const t = useText();
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const take = useTakeStories();
  const refuse = useRefuse();
  const act = async (
    story: StorySummary,
    request: (version: number) => Promise<StoriesReply | StorySummary>,
    onSaved?: (saved: StorySummary) => void,
    change: DeskChange = 'changed',
  ): Promise<string | null> => {
    try {
      const saved = await inTurn(story, async (version) => {
        const answer = await request(version);
        const stories = 'stories' in answer ? answer.stories : [answer];
        take(stories, change);
        return stories;
      });
      onSaved?.(saved.find(({ id }) => id === story.id) ?? story);
      return null;
    } catch (error) {
      return refuse(error);
    }
  };

  const desk: Desk = {
    hold: (story) => act(story, (version) => api.stories.hold(story.id, version)),
    release: (story) => act(story, (version) => api.stories.release(story.id, version)),
    pass: (story, toUserId, toName) =>
      act(
        story,
        (version) => api.stories.pass(story.id, version, toUserId),
        () => toast({ text: t.components.passed(story.id, toName) }),
      ),
    undo: (story) =>
      act(
        story,
        (version) => api.stories.undo(story.id, version),
        () => toast({ text: t.components.undone(story.id) }),
        'undone',
      ),
    decide: (story, draft, mode) =>
      act(
        story,
        (version) => api.stories.decide(story.id, { version, ...decideBodyOf(draft, format.zone) }),
        (saved) => {
          const route = t.vocabulary.routeNames[story.route];
          const text =
            draft.outcome === 'answer'
              ? t.components.answering(story.id)
              : t.components.closed(story.id, route, t.vocabulary.exits[draft.outcome].toLocaleLowerCase());
          const write = {
            label: t.story.response.begin,
            run: () => void navigate(`/stories/${story.id}/response`),
          };
          toast({
            text,
            undo: () => void desk.undo(saved),
            ...(draft.outcome === 'answer' && mode === 'next' && { action: write }),
          });
        },
      ),
  };
  return desk;
}

/** Puts stories that an own action changed wherever they are shown. */
export function useTakeStories(): (stories: readonly StorySummary[], change?: DeskChange) => void {
  const client = useQueryClient();
  return (stories, change = 'changed') => {
    rememberVersions(stories);
    for (const story of stories) {
      putStory(client, story);
      void client.invalidateQueries({ queryKey: keys.timeline(story.id) });
    }
    void client.invalidateQueries({ queryKey: keys.storyCounts });
    tellDeskChange(stories, change);
  };
}

/** Tells a refusal to eyes and ears, and gives its sentence. */
export function useRefuse(): (error: unknown) => string {
  const t = useText();
  const format = useFormat();
  const toast = useToast();
  const announce = useAnnounce();
  return (error) => {
    const reason = refusalOf(error, t, format, Date.now());
    toast({ text: reason, kind: 'refused' });
    announce(reason, 'assertive');
    return reason;
  };
}
