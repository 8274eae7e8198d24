import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isAllowed } from '@tanggap/shared/roles';
import { roles } from '@tanggap/shared/vocabulary';
import { allRoutes } from '../../../server/src/http/create-app.js';
import { hashToken } from '../../../server/src/http/session.js';
import type { Access, Route } from '../../../server/src/http/route.js';
import { aProgram, aSource, minutesFrom } from '../../support/builders.js';
import { openDesk, type Desk } from '../../support/desk.js';
import { respondAs } from '../../support/respond-client.js';
import { addAlertRecords, alertExamples } from './alert-examples.js';
import { addMeasureRecords, measureExamples } from './measure-examples.js';
import { addReportRecords, reportExamples } from './report-examples.js';
import { aNarrativeDraft, reason, respondExamples, seen, withId, type Example } from './route-examples.js';
import { addRuleRecords, ruleExamples } from './rule-examples.js';
import { addSearchRecords, searchExamples } from './search-examples.js';

const draft = {
  ...{
    name: 'Makan Bergizi Gratis',
    aliases: ['makan bergizi gratis'],
    agency: 'Badan Gizi Nasional',
    host: null,
  },
  ...{ purpose: 'Menjawab kabar keliru tentang makanan sekolah.', owner: 'Tim Humas', priority: 1 },
  endsAt: minutesFrom(60 * 24 * 80),
};

