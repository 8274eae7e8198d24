import type { Campaign } from '@tanggap/shared/campaign';
import type { Desk } from '../../support/desk.js';
import { aCampaignDraft, anAlert, aSavedSearch } from '../../support/record-builders.js';
import type { Example } from './route-examples.js';

const hook = { kind: 'webhook', name: 'Pusat krisis', address: 'https://krisis.contoh.go.id/tanggap' };
const draft = aCampaignDraft({
  steps: [
    {
      id: 's1',
      channel: 'x',
      at: aCampaignDraft().startsAt,
      responseId: null,
      unit: '',
      note: '',
      done: null,
    },
  ],
});

/** Search S-1, alert A-1, destination D-1 and campaign K-1 exist before the routes are asked. */
export async function addAlertRecords({ store, clock, people, deps }: Desk): Promise<void> {
  const { id, name } = people.analyst.user;
  const owner = { id, name };
  const stamp = { secret: 'kunci', isRemoved: false, createdAt: clock.now(), lastDelivery: null };
  await store.savedSearches.add(aSavedSearch({ owner }));
  await store.alerts.add(anAlert({ ownerId: id }));
  await store.destinations.add({ ...hook, kind: 'webhook', ...stamp });
  const campaign: Omit<Campaign, 'id' | 'version'> = {
    ...{ ...draft, status: 'running', createdBy: owner },
    ...{ createdAt: clock.now(), updatedAt: clock.now() },
  };
  await store.campaigns.add(campaign);
  // As on a server without mail and Telegram, whose webhooks are answered.
  deps.couriers.ready.webhook = { refuses: () => null, send: () => Promise.resolve() };
}

export const alertExamples: Record<string, Example> = {
  'get /api/alerts': { as: 'analyst', path: () => '/api/alerts?state=all', status: 200 },
  'get /api/alerts/looks': { as: 'analyst', status: 200 },
  'post /api/alerts/:id/seen': {
    as: 'analyst',
    path: () => '/api/alerts/A-1/seen',
    body: () => ({ version: 1 }),
    status: 200,
  },
  'get /api/destinations': { as: 'officer', status: 200 },
  'get /api/destinations/means': { as: 'officer', status: 200 },
  'post /api/destinations': { as: 'supervisor', body: () => hook, status: 201 },
  'patch /api/destinations/:id': {
    as: 'supervisor',
    path: () => '/api/destinations/D-1',
    body: () => ({ version: 1, draft: hook }),
    status: 200,
  },
  'post /api/destinations/:id/try': {
    as: 'admin',
    path: () => '/api/destinations/D-1/try',
    status: 200,
  },
  'delete /api/destinations/:id': { as: 'admin', path: () => '/api/destinations/D-1', status: 200 },
  'get /api/campaigns': { as: 'officer', path: () => '/api/campaigns?status=running', status: 200 },
  'post /api/campaigns': { as: 'officer', body: () => draft, status: 201 },
  'get /api/campaigns/:id': { as: 'officer', path: () => '/api/campaigns/K-1', status: 200 },
  'patch /api/campaigns/:id': {
    as: 'officer',
    path: () => '/api/campaigns/K-1',
    body: () => ({ version: 1, draft }),
    status: 200,
  },
  'post /api/campaigns/:id/done': {
    as: 'officer',
    path: () => '/api/campaigns/K-1/done',
    body: () => ({ version: 2, stepId: 's1', url: null, isDone: true }),
    status: 200,
  },
  'get /api/campaigns/:id/track': { as: 'officer', path: () => '/api/campaigns/K-1/track', status: 200 },
};
