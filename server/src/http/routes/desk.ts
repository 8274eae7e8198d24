import {
  aidsSchema,
  closeBodySchema,
  deskProfileSchema,
  factCheckListSchema,
  factCheckQuerySchema,
  fileQuerySchema,
} from '@tanggap/shared/api-respond';
import { storySummarySchema } from '@tanggap/shared/story';
import { closeStory } from '../../respond/close-story.js';
import { listAids } from '../../respond/list-aids.js';
import { makeFile } from '../../respond/make-file.js';
import { stemQuery } from '../../score/text/stem-text.js';
import { logAct } from '../act-log.js';
import type { AppDeps } from '../app-deps.js';
import { labelDecided } from '../label-acts.js';
import { presentFactCheck, presentSummary } from '../present-response.js';
import { presentStory } from '../present.js';
import { deskRoute, type Route } from '../route.js';
import { sendDownload } from '../send-download.js';

/** What stands around an answer: who speaks, what helps, the files, and the end of the story. */
export function deskRoutes(deps: AppDeps): Route[] {
  const { store, desk } = deps;
  return [
    deskRoute('get', '/api/desk', 'signed-in', {
      summary: 'Who speaks, as releases and the public page name it',
      reply: deskProfileSchema,
      handle: () => Promise.resolve(desk),
    }),
    deskRoute('get', '/api/stories/:id/aids', 'responses:read', {
      summary: 'Facts, narratives, earlier answers and fact-checks that help, with the words they share',
      reply: aidsSchema,
      async handle({ id }) {
        const aids = await listAids(deps, id);
        return {
          ...aids,
          answers: aids.answers.map((aid) => ({ ...aid, response: presentSummary(aid.response) })),
          factChecks: aids.factChecks.map(presentFactCheck),
        };
      },
    }),
    deskRoute('post', '/api/stories/:id/close', 'stories:triage', {
      summary: 'Close a story whose answer is out, with the answer’s verdict',
      body: closeBodySchema,
      reply: storySummarySchema,
      async handle({ id, body, session }) {
        const story = await closeStory(deps, session.user, id, body.version);
        await labelDecided(deps, session, [story]);
        return presentStory(story);
      },
    }),
    deskRoute('get', '/api/responses/:id/file', 'responses:read', {
      summary: 'A press release or picture card made from one version; drafts say so',
      query: fileQuerySchema,
      async handle({ id, query, session, response }) {
        const { bytes, type, fileName, version } = await makeFile(deps, id, query.name, query.version);
        await logAct(deps, session, 'response:download', id, { file: query.name, version: version.n });
        sendDownload(response, bytes, type, fileName);
      },
    }),
    deskRoute('get', '/api/fact-checks', 'responses:read', {
      summary: 'Published checks, others’ and ours, newest first',
      query: factCheckQuerySchema,
      reply: factCheckListSchema,
      async handle({ query: { q, limit } }) {
        const found = await store.factChecks.list({ ...(q?.trim() && { words: stemQuery(q) }), limit });
        return { ...found, factChecks: found.factChecks.map(presentFactCheck) };
      },
    }),
  ];
}
