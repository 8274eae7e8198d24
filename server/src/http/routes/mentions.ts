import { captureBodySchema, pushBodySchema, pushReplySchema } from '@tanggap/shared/api';
import { captureReplySchema } from '@tanggap/shared/api-desk';
import { logAct } from '../act-log.js';
import type { AppDeps } from '../app-deps.js';
import { deskRoute, keyRoute, type Route } from '../route.js';

const pushBodyLimit = 8 * 1_024 * 1_024;

export function mentionRoutes(deps: AppDeps): Route[] {
  return [
    keyRoute('post', '/api/mentions', {
      summary: 'Push up to 1,000 mentions; accepted means durable, bad items are refused by index',
      status: 202,
      body: pushBodySchema,
      reply: pushReplySchema,
      bodyLimit: pushBodyLimit,
      handle: ({ source, body }) => deps.ingest.receivePush(source, body),
    }),
    deskRoute('post', '/api/captures', 'mentions:capture', {
      summary: 'Capture a public address, or a text where the page cannot be read',
      status: 202,
      body: captureBodySchema,
      reply: captureReplySchema,
      async handle({ body, session }) {
        const reply = await deps.ingest.capture(body);
        await logAct(deps, session, 'mention:capture', reply.mentionId);
        return reply;
      },
    }),
  ];
}
