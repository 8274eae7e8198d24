import {
  factDetailSchema,
  factEditSchema,
  factListSchema,
  factQuerySchema,
  factReplySchema,
  withdrawBodySchema,
} from '@tanggap/shared/api-respond';
import { factDraftSchema } from '@tanggap/shared/fact';
import { addFact } from '../../respond/add-fact.js';
import { editFact } from '../../respond/edit-fact.js';
import { findFact } from '../../respond/fact-bank.js';
import { withdrawFact } from '../../respond/withdraw-fact.js';
import { stemQuery } from '../../score/text/stem-text.js';
import type { AppDeps } from '../app-deps.js';
import { deskRoute, type Route } from '../route.js';

/** The fact bank: statements with their source, agency and end. */
export function factRoutes(deps: AppDeps): Route[] {
  const { store, now } = deps;
  return [
    deskRoute('get', '/api/facts', 'responses:read', {
      summary: 'Facts by words, program or state',
      query: factQuerySchema,
      reply: factListSchema,
      handle: ({ query: { q, program, state, limit } }) =>
        store.facts.list({
          ...(q?.trim() && { words: stemQuery(q) }),
          ...(program && { program }),
          ...(state && { state }),
          ...{ limit, now: now() },
        }),
    }),
    deskRoute('post', '/api/facts', 'facts:write', {
      summary: 'Add a fact; its source document is archived before the reply',
      status: 201,
      body: factDraftSchema,
      reply: factReplySchema,
      isCostly: true,
      handle: ({ body, session }) => addFact(deps, session.user, body),
    }),
    deskRoute('get', '/api/facts/:id', 'responses:read', {
      summary: 'One fact with its earlier versions and what relies on it',
      reply: factDetailSchema,
      async handle({ id }) {
        const fact = await findFact(deps, id);
        const [history, usedBy] = await Promise.all([store.facts.history(id), store.responses.citing([id])]);
        return { fact, history, usedBy };
      },
    }),
    deskRoute('patch', '/api/facts/:id', 'facts:write', {
      summary: 'Write the next version of a fact',
      body: factEditSchema,
      reply: factReplySchema,
      isCostly: true,
      handle: ({ id, body, session }) => editFact(deps, session.user, id, body),
    }),
    deskRoute('post', '/api/facts/:id/withdraw', 'facts:write', {
      summary: 'Withdraw a fact; what cites it is to be looked at again',
      body: withdrawBodySchema,
      reply: factReplySchema,
      handle: ({ id, body, session }) => withdrawFact(deps, session.user, id, body.reason),
    }),
  ];
}
