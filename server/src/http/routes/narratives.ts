import {
  narrativeEditSchema,
  narrativeListSchema,
  narrativeQuerySchema,
  withdrawBodySchema,
} from '@tanggap/shared/api-respond';
import { narrativeSchema } from '@tanggap/shared/narrative';
import { editNarrative, withdrawNarrative } from '../../respond/edit-narrative.js';
import { findNarrative } from '../../respond/find-narrative.js';
import type { AppDeps } from '../app-deps.js';
import { deskRoute, type Route } from '../route.js';

/** Shared narratives; a new one comes from an approved response. */
export function narrativeRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('get', '/api/narratives', 'responses:read', {
      summary: 'Narratives by state or program',
      query: narrativeQuerySchema,
      reply: narrativeListSchema,
      async handle({ query: { state, program } }) {
        const asked = { ...(state && { state }), ...(program && { program }), now: deps.now() };
        return { narratives: await deps.store.narratives.list(asked) };
      },
    }),
    deskRoute('get', '/api/narratives/:id', 'responses:read', {
      summary: 'One narrative',
      reply: narrativeSchema,
      handle: ({ id }) => findNarrative(deps, id),
    }),
    deskRoute('patch', '/api/narratives/:id', 'narratives:write', {
      summary: 'Write the next version of a narrative',
      body: narrativeEditSchema,
      reply: narrativeSchema,
      handle: ({ id, body, session }) => editNarrative(deps, session.user, id, body),
    }),
    deskRoute('post', '/api/narratives/:id/withdraw', 'narratives:write', {
      summary: 'Take a narrative out of force',
      body: withdrawBodySchema,
      reply: narrativeSchema,
      handle: ({ id, body, session }) => withdrawNarrative(deps, session.user, id, body.reason),
    }),
  ];
}
