import type { StorySummary } from '@tanggap/shared/story';
import type { Role } from '@tanggap/shared/vocabulary';
import { minutesFrom } from '../../support/builders.js';
import { aFactDraft, cleanContent } from '../../support/respond-client.js';

export const reason = 'Sudah diperiksa pada laman resmi.';

export const aNarrativeDraft = {
  ...{ title: 'Penyaluran bantuan tunai', statement: 'Bantuan tunai disalurkan sesuai jadwal resmi.' },
  ...{ owner: 'Dinas Sosial', audience: '', regions: [], programs: ['blt'], facts: [] },
  ...{ validFrom: minutesFrom(0), validUntil: minutesFrom(60 * 24 * 90) },
};

export interface Example {
  as: Role | 'colleague' | 'key' | 'visitor';
  path?: (story: StorySummary) => string;
  body?: (story: StorySummary) => unknown;
  status: number;
}
export const withId = (path: string) => (story: StorySummary) => path.replace(':id', story.id);
export const seen =
  (more: object = {}) =>
  (story: StorySummary) => ({ version: story.case.version, ...more });

/** Response T-1 of story C-1, fact F-1 and the rest exist before the routes are asked; see `every-route.test.ts`. */
export const respondExamples: Record<string, Example> = {
  'get /api/stories/:id/evidence': {
    as: 'analyst',
    path: withId('/api/stories/:id/evidence'),
    status: 200,
  },
  'post /api/stories/:id/evidence': {
    as: 'analyst',
    path: withId('/api/stories/:id/evidence'),
    body: () => ({ url: 'https://periksa.example/1', publisher: 'Periksa', isOwnAgency: false }),
    status: 201,
  },
  'post /api/stories/:id/evidence/file': {
    as: 'officer',
    path: withId('/api/stories/:id/evidence/file?name=a.txt&publisher=Dinas&isOwnAgency=true'),
    body: () => Buffer.from('Keterangan tertulis.'),
    status: 201,
  },
  'post /api/evidence/:id/archive': { as: 'officer', path: () => '/api/evidence/E-1/archive', status: 200 },
  'get /api/evidence/:id/text': { as: 'officer', path: () => '/api/evidence/E-1/text', status: 200 },
  'get /api/evidence/:id/file': { as: 'officer', path: () => '/api/evidence/E-1/file', status: 200 },
  'post /api/evidence/:id/withdraw': {
    as: 'officer',
    path: () => '/api/evidence/E-1/withdraw',
    body: () => ({ reason }),
    status: 200,
  },
  'get /api/facts': { as: 'officer', path: () => '/api/facts?q=bantuan&state=live', status: 200 },
  'post /api/facts': { as: 'analyst', body: () => aFactDraft(), status: 201 },
  'get /api/facts/:id': { as: 'officer', path: () => '/api/facts/F-1', status: 200 },
  'patch /api/facts/:id': {
    as: 'analyst',
    path: () => '/api/facts/F-1',
    body: () => ({ version: 1, draft: aFactDraft() }),
    status: 200,
  },
  'post /api/facts/:id/withdraw': {
    as: 'analyst',
    path: () => '/api/facts/F-1/withdraw',
    body: () => ({ reason }),
    status: 200,
  },
  'get /api/responses': { as: 'analyst', path: () => '/api/responses?list=mine', status: 200 },
  'get /api/responses/counts': { as: 'analyst', status: 200 },
  'get /api/responses/:id': { as: 'analyst', path: () => '/api/responses/T-1', status: 200 },
  'get /api/responses/:id/versions': {
    as: 'analyst',
    path: () => '/api/responses/T-1/versions',
    status: 200,
  },
  'get /api/responses/:id/references': {
    as: 'analyst',
    path: () => '/api/responses/T-1/references',
    status: 200,
  },
  'post /api/stories/:id/responses': {
    as: 'officer',
    path: withId('/api/stories/:id/responses'),
    body: () => ({ purpose: 'educate' }),
    status: 201,
  },
  'patch /api/responses/:id/draft': {
    as: 'officer',
    path: () => '/api/responses/T-1/draft',
    body: () => ({ revision: 0, content: cleanContent([]) }),
    status: 200,
  },
  'post /api/responses/:id/pen': { as: 'officer', path: () => '/api/responses/T-1/pen', status: 200 },
  'post /api/responses/:id/pen/release': {
    as: 'officer',
    path: () => '/api/responses/T-1/pen/release',
    status: 200,
  },
  'post /api/responses/:id/versions': {
    as: 'officer',
    path: () => '/api/responses/T-1/versions',
    body: () => ({ revision: 2 }),
    status: 200,
  },
  'post /api/responses/:id/submit': {
    as: 'officer',
    path: () => '/api/responses/T-1/submit',
    body: () => ({ revision: 3 }),
    status: 422,
  },
  'post /api/responses/:id/approve': {
    as: 'supervisor',
    path: () => '/api/responses/T-1/approve',
    body: () => ({ version: 1, fingerprint: 'x', checklist: [] }),
    status: 409,
  },
  'post /api/responses/:id/return': {
    as: 'supervisor',
    path: () => '/api/responses/T-1/return',
    body: () => ({ version: 1, reason }),
    status: 409,
  },
  'post /api/responses/:id/publish': {
    as: 'officer',
    path: () => '/api/responses/T-1/publish',
    body: () => ({ version: 1, channel: 'page' }),
    status: 409,
  },
  'post /api/responses/:id/unpublish': {
    as: 'officer',
    path: () => '/api/responses/T-1/unpublish',
    body: () => ({ publicationId: 'P-9', reason }),
    status: 404,
  },
  'post /api/responses/:id/review': {
    as: 'supervisor',
    path: () => '/api/responses/T-1/review',
    body: () => ({ outcome: 'upheld', note: reason }),
    status: 409,
  },
  'post /api/responses/:id/narrative': {
    as: 'supervisor',
    path: () => '/api/responses/T-1/narrative',
    body: () => ({ version: 1, ...aNarrativeDraft }),
    status: 409,
  },
  'post /api/responses/:id/withdraw': {
    as: 'officer',
    path: () => '/api/responses/T-1/withdraw',
    body: () => ({ reason }),
    status: 200,
  },
  'get /api/narratives': { as: 'officer', path: () => '/api/narratives?state=live', status: 200 },
  'get /api/narratives/:id': { as: 'officer', path: () => '/api/narratives/N-1', status: 200 },
  'patch /api/narratives/:id': {
    as: 'supervisor',
    path: () => '/api/narratives/N-1',
    body: () => ({ version: 1, draft: aNarrativeDraft }),
    status: 200,
  },
  'post /api/narratives/:id/withdraw': {
    as: 'supervisor',
    path: () => '/api/narratives/N-1/withdraw',
    body: () => ({ reason }),
    status: 200,
  },
  'get /api/hand-offs': { as: 'officer', path: () => '/api/hand-offs?status=prepared', status: 200 },
  'post /api/stories/:id/hand-offs': {
    as: 'officer',
    path: withId('/api/stories/:id/hand-offs'),
    body: () => ({ kind: 'agency', to: 'Dinas Pekerjaan Umum' }),
    status: 201,
  },
  'patch /api/hand-offs/:id': {
    as: 'officer',
    path: () => '/api/hand-offs/H-1',
    body: () => ({ version: 1, status: 'closed' }),
    status: 200,
  },
  'get /api/desk': { as: 'auditor', status: 200 },
  'get /api/stories/:id/aids': { as: 'officer', path: withId('/api/stories/:id/aids'), status: 200 },
  'post /api/stories/:id/close': {
    as: 'officer',
    path: withId('/api/stories/:id/close'),
    body: seen(),
    status: 409,
  },
  'get /api/responses/:id/file': {
    as: 'officer',
    path: () => '/api/responses/T-1/file?name=press.docx&version=9',
    status: 404,
  },
  'get /api/fact-checks': { as: 'officer', path: () => '/api/fact-checks?q=bantuan', status: 200 },
};
