import { storyCountsSchema, storyPageSchema, storyQuerySchema } from '@tanggap/shared/api';
import {
  colleagueListSchema,
  mentionQuerySchema,
  storyMentionPageSchema,
  timelineReplySchema,
} from '@tanggap/shared/api-desk';
import { isAllowed } from '@tanggap/shared/roles';
import { storyDetailSchema } from '@tanggap/shared/story';
import { withoutRefused } from '../../triage/refuse-suggestion.js';
import { storyNotFound } from '../../triage/refusals.js';
import type { AppDeps } from '../app-deps.js';
import { presentDetail, presentEntry, presentMention, presentStory } from '../present.js';
import type { ReadLog } from '../read-log.js';
import { deskRoute, type Route } from '../route.js';

/** Reading stories. Openings and searches go into the log. */
export function storyRoutes({ store, now }: AppDeps, reads: ReadLog): Route[] {
  return [
    deskRoute('get', '/api/stories', 'stories:read', {
      summary: 'The queue: stories by filter, most urgent first',
      query: storyQuerySchema,
      reply: storyPageSchema,
      async handle({ query, session }) {
        if (query.q !== undefined) await reads.note(session, 'stories:search', 'stories', { q: query.q });
        const page = await store.stories.list(query, { userId: session.user.id, now: now() });
        return { ...page, stories: page.stories.map(presentStory) };
      },
    }),
    deskRoute('get', '/api/stories/counts', 'stories:read', {
      summary: 'Stories per list and program, for the sidebar',
      reply: storyCountsSchema,
      handle: ({ session }) => store.stories.counts({ userId: session.user.id, now: now() }),
    }),
    deskRoute('get', '/api/stories/:id', 'stories:read', {
      summary: 'One story with its assessment, findings, groups and nearest fact-checks',
      reply: storyDetailSchema,
      async handle({ id, session }) {
        const detail = await store.stories.get(id, now());
        if (!detail) throw storyNotFound(id);
        await reads.note(session, 'story:read', id);
        return presentDetail(await withoutRefused({ store }, detail));
      },
    }),
    deskRoute('get', '/api/stories/:id/mentions', 'stories:read', {
      summary: 'Mentions of a story, newest first',
      query: mentionQuerySchema,
      reply: storyMentionPageSchema,
      async handle({ id, query: { kind, cursor, limit }, session }) {
        const page = await store.mentions.ofStory(id, {
          limit,
          ...(kind && { kind }),
          ...(cursor && { cursor }),
        });
        if (!page) throw storyNotFound(id);
        await reads.note(session, 'story:read', id);
        return { ...page, mentions: page.mentions.map(presentMention) };
      },
    }),
    deskRoute('get', '/api/stories/:id/timeline', 'stories:read', {
      summary: 'Jejak of a story, newest first',
      reply: timelineReplySchema,
      async handle({ id, session }) {
        const entries = await store.stories.timeline(id);
        if (!entries) throw storyNotFound(id);
        await reads.note(session, 'story:read', id);
        return { entries: entries.map(presentEntry) };
      },
    }),
    deskRoute('get', '/api/colleagues', 'stories:triage', {
      summary: 'People to whom a story can be passed',
      reply: colleagueListSchema,
      async handle() {
        const users = await store.users.list();
        const colleagues = users.filter((user) => !user.isDisabled && isAllowed(user.role, 'stories:triage'));
        return { colleagues: colleagues.map(({ id, name, role }) => ({ id, name, role })) };
      },
    }),
  ];
}
