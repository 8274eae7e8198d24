import {
  approveSchema,
  cutVersionSchema,
  newResponseSchema,
  promoteSchema,
  publishSchema,
  referencesSchema,
  responseCountsSchema,
  responseListSchema,
  responseQuerySchema,
  responseReplySchema,
  returnSchema,
  reviewEmergencySchema,
  saveDraftSchema,
  submitSchema,
  versionsSchema,
  withdrawBodySchema,
  withdrawPublicationSchema,
} from '@tanggap/shared/api-respond';
import { narrativeSchema } from '@tanggap/shared/narrative';
import type { Response } from '@tanggap/shared/response';
import { approveResponse } from '../../respond/approve-response.js';
import { beginResponse } from '../../respond/begin-response.js';
import { countResponses } from '../../respond/count-responses.js';
import { cutVersion } from '../../respond/cut-version.js';
import { findResponse } from '../../respond/find-response.js';
import { gatherReferences } from '../../respond/gather-references.js';
import { promoteNarrative } from '../../respond/promote-narrative.js';
import { publishResponse } from '../../respond/publish-response.js';
import { returnResponse } from '../../respond/return-response.js';
import { reviewEmergency } from '../../respond/review-emergency.js';
import { saveDraft } from '../../respond/save-draft.js';
import { submitResponse } from '../../respond/submit-response.js';
import { releasePen, takePen } from '../../respond/take-pen.js';
import { withdrawPublication } from '../../respond/withdraw-publication.js';
import { withdrawResponse } from '../../respond/withdraw-response.js';
import type { AppDeps } from '../app-deps.js';
import { presentEvidence, presentResponse, presentSummary } from '../present-response.js';
import type { ReadLog } from '../read-log.js';
import { deskRoute, type Route } from '../route.js';

/** The longest draft with every channel written by hand, in UTF-8. */
const draftLimit = 1_024 * 1_024;

async function shown(response: Promise<Response>): Promise<Response> {
  return presentResponse(await response);
}

/** Reading responses: lists, one, its versions and what it may cite. */
export function responseRoutes(deps: AppDeps, reads: ReadLog): Route[] {
  const { store, now } = deps;
  return [
    deskRoute('get', '/api/responses', 'responses:read', {
      summary: 'Responses of a list or a story, newest change first',
      query: responseQuerySchema,
      reply: responseListSchema,
      async handle({ query: { list, story, limit }, session }) {
        const asked = { ...(list && { list }), ...(story && { storyId: story }), limit };
        const found = await store.responses.list({ ...asked, userId: session.user.id, now: now() });
        return { responses: found.map(presentSummary) };
      },
    }),
    deskRoute('get', '/api/responses/counts', 'responses:read', {
      summary: 'Responses per list, and the sizes of the reference lists, for the sidebar',
      reply: responseCountsSchema,
      handle: ({ session }) => countResponses(deps, session.user.id),
    }),
    deskRoute('get', '/api/responses/:id', 'responses:read', {
      summary: 'One response with its text',
      reply: responseReplySchema,
      async handle({ id, session }) {
        const response = await findResponse(deps, id);
        await reads.note(session, 'response:read', id);
        return presentResponse(response);
      },
    }),
    deskRoute('get', '/api/responses/:id/versions', 'responses:read', {
      summary: 'Every version that was cut, newest first',
      reply: versionsSchema,
      async handle({ id }) {
        await findResponse(deps, id);
        const versions = await store.responses.versions(id);
        return { versions: versions.toSorted((a, b) => b.n - a.n) };
      },
    }),
    deskRoute('get', '/api/responses/:id/references', 'responses:read', {
      summary: 'Evidence, facts and narratives that the response cites or may cite',
      reply: referencesSchema,
      async handle({ id }) {
        const references = await gatherReferences(deps, await findResponse(deps, id));
        return { ...references, evidence: references.evidence.map(presentEvidence) };
      },
    }),
  ];
}