/** One request per route, with the status it answers: works, or is refused for the reason the story is in. */
const deskExamples: Record<string, Example> = {
  'post /api/session': {
    as: 'visitor',
    body: () => ({ username: 'u-masuk', password: 'tidak-penting' }),
    status: 401,
  },
  'get /api/session': { as: 'auditor', status: 200 },
  'delete /api/session': { as: 'colleague', status: 204 },
  'post /api/mentions': {
    as: 'key',
    body: () => ({ mentions: [{ text: 'Kabar tentang bantuan' }] }),
    status: 202,
  },
  'post /api/captures': { as: 'officer', body: () => ({ url: 'https://kabar.example/1' }), status: 202 },
  'get /api/stories': { as: 'officer', status: 200 },
  'get /api/stories/counts': { as: 'officer', status: 200 },
  'get /api/stories/:id': { as: 'officer', path: withId('/api/stories/:id'), status: 200 },
  'get /api/stories/:id/mentions': { as: 'officer', path: withId('/api/stories/:id/mentions'), status: 200 },
  'get /api/stories/:id/timeline': { as: 'officer', path: withId('/api/stories/:id/timeline'), status: 200 },
  'get /api/colleagues': { as: 'officer', status: 200 },
  'post /api/stories/decide': {
    as: 'officer',
    body: ({ id, case: { version } }) => ({ outcome: 'monitor', reason, stories: [{ id, version }] }),
    status: 200,
  },
  'post /api/stories/:id/hold': {
    as: 'officer',
    path: withId('/api/stories/:id/hold'),
    body: seen(),
    status: 200,
  },
  'post /api/stories/:id/release': {
    as: 'officer',
    path: withId('/api/stories/:id/release'),
    body: seen(),
    status: 409,
  },
  'post /api/stories/:id/pass': {
    as: 'officer',
    path: withId('/api/stories/:id/pass'),
    body: seen({ toUserId: 'u-bagus' }),
    status: 200,
  },
  'post /api/stories/:id/decide': {
    as: 'officer',
    path: withId('/api/stories/:id/decide'),
    body: seen({ outcome: 'monitor', reason }),
    status: 200,
  },
  'post /api/stories/:id/undo': {
    as: 'officer',
    path: withId('/api/stories/:id/undo'),
    body: seen(),
    status: 409,
  },
  'post /api/stories/:id/merge': {
    as: 'officer',
    path: withId('/api/stories/:id/merge'),
    body: seen({ storyIds: ['C-999999'], reason }),
    status: 404,
  },
  'post /api/stories/:id/split': {
    as: 'officer',
    path: withId('/api/stories/:id/split'),
    body: seen({ mentionIds: ['m'], reason }),
    status: 400,
  },
  'post /api/stories/:id/refuse-suggestion': {
    as: 'officer',
    path: withId('/api/stories/:id/refuse-suggestion'),
    body: () => ({ storyId: 'C-1' }),
    status: 204,
  },
  'post /api/stories/:id/notes': {
    as: 'officer',
    path: withId('/api/stories/:id/notes'),
    body: () => ({ text: 'Catatan.' }),
    status: 204,
  },
  'get /api/sources': { as: 'officer', status: 200 },
  'get /api/sources/quarantine': { as: 'officer', status: 200 },
  'post /api/sources': { as: 'admin', body: () => ({ name: 'Kabar', kind: 'push' }), status: 201 },
  'patch /api/sources/:id': {
    as: 'admin',
    path: () => '/api/sources/src-x',
    body: () => ({ enabled: false }),
    status: 200,
  },
  'post /api/sources/:id/key': { as: 'admin', path: () => '/api/sources/src-demo/key', status: 201 },
  'post /api/sources/:id/poll': { as: 'admin', path: () => '/api/sources/src-x/poll', status: 202 },
  'delete /api/sources/:id': { as: 'admin', path: () => '/api/sources/src-x', status: 204 },
  'get /api/programs': { as: 'analyst', status: 200 },
  'post /api/programs/trial': { as: 'analyst', body: () => ({ draft }), status: 200 },
  'post /api/programs': { as: 'analyst', body: () => ({ id: 'mbg', draft }), status: 201 },
  'get /api/programs/:id': { as: 'analyst', path: () => '/api/programs/blt', status: 200 },
  'get /api/programs/:id/history': { as: 'analyst', path: () => '/api/programs/blt/history', status: 200 },
  'post /api/programs/:id/proposal': {
    as: 'analyst',
    path: () => '/api/programs/blt/proposal',
    body: () => ({ version: 1, draft }),
    status: 200,
  },
  'post /api/programs/:id/approve': {
    as: 'supervisor',
    path: () => '/api/programs/blt/approve',
    body: () => ({ version: 2 }),
    status: 200,
  },
  'post /api/programs/:id/reject': {
    as: 'supervisor',
    path: () => '/api/programs/blt/reject',
    body: () => ({ version: 3 }),
    status: 409,
  },
  'get /api/users': { as: 'admin', status: 200 },
  'post /api/users': {
    as: 'admin',
    body: () => ({ username: 'baru', name: 'Orang Baru', role: 'officer' }),
    status: 201,
  },
  'patch /api/users/:id': {
    as: 'admin',
    path: () => '/api/users/u-tari',
    body: () => ({ name: 'Tari Lagi' }),
    status: 200,
  },
  'post /api/users/:id/reset': { as: 'admin', path: () => '/api/users/u-tari/reset', status: 200 },
  'get /api/audit': { as: 'auditor', status: 200 },
  'get /api/audit/verify': { as: 'auditor', status: 200 },
  'get /healthz': { as: 'visitor', status: 200 },
  'get /readyz': { as: 'visitor', status: 200 },
  'get /metrics': { as: 'visitor', status: 200 },
  'get /api/openapi.json': { as: 'visitor', status: 200 },
};
const works: Record<string, Example> = {
  ...respondExamples,
  ...alertExamples,
  ...reportExamples,
  ...searchExamples,
  ...measureExamples,
  ...ruleExamples,
  ...deskExamples,
};

const pushKey = 'tgp_rahasia';
const isForAll = (access: Access): access is 'anyone' | 'greeted' =>
  access === 'anyone' || access === 'greeted';
