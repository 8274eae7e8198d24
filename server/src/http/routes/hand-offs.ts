import {
  handOffListSchema,
  handOffQuerySchema,
  moveHandOffSchema,
  newHandOffSchema,
} from '@tanggap/shared/api-respond';
import { handOffRecordSchema, type HandOffRecord } from '@tanggap/shared/hand-off';
import { handOver } from '../../respond/hand-over.js';
import { moveHandOff } from '../../respond/move-hand-off.js';
import type { AppDeps } from '../app-deps.js';
import { presentHandOff } from '../present-response.js';
import { deskRoute, type Route } from '../route.js';

const mostListed = 500;

async function shown(record: Promise<HandOffRecord>): Promise<HandOffRecord> {
  return presentHandOff(await record);
}

/** Stories handed to those who can fix them, followed to their end. */
export function handOffRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('get', '/api/hand-offs', 'responses:read', {
      summary: 'Hand-offs by status or story',
      query: handOffQuerySchema,
      reply: handOffListSchema,
      async handle({ query: { status, story } }) {
        const asked = { ...(status && { status }), ...(story && { storyId: story }), limit: mostListed };
        return { handOffs: (await deps.store.handOffs.list(asked)).map(presentHandOff) };
      },
    }),
    deskRoute('post', '/api/stories/:id/hand-offs', 'stories:triage', {
      summary: 'Prepare the pack with which a story is handed over; a person files it',
      status: 201,
      body: newHandOffSchema,
      reply: handOffRecordSchema,
      handle: ({ id, body, session }) => shown(handOver(deps, session.user, id, body)),
    }),
    deskRoute('patch', '/api/hand-offs/:id', 'stories:triage', {
      summary: 'Note the next step of a hand-off, with the number it was filed under',
      body: moveHandOffSchema,
      reply: handOffRecordSchema,
      handle: ({ id, body, session }) => shown(moveHandOff(deps, session.user, id, body)),
    }),
  ];
}
