import {
  acceptBodySchema,
  handoverBodySchema,
  handoverDraftSchema,
  handoverListSchema,
  seenVersionSchema,
  shiftBodySchema,
  shiftEditSchema,
  shiftListSchema,
  shiftQuerySchema,
} from '@tanggap/shared/api-measure';
import { handoverSchema, shiftSchema } from '@tanggap/shared/work-calendar';
import { acceptHandover, draftHandover, listHandovers, writeHandover } from '../../measure/handover.js';
import { addShift, editShift, listShifts, removeShift } from '../../measure/roster.js';
import type { AppDeps } from '../app-deps.js';
import { presentHandover } from '../present-measure.js';
import { deskRoute, type Route } from '../route.js';

const dayMs = 86_400_000;

/** Who is on when, and what passes from one shift to the next. */
export function rosterRoutes(deps: AppDeps): Route[] {
  return [...shiftRoutes(deps), ...handoverRoutes(deps)];
}

function shiftRoutes(deps: AppDeps): Route[] {
  const around = (days: number) => new Date(Date.parse(deps.now()) + days * dayMs).toISOString();
  return [
    deskRoute('get', '/api/shifts', 'measure:read', {
      summary: 'Shifts of a range (default: a week back, two ahead) and which are on now',
      query: shiftQuerySchema,
      reply: shiftListSchema,
      handle: ({ query: { from = around(-7), to = around(14) } }) => listShifts(deps, { from, to }),
    }),
    deskRoute('post', '/api/shifts', 'roster:write', {
      summary: 'Roster a shift of at most 24 hours; it may end on the next day',
      status: 201,
      body: shiftBodySchema,
      reply: shiftSchema,
      handle: ({ body, session }) => addShift(deps, session.user, body),
    }),
    deskRoute('patch', '/api/shifts/:id', 'roster:write', {
      summary: 'Change a shift',
      body: shiftEditSchema,
      reply: shiftSchema,
      handle: ({ id, body, session }) => editShift(deps, session.user, id, body),
    }),
    deskRoute('delete', '/api/shifts/:id', 'roster:write', {
      summary: 'Take a shift off the roster; its record stays',
      query: seenVersionSchema,
      reply: shiftSchema,
      handle: ({ id, query: { version }, session }) => removeShift(deps, session.user, id, version),
    }),
  ];
}

function handoverRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('get', '/api/handovers', 'measure:read', {
      summary: 'Notes from shift to shift, newest first',
      reply: handoverListSchema,
      async handle() {
        const { handovers } = await listHandovers(deps);
        return { handovers: handovers.map(presentHandover) };
      },
    }),
    deskRoute('get', '/api/handovers/draft', 'measure:read', {
      summary: 'Open work as it stands, and promises not yet kept',
      reply: handoverDraftSchema,
      handle: async ({ session }) => presentHandover(await draftHandover(deps, session.user)),
    }),
    deskRoute('post', '/api/handovers', 'handovers:write', {
      summary: 'Hand over: a note and promises; open work is added as it stands',
      status: 201,
      body: handoverBodySchema,
      reply: handoverSchema,
      handle: async ({ body, session }) => presentHandover(await writeHandover(deps, session.user, body)),
    }),
    deskRoute('post', '/api/handovers/:id/accept', 'handovers:write', {
      summary: 'Somebody else has read the note',
      body: acceptBodySchema,
      reply: handoverSchema,
      handle: async ({ id, body, session }) =>
        presentHandover(await acceptHandover(deps, session.user, id, body.version)),
    }),
  ];
}
