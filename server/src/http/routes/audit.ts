import { auditPageSchema, auditQuerySchema, auditStateSchema } from '@tanggap/shared/api-desk';
import type { AppDeps } from '../app-deps.js';
import type { ReadLog } from '../read-log.js';
import { deskRoute, type Route } from '../route.js';

/** The log itself. Reading it is logged too. */
export function auditRoutes({ store }: AppDeps, reads: ReadLog): Route[] {
  return [
    deskRoute('get', '/api/audit', 'audit:read', {
      summary: 'Who looked at, decided and changed what, newest first',
      query: auditQuerySchema,
      reply: auditPageSchema,
      async handle({ query: { before, limit }, session }) {
        await reads.note(session, 'audit:read', 'audit');
        return { entries: await store.audit.list({ limit, ...(before !== undefined && { before }) }) };
      },
    }),
    deskRoute('get', '/api/audit/verify', 'audit:read', {
      summary: 'Recompute the chain; names the first entry that does not fit',
      reply: auditStateSchema,
      async handle({ session }) {
        await reads.note(session, 'audit:verify', 'audit');
        return store.audit.verify();
      },
    }),
  ];
}
