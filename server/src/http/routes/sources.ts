import { randomBytes } from 'node:crypto';
import { quarantineListSchema, sourceEditSchema, sourceListSchema } from '@tanggap/shared/api';
import { pushKeySchema, quarantineQuerySchema } from '@tanggap/shared/api-desk';
import { AppError } from '@tanggap/shared/errors';
import { sourceDraftSchema, sourceSchema, type Source, type SourceDraft } from '@tanggap/shared/source';
import { logAct } from '../act-log.js';
import type { AppDeps } from '../app-deps.js';
import { givenKeys } from '../given-keys.js';
import { presentQuarantined } from '../present.js';
import { deskRoute, type Route } from '../route.js';
import { hashToken, type ActiveSession } from '../session.js';
import { healthOfAll, healthOfOne, sourceTotals } from '../source-health.js';

const addressedKinds: readonly string[] = ['feed', 'sitemap', 'mastodon'];

function requireAddress({ kind, url }: Pick<SourceDraft, 'kind' | 'url'>): void {
  if (addressedKinds.includes(kind) && url === undefined) {
    throw new AppError('bad-request', `url: expected the address of a ${kind} source`);
  }
}

async function findSource({ store }: AppDeps, id: string): Promise<Source> {
  const source = await store.sources.get(id);
  if (!source) throw new AppError('not-found', `expected a known source, got ${id}`);
  return source;
}

async function saved(
  deps: AppDeps,
  session: ActiveSession,
  action: string,
  id: string,
  data = {},
): Promise<void> {
  await logAct(deps, session, action, id, data);
  deps.ingest.sourcesChanged();
  const health = await healthOfOne(deps, id);
  if (health) deps.publisher.sourceChanged(health);
}

export function sourceRoutes(deps: AppDeps): Route[] {
  const { store, now } = deps;
  return [
    deskRoute('get', '/api/sources', 'sources:read', {
      summary: 'All sources with their health, and the totals of the last 24 hours',
      reply: sourceListSchema,
      async handle() {
        const [sources, totals] = await Promise.all([healthOfAll(deps), sourceTotals(deps)]);
        return { sources, totals };
      },
    }),
    deskRoute('get', '/api/sources/quarantine', 'sources:read', {
      summary: 'Refused items with their reasons, newest first',
      query: quarantineQuerySchema,
      reply: quarantineListSchema,
      async handle({ query }) {
        const items = await store.sources.quarantine(query.source ?? null, query.limit);
        return { items: items.map(presentQuarantined) };
      },
    }),
    deskRoute('post', '/api/sources', 'sources:manage', {
      summary: 'Add a source',
      status: 201,
      body: sourceDraftSchema,
      reply: sourceSchema,
      async handle({ body, session }) {
        requireAddress(body);
        const source = { ...body, id: `src-${randomBytes(6).toString('hex')}`, createdAt: now() };
        await store.sources.put(source);
        await saved(deps, session, 'source:add', source.id, { kind: source.kind });
        return source;
      },
    }),
    deskRoute('patch', '/api/sources/:id', 'sources:manage', {
      summary: 'Change, switch on or switch off a source; its kind stays',
      body: sourceEditSchema,
      reply: sourceSchema,
      async handle({ id, body, rawBody, session }) {
        const source = await findSource(deps, id);
        const change = givenKeys(body, rawBody);
        if (change.kind !== undefined && change.kind !== source.kind) {
          throw new AppError('bad-request', 'kind: expected the same kind; add a new source instead');
        }
        const edited = sourceSchema.parse({ ...source, ...change });
        requireAddress(edited);
        await store.sources.put(edited);
        await saved(deps, session, 'source:edit', id, { fields: Object.keys(change) });
        return edited;
      },
    }),
    deskRoute('delete', '/api/sources/:id', 'sources:manage', {
      summary: 'Remove a source; what it brought stays',
      status: 204,
      async handle({ id, session }) {
        await findSource(deps, id);
        await store.sources.remove(id);
        await saved(deps, session, 'source:remove', id);
      },
    }),
    deskRoute('post', '/api/sources/:id/key', 'sources:manage', {
      summary: 'Make a new push key, shown once; the old one stops working',
      status: 201,
      reply: pushKeySchema,
      async handle({ id, session }) {
        const source = await findSource(deps, id);
        if (source.kind !== 'push')
          throw new AppError('bad-request', `expected a push source, ${id} is ${source.kind}`);
        const key = `tgp_${randomBytes(32).toString('base64url')}`;
        await store.sources.setPushKey(id, hashToken(key));
        await logAct(deps, session, 'source:key', id);
        return { key };
      },
    }),
    deskRoute('post', '/api/sources/:id/poll', 'sources:manage', {
      summary: 'Ask a source now',
      status: 202,
      async handle({ id, session }) {
        await findSource(deps, id);
        deps.ingest.pollNow(id);
        await logAct(deps, session, 'source:poll', id);
        return {};
      },
    }),
  ];
}
