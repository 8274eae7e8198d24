import { aBatch, aScoredMention } from '../../support/builders.js';
import type { Desk } from '../../support/desk.js';
import { anIssueDraft, aSearchDraft, searchAs, someReason } from '../../support/search-client.js';
import type { Example } from './route-examples.js';

const draft = anIssueDraft();
const reason = someReason;

/** Issues I-1 and I-2 with a story each, and saved search S-2, exist before the routes are asked. */
export async function addSearchRecords({ store, people }: Desk): Promise<void> {
  const tari = searchAs(people.analyst);
  const stories = ['C-9001', 'C-9002', 'C-9003'];
  await store.mentions.save(aBatch(stories.map((storyId) => aScoredMention({ storyId }))));
  await tari.begin(stories.slice(0, 2));
  await tari.begin(stories.slice(2));
  await tari.save();
}

const issue = (verb: string) => () => `/api/issues/I-1/${verb}`;

export const searchExamples: Record<string, Example> = {
  'get /api/search': { as: 'analyst', path: () => '/api/search?q=bantuan', status: 200 },
  'get /api/search/facets': { as: 'officer', path: () => '/api/search/facets?level=watch', status: 200 },
  'get /api/search/mentions': { as: 'officer', path: () => '/api/search/mentions?q=bantuan', status: 200 },
  'get /api/timeline': { as: 'officer', path: () => '/api/timeline?by=day&split=level', status: 200 },
  'get /api/timeline/spikes': { as: 'officer', path: () => '/api/timeline/spikes?zone=WIT', status: 200 },
  'get /api/questions': { as: 'officer', status: 200 },
  'get /api/responses/:id/effect': {
    as: 'officer',
    path: () => '/api/responses/T-1/effect?hours=12',
    status: 409,
  },
  'get /api/effects': { as: 'admin', path: () => '/api/effects?hours=12', status: 200 },
  'get /api/issues': { as: 'admin', path: () => '/api/issues?status=open&story=C-9001', status: 200 },
  'post /api/issues': { as: 'officer', body: () => ({ draft, reason }), status: 201 },
  'get /api/issues/:id': { as: 'officer', path: () => '/api/issues/I-1', status: 200 },
  'patch /api/issues/:id': {
    as: 'officer',
    path: () => '/api/issues/I-1',
    body: () => ({ version: 1, draft }),
    status: 200,
  },
  'post /api/issues/:id/move': {
    as: 'officer',
    path: issue('move'),
    body: () => ({ version: 2, remove: ['C-9001'], reason }),
    status: 200,
  },
  'post /api/issues/:id/merge': {
    as: 'officer',
    path: issue('merge'),
    body: () => ({ version: 3, issueIds: ['I-2'], reason }),
    status: 200,
  },
  'post /api/issues/:id/split': {
    as: 'officer',
    path: issue('split'),
    body: () => ({ version: 4, storyIds: ['C-9003'], draft, reason }),
    status: 200,
  },
  'post /api/issues/:id/undo': {
    as: 'officer',
    path: issue('undo'),
    body: () => ({ version: 5 }),
    status: 200,
  },
  'get /api/issues/:id/suggestions': { as: 'officer', path: issue('suggestions'), status: 200 },
  'get /api/saved-searches': { as: 'officer', status: 200 },
  'post /api/saved-searches': { as: 'officer', body: () => aSearchDraft(), status: 201 },
  'patch /api/saved-searches/:id': {
    as: 'supervisor',
    path: () => '/api/saved-searches/S-2',
    body: () => ({ version: 1, draft: aSearchDraft() }),
    status: 200,
  },
  'delete /api/saved-searches/:id': {
    as: 'analyst',
    path: () => '/api/saved-searches/S-2',
    status: 200,
  },
};