const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`;
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

describe('every route', () => {
  let desk: Desk;
  let routes: Route[];
  beforeAll(async () => {
    desk = await openDesk();
    routes = allRoutes(desk.deps);
    await desk.store.sources.setPushKey('src-demo', hashToken(pushKey));
    await desk.store.sources.put(aSource({ id: 'src-x' }));
    await desk.store.programs.put(aProgram({ id: 'kip' }));
  });
  /** One of each noun of the response desk, in the state in which a story begins. */
  beforeAll(async () => {
    const story = await desk.receive('Kabar tentang bantuan tunai yang dijawab.');
    const officer = respondAs(desk.officer);
    await officer.cite(story, 'https://dinsos.example/jadwal');
    await officer.addFact();
    await officer.begin(story);
    await officer.handOver(story, { kind: 'agency', to: 'Dinas Sosial' });
    const stamp = { byName: 'Rahma Penyelia', updatedAt: desk.clock.now(), isWithdrawn: false };
    await desk.store.narratives.add({
      ...aNarrativeDraft,
      ...stamp,
      from: { responseId: 'T-1', version: 1 },
    });
  });
  beforeAll(() => addAlertRecords(desk));
  beforeAll(() => addReportRecords(desk));
  beforeAll(() => addSearchRecords(desk));
  beforeAll(() => addMeasureRecords(desk));
  beforeAll(() => addRuleRecords(desk));
  afterAll(() => desk.close());

  test('has an example here', () => {
    expect(routes.map(nameOf).sort()).toEqual(Object.keys(works).sort());
  });

  test('asks who is calling, unless it is for everybody', async () => {
    const story = await desk.receive('Kabar tentang bantuan.');
    for (const route of routes.filter(({ access }) => !isForAll(access))) {
      const path = route.path.replace(':id', story.id);

      const answer = await desk.visitor.ask(route.method.toUpperCase() as Method, path);

      expect([nameOf(route), answer.status]).toEqual([nameOf(route), 401]);
    }
  });

  test('refuses roles that may not call it, before looking at anything else', async () => {
    for (const route of routes) {
      const { access } = route;
      if (isForAll(access) || access === 'push-key' || access === 'signed-in') continue;
      for (const role of roles.filter((one) => !isAllowed(one, access))) {
        const method = route.method.toUpperCase() as Method;

        const { status, body } = await desk.people[role].ask(method, route.path.replace(':id', 'x'));

        expect([nameOf(route), role, status]).toEqual([nameOf(route), role, 403]);
        expect(body).toMatchObject({ error: { code: 'forbidden', details: { permission: access } } });
      }
    }
  });

  test('refuses a body that is not what it takes, naming what was expected', async () => {
    for (const route of routes.filter(({ body }) => body !== null)) {
      const { as } = works[nameOf(route)]!;
      const method = route.method.toUpperCase() as Method;
      const bad = route.method === 'patch' ? { enabled: 'x', name: 1 } : { nothing: true, purpose: 'x' };
      const path = route.path.replace(':id', 'src-x');

      const answer =
        as === 'key' || as === 'visitor'
          ? await desk.visitor.ask(method, path, bad, { authorization: `Bearer ${pushKey}` })
          : await desk.people[as].ask(method, path, bad);

      expect([nameOf(route), answer.status]).toEqual([nameOf(route), 400]);
      expect(answer.body).toMatchObject({
        error: { code: 'bad-request', details: { issues: expect.any(Array) } },
      });
    }
  });

  test('answers its example as described, never cached', async () => {
    for (const [name, { as, path, body, status }] of Object.entries(works)) {
      const story = await desk.receive(`Kabar untuk ${name}.`);
      const [method, pattern] = name.split(' ') as [string, string];
      const [verb, address] = [method.toUpperCase() as Method, path?.(story) ?? pattern];

      const answer =
        as === 'key' || as === 'visitor'
          ? await desk.visitor.ask(verb, address, body?.(story), { authorization: `Bearer ${pushKey}` })
          : await desk.people[as].ask(verb, address, body?.(story));

      expect([name, answer.status]).toEqual([name, status]);
      if (status < 300) expect([name, answer.headers.get('cache-control')]).toEqual([name, 'no-store']);
      const { reply } = routes.find((route) => nameOf(route) === name)!;
      if (reply && status < 300)
        expect([name, reply.safeParse(answer.body).error]).toEqual([name, undefined]);
    }
  });
});
