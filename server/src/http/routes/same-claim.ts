import { sameClaimReplySchema, sameClaimSchema } from '@tanggap/shared/fact-check';
import { confirmClaim, takeBackClaim } from '../../rules/confirm-claim.js';
import { logAct } from '../act-log.js';
import type { AppDeps } from '../app-deps.js';
import { deskRoute, type Route } from '../route.js';

/** What people say of the checks beside a story. */
export function sameClaimRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('post', '/api/stories/:id/same-claim', 'corrections:write', {
      summary:
        'Say that a story carries the claim of a check shown with it; its wording is matched from then on',
      status: 201,
      body: sameClaimSchema,
      reply: sameClaimReplySchema,
      async handle({ id, body: { factCheckId }, session }) {
        const reply = await confirmClaim(deps, { storyId: id, factCheckId, role: session.user.role });
        await logAct(deps, session, 'story:same-claim', id, { factCheckId });
        return reply;
      },
    }),
    deskRoute('delete', '/api/stories/:id/same-claim', 'corrections:write', {
      summary: 'Take back that a story carries the claim of a check; its wording is matched no more',
      query: sameClaimSchema,
      reply: sameClaimReplySchema,
      async handle({ id, query: { factCheckId }, session }) {
        const reply = await takeBackClaim(deps, { storyId: id, factCheckId, role: session.user.role });
        await logAct(deps, session, 'story:same-claim-undo', id, { factCheckId });
        return reply;
      },
    }),
  ];
}
