import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AlertPage, NewDestination } from '@tanggap/shared/api-alert';
import type { AlertRule, SavedSearch } from '@tanggap/shared/saved-search';
import { createCouriers } from '../../server/src/alert/couriers/create-couriers.js';
import { escalateAlerts } from '../../server/src/alert/escalate.js';
import { lookAtSearches } from '../../server/src/alert/look-at-searches.js';
import { sendDeliveries } from '../../server/src/alert/send-deliveries.js';
import { createGuardedPost } from '../../server/src/ingest/guard/guarded-post.js';
import { readFilter } from '../../server/src/search/read-filter.js';
import { unwrap } from '../support/desk-client.js';
import { openDesk, type Desk } from '../support/desk.js';
import { openHookServer, type HookServer } from '../support/hook-server.js';
import { openMailServer, type MailServer } from '../support/mail-server.js';
import { anAlertRule, aSavedSearch } from '../support/record-builders.js';

/** Takes turns as the server's clock would, with real servers on loopback at the other ends. */
describe('an alert reaches people', () => {
  let desk: Desk;
  let mail: MailServer;
  let hook: HookServer;
  let ways: ReturnType<typeof createGuardedPost>;
  beforeEach(async () => {
    [mail, hook] = [await openMailServer(), await openHookServer()];
    ways = createGuardedPost({ allowPrivate: true, userAgent: 'uji' });
    desk = await openDesk({
      change: ({ now }) => ({
        couriers: createCouriers(
          {
            ...{ smtpUrl: mail.url, mailFrom: 'humas@contoh.go.id', allowPrivate: true },
            ...{ telegramToken: undefined, telegramOrigin: 'https://api.telegram.org' },
          },
          { post: ways.post, postToTelegram: ways.post, now },
        ),
      }),
    });
  });
  afterEach(async () => {
    await desk.close();
    await ways.close();
    await mail.close();
    await hook.close();
  });

  const post = async <T>(path: string, body: unknown, person = desk.supervisor) =>
    unwrap(await person.ask('POST', path, body)) as T;
  const addPlaces = async () => {
    const email = { kind: 'email', name: 'Pimpinan', address: 'pimpinan@contoh.go.id' };
    const webhook = { kind: 'webhook', name: 'Pusat krisis', address: `${hook.origin}/masuk` };
    await post('/api/destinations', email);
    return post<NewDestination>('/api/destinations', webhook);
  };
  const watch = (rule: Partial<AlertRule>) => {
    const { name, purpose, filter, days, isShared } = aSavedSearch({ filter: { q: 'bantuan' } });
    const alert = anAlertRule({ threshold: { kind: 'count', atLeast: 3, withinMinutes: 60 }, ...rule });
    const draft = { name, purpose, filter, days, isShared, alert };
    return post<SavedSearch>('/api/saved-searches', draft, desk.people.analyst);
  };
  const arrive = async () => {
    for (const part of ['pertama', 'kedua', 'ketiga']) await desk.receive(`Kabar bantuan ${part}`);
  };
  const passTurns = async (minutes: number) => {
    desk.clock.pass(minutes);
    const now = desk.clock.now();
    const read = (params: Parameters<typeof readFilter>[0]) => readFilter(params, { now });
    await lookAtSearches({ ...desk.deps, readFilter: read }, now);
    await escalateAlerts(desk.deps, now);
    await sendDeliveries(desk.deps, now);
  };

  test('When mentions pass the threshold, then the desk, a mailbox and a signed webhook hear of it', async () => {
    const { secret } = await addPlaces();
    await watch({ destinationIds: ['D-1', 'D-2'] });
    const officer = await desk.officer.listen();

    await arrive();
    await passTurns(1);

    expect(await officer.hears('alert:raised')).toMatchObject({ id: 'A-1', searchId: 'S-1', count: 3 });
    expect(mail.mails).toMatchObject([{ to: ['pimpinan@contoh.go.id'], from: 'humas@contoh.go.id' }]);
    const { headers, body } = hook.posts[0]!;
    const signed = `${String(headers['x-tanggap-timestamp'])}.${body}`;
    const signature = createHmac('sha256', secret!).update(signed).digest('hex');
    expect(headers['x-tanggap-signature']).toBe(`sha256=${signature}`);
    expect(JSON.parse(body)).toMatchObject({ kind: 'alert', searchId: 'S-1', count: 3 });
    expect(body).not.toContain('Kabar');
  });

  test('Opening the alert stops its escalation', async () => {
    await addPlaces();
    await watch({ destinationIds: ['D-1'], escalation: { afterMinutes: 15, destinationIds: ['D-2'] } });
    await arrive();
    await passTurns(1);
    const { alerts } = unwrap(await desk.officer.ask('GET', '/api/alerts')) as AlertPage;

    await post('/api/alerts/A-1/seen', { version: alerts[0]!.version }, desk.officer);
    await passTurns(20);

    expect(mail.mails).toHaveLength(1);
    expect(hook.posts).toEqual([]);
  });

  test('When nobody opens it, then further destinations hear that nobody has', async () => {
    await addPlaces();
    await watch({ destinationIds: ['D-1'], escalation: { afterMinutes: 15, destinationIds: ['D-2'] } });
    await arrive();
    await passTurns(1);

    await passTurns(15);

    expect(JSON.parse(hook.posts[0]!.body)).toMatchObject({
      subject: expect.stringMatching(/^Belum dibuka/),
    });
  });

  test('In quiet hours the desk sees it at once; outside it comes at their end, over a restart', async () => {
    await addPlaces();
    await watch({ destinationIds: ['D-1'], quietHours: { from: '09:00', to: '11:00' } });
    const officer = await desk.officer.listen();
    await arrive();

    await passTurns(1);
    expect(await officer.hears('alert:raised')).toMatchObject({ deliveries: [{ state: 'quiet-hours' }] });
    await desk.restart();
    await passTurns(30);
    expect(mail.mails).toEqual([]);
    await passTurns(30);

    expect(mail.mails).toHaveLength(1);
  });
});
