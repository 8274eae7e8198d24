import {
  bulkDecideBodySchema,
  decideBodySchema,
  holdBodySchema,
  mergeBodySchema,
  noteBodySchema,
  refuseSuggestionSchema,
  passBodySchema,
  splitBodySchema,
  undoBodySchema,
} from '@tanggap/shared/api';
import { bulkDecideReplySchema, storiesReplySchema, type StoriesReply } from '@tanggap/shared/api-desk';
import { storySummarySchema, type StorySummary } from '@tanggap/shared/story';
import { addNote } from '../../triage/add-note.js';
import { decideMany } from '../../triage/decide-many.js';
import { decideStory } from '../../triage/decide-story.js';
import { holdStory } from '../../triage/hold-story.js';
import { mergeStories } from '../../triage/merge-stories.js';
import { passStory } from '../../triage/pass-story.js';
import { refuseSuggestion } from '../../triage/refuse-suggestion.js';
import { releaseStory } from '../../triage/release-story.js';
import { splitStory } from '../../triage/split-story.js';
import { undoStory } from '../../triage/undo-story.js';
import type { AppDeps } from '../app-deps.js';
import { labelDecided, labelSplit, labelsUndone, pairRefused, pairsMerged } from '../label-acts.js';
import { presentStory } from '../present.js';
import { deskRoute, type Route } from '../route.js';

async function one(story: Promise<StorySummary>): Promise<StorySummary> {
  return presentStory(await story);
}

function several(stories: readonly StorySummary[]): StoriesReply {
  return { stories: stories.map(presentStory) };
}

/** What officers do. Every body carries the version that was seen; 409 names who was faster. */
export function storyActionRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('post', '/api/stories/decide', 'stories:triage', {
      summary: 'The same decision for several stories; each succeeds or is refused alone',
      body: bulkDecideBodySchema,
      reply: bulkDecideReplySchema,
      async handle({ body, session }) {
        const reply = await decideMany(deps, session.user, body);
        await labelDecided(deps, session, reply.stories);
        return { ...reply, stories: reply.stories.map(presentStory) };
      },
    }),
    deskRoute('post', '/api/stories/:id/hold', 'stories:triage', {
      summary: 'Take hold of a story for 20 minutes',
      body: holdBodySchema,
      reply: storySummarySchema,
      handle: ({ id, body, session }) => one(holdStory(deps, session.user, id, body.version)),
    }),
    deskRoute('post', '/api/stories/:id/release', 'stories:triage', {
      summary: 'Give a held story back to the queue',
      body: holdBodySchema,
      reply: storySummarySchema,
      handle: ({ id, body, session }) => one(releaseStory(deps, session.user, id, body.version)),
    }),
    deskRoute('post', '/api/stories/:id/pass', 'stories:triage', {
      summary: 'Put a story into a colleague’s hands',
      body: passBodySchema,
      reply: storySummarySchema,
      handle: ({ id, body, session }) => one(passStory(deps, session.user, id, body)),
    }),
    deskRoute('post', '/api/stories/:id/decide', 'stories:triage', {
      summary: 'Decide a story: answer it, or close it with an exit and a reason',
      body: decideBodySchema,
      reply: storySummarySchema,
      async handle({ id, body, session }) {
        const story = await decideStory(deps, session.user, id, body);
        await labelDecided(deps, session, [story]);
        return presentStory(story);
      },
    }),
    deskRoute('post', '/api/stories/:id/undo', 'stories:triage', {
      summary: 'Take back the newest decision, merge or split',
      body: undoBodySchema,
      reply: storiesReplySchema,
      async handle({ id, body, session }) {
        const withdraw = await labelsUndone(deps, id);
        const stories = await undoStory(deps, session.user, id, body.version);
        await withdraw();
        return several(stories);
      },
    }),
    deskRoute('post', '/api/stories/:id/merge', 'stories:triage', {
      summary: 'Move all mentions of other stories into this one',
      body: mergeBodySchema,
      reply: storiesReplySchema,
      async handle({ id, body, session }) {
        const keep = await pairsMerged(deps, session, id, body.storyIds);
        const stories = await mergeStories(deps, session.user, id, body);
        await keep();
        return several(stories);
      },
    }),
    deskRoute('post', '/api/stories/:id/split', 'stories:triage', {
      summary: 'Move some mentions into a new story',
      body: splitBodySchema,
      reply: storiesReplySchema,
      async handle({ id, body, session }) {
        const stories = await splitStory(deps, session.user, id, body);
        await labelSplit(deps, session, id, stories);
        return several(stories);
      },
    }),
    deskRoute('post', '/api/stories/:id/refuse-suggestion', 'stories:triage', {
      summary: 'Say that a suggested story is not the same claim; it is not suggested again',
      status: 204,
      body: refuseSuggestionSchema,
      async handle({ id, body, session }) {
        const keep = await pairRefused(deps, session, id, body.storyId);
        await refuseSuggestion(deps, session.user, id, body.storyId);
        await keep();
      },
    }),
    deskRoute('post', '/api/stories/:id/notes', 'stories:triage', {
      summary: 'Add a note to Jejak',
      status: 204,
      body: noteBodySchema,
      handle: ({ id, body, session }) => addNote(deps, session.user, id, body.text),
    }),
  ];
}
