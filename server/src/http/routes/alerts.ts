import {
  alertLooksSchema,
  alertPageSchema,
  alertQuerySchema,
  seenBodySchema,
} from '@tanggap/shared/api-alert';
import { alertSchema } from '@tanggap/shared/saved-search';
import { looksFor } from '../../alert/looks.js';
import { listAlerts, seeAlert } from '../../alert/see-alerts.js';
import type { AppDeps } from '../app-deps.js';
import { deskRoute, type Route } from '../route.js';
import { destinationRoutes } from './destinations.js';

/** What saved searches said, and where it goes. */
export function alertRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('get', '/api/alerts', 'search:read', {
      summary: 'Alerts of own and shared searches, newest first',
      query: alertQuerySchema,
      reply: alertPageSchema,
      handle: ({ query, session }) => listAlerts(deps, session.user.id, query),
    }),
    deskRoute('get', '/api/alerts/looks', 'search:read', {
      summary: 'How the last look at each search with an alert went',
      reply: alertLooksSchema,
      handle: async ({ session }) => ({ looks: await looksFor(deps.store, session.user.id) }),
    }),
    deskRoute('post', '/api/alerts/:id/seen', 'search:read', {
      summary: 'Note that a person opened an alert, which stops its escalation',
      body: seenBodySchema,
      reply: alertSchema,
      handle: ({ id, body, session }) => seeAlert(deps, session.user, id, body.version),
    }),
    ...destinationRoutes(deps),
  ];
}
