import {
  effectQuerySchema,
  effectSchema,
  effectsQuerySchema,
  effectsReplySchema,
  facetsReplySchema,
  mentionSearchPageSchema,
  searchFilterSchema,
  searchPageSchema,
  searchQuerySchema,
  spikesReplySchema,
  timelineQuerySchema,
  timelineViewSchema,
  voidsReplySchema,
  type SearchParams,
} from '@tanggap/shared/api-search';
import { countFacets } from '../../search/count-facets.js';
import { drawTimeline } from '../../search/draw-timeline.js';
import { findMentions } from '../../search/find-mentions.js';
import { findSpikes } from '../../search/find-spikes.js';
import { findStories } from '../../search/find-stories.js';
import { listEffects } from '../../search/list-effects.js';
import { measureEffect } from '../../search/measure-effect.js';
import { rankVoids } from '../../search/rank-voids.js';
import type { AppDeps } from '../app-deps.js';
import { presentMention, presentStory } from '../present.js';
import type { ReadLog } from '../read-log.js';
import { deskRoute, type Route } from '../route.js';
import type { ActiveSession } from '../session.js';

/** What of an address the log keeps: all that says what was looked for, nothing that only pages or sorts. */
function lookedFor(params: SearchParams): Record<string, unknown> {
  const { q, program, level, source, language, region, exit, status, issue, from, to } = params;
  const all = { q, program, level, source, language, region, exit, status, issue, from, to };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Searching through time. Every search goes into the log with its query; every text out is masked. */
export function searchRoutes(deps: AppDeps, reads: ReadLog): Route[] {
  const note = (session: ActiveSession, view: string, params: SearchParams) =>
    reads.note(session, 'search:run', view, lookedFor(params));
  return [
    deskRoute('get', '/api/search', 'search:read', {
      summary: 'Stories that match a query, with totals now and in the range before',
      query: searchQuerySchema,
      reply: searchPageSchema,
      async handle({ query, session }) {
        const page = await findStories(deps, query);
        await note(session, 'stories', query);
        return { ...page, stories: page.stories.map(presentStory) };
      },
    }),
    deskRoute('get', '/api/search/facets', 'search:read', {
      summary: 'Matching mentions by program, level, source, exit, region and language',
      query: searchFilterSchema,
      reply: facetsReplySchema,
      async handle({ query, session }) {
        const reply = await countFacets(deps, query);
        await note(session, 'stories', query);
        return reply;
      },
    }),
    deskRoute('get', '/api/search/mentions', 'search:read', {
      summary: 'Mentions that match a query, newest first, private data masked',
      query: searchQuerySchema,
      reply: mentionSearchPageSchema,
      async handle({ query, session }) {
        const page = await findMentions(deps, query);
        await note(session, 'mentions', query);
        const mentions = page.mentions.map(({ storyId, ...mention }) => ({
          ...{ ...presentMention(mention), storyId },
        }));
        return { ...page, mentions };
      },
    }),
    deskRoute('get', '/api/timeline', 'search:read', {
      summary: 'Matching mentions by hour, day or week, with what the desk did',
      query: timelineQuerySchema,
      reply: timelineViewSchema,
      async handle({ query, session }) {
        const view = await drawTimeline(deps, query);
        await note(session, 'stories', query);
        return view;
      },
    }),
    deskRoute('get', '/api/timeline/spikes', 'search:read', {
      summary: 'Stretches with more than the weeks before explain, and what made them',
      query: timelineQuerySchema,
      reply: spikesReplySchema,
      async handle({ query, session }) {
        const reply = await findSpikes(deps, query);
        await note(session, 'stories', query);
        return reply;
      },
    }),
    deskRoute('get', '/api/questions', 'search:read', {
      summary: 'Stories whose questions nobody has answered in public, the most asked first',
      query: searchFilterSchema,
      reply: voidsReplySchema,
      async handle({ query, session }) {
        const reply = await rankVoids(deps, query);
        await note(session, 'questions', query);
        return reply;
      },
    }),
    deskRoute('get', '/api/responses/:id/effect', 'search:read', {
      summary: 'Before and after a response went out; no proof of cause',
      query: effectQuerySchema,
      reply: effectSchema,
      async handle({ id, query: { hours }, session }) {
        const effect = await measureEffect(deps, id, hours);
        await reads.note(session, 'effect:read', id);
        return effect;
      },
    }),
    deskRoute('get', '/api/effects', 'search:read', {
      summary: 'Before and after each response that went out for stories of a search',
      query: effectsQuerySchema,
      reply: effectsReplySchema,
      async handle({ query, session }) {
        const { hours, ...params } = query;
        const reply = await listEffects(deps, { hours, ...params });
        await note(session, 'effects', params);
        return reply;
      },
    }),
  ];
}