/** Writing: one pen, versions, and the hand to a second person. */
export function responseWritingRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('post', '/api/stories/:id/responses', 'responses:write', {
      summary: 'Begin the answer to a story',
      status: 201,
      body: newResponseSchema,
      reply: responseReplySchema,
      handle: ({ id, body, session }) => shown(beginResponse(deps, session.user, id, body)),
    }),
    deskRoute('patch', '/api/responses/:id/draft', 'responses:write', {
      summary: 'Autosave; 409 where somebody saved in between or a colleague has the pen',
      body: saveDraftSchema,
      reply: responseReplySchema,
      bodyLimit: draftLimit,
      handle: ({ id, body, session }) => shown(saveDraft(deps, session.user, id, body)),
    }),
    deskRoute('post', '/api/responses/:id/pen', 'responses:write', {
      summary: 'Take or keep the pen for two minutes',
      reply: responseReplySchema,
      handle: ({ id, session }) => shown(takePen(deps, session.user, id)),
    }),
    deskRoute('post', '/api/responses/:id/pen/release', 'responses:write', {
      summary: 'Give the pen back',
      reply: responseReplySchema,
      handle: ({ id, session }) => shown(releasePen(deps, session.user, id)),
    }),
    deskRoute('post', '/api/responses/:id/versions', 'responses:write', {
      summary: 'Keep the text as a version',
      body: cutVersionSchema,
      reply: responseReplySchema,
      handle: ({ id, body, session }) => shown(cutVersion(deps, session.user, id, body.revision)),
    }),
    deskRoute('post', '/api/responses/:id/submit', 'responses:write', {
      summary: 'Hand the text to a second person; 422 names what holds it back',
      body: submitSchema,
      reply: responseReplySchema,
      handle: ({ id, body, session }) => shown(submitResponse(deps, session.user, id, body)),
    }),
    deskRoute('post', '/api/responses/:id/withdraw', 'responses:write', {
      summary: 'Take a response out of use, with everything of it that is out',
      body: withdrawBodySchema,
      reply: responseReplySchema,
      handle: ({ id, body, session }) => shown(withdrawResponse(deps, session.user, id, body.reason)),
    }),
  ];
}

/** The second person, and what leaves the desk. */
export function responseDecisionRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('post', '/api/responses/:id/approve', 'responses:approve-emergency', {
      summary: 'Approve one submitted version; never by an author, without a supervisor only in an emergency',
      body: approveSchema,
      reply: responseReplySchema,
      handle: ({ id, body, session }) => shown(approveResponse(deps, session.user, id, body)),
    }),
    deskRoute('post', '/api/responses/:id/return', 'responses:approve-emergency', {
      summary: 'Give a submitted version back with a reason; whoever may approve in an emergency may do so',
      body: returnSchema,
      reply: responseReplySchema,
      handle: ({ id, body, session }) => shown(returnResponse(deps, session.user, id, body)),
    }),
    deskRoute('post', '/api/responses/:id/publish', 'responses:write', {
      summary: 'Record that a person put the approved version out on a channel',
      body: publishSchema,
      reply: responseReplySchema,
      handle: ({ id, body, session }) => shown(publishResponse(deps, session.user, id, body)),
    }),
    deskRoute('post', '/api/responses/:id/unpublish', 'responses:write', {
      summary: 'Record that a publication was taken down',
      body: withdrawPublicationSchema,
      reply: responseReplySchema,
      handle: ({ id, body, session }) => shown(withdrawPublication(deps, session.user, id, body)),
    }),
    deskRoute('post', '/api/responses/:id/review', 'responses:approve', {
      summary: 'Look at an emergency approval afterwards',
      body: reviewEmergencySchema,
      reply: responseReplySchema,
      handle: ({ id, body, session }) => shown(reviewEmergency(deps, session.user, id, body)),
    }),
    deskRoute('post', '/api/responses/:id/narrative', 'narratives:write', {
      summary: 'Make an approved response a shared narrative',
      status: 201,
      body: promoteSchema,
      reply: narrativeSchema,
      handle: ({ id, body, session }) => promoteNarrative(deps, session.user, id, body),
    }),
  ];
}
