import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AlertPage, NewDestination } from '@tanggap/shared/api-alert';
import type { Alert, Destination } from '@tanggap/shared/saved-search';
import { aFailure, aNotingCourier, type NotingCourier } from '../../support/alert-parts.js';
import { unwrap } from '../../support/desk-client.js';
import { openDesk, type Desk } from '../../support/desk.js';
import { anAlert } from '../../support/record-builders.js';

const draft = { kind: 'webhook', name: 'Pusat krisis', address: 'https://krisis.contoh.go.id/masuk' };

describe('destinations', () => {
  let desk: Desk;
  let courier: NotingCourier;
  beforeEach(async () => {
    courier = aNotingCourier();
    const couriers = {
      ready: { webhook: courier },
      missing: { email: ['TANGGAP_SMTP_URL', 'TANGGAP_MAIL_FROM'] },
    };
    desk = await openDesk({ change: () => ({ couriers }) });
  });
  afterEach(() => desk.close());

  const add = async () =>
    unwrap(await desk.supervisor.ask('POST', '/api/destinations', draft)) as NewDestination;
  const listFor = async (person = desk.supervisor) =>
    (unwrap(await person.ask('GET', '/api/destinations')) as { destinations: Destination[] }).destinations;

  test('The key of a webhook is shown once and never again', async () => {
    const { destination, secret } = await add();

    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(destination.secret).toBeNull();
    expect((await listFor())[0]).toMatchObject({ ...draft, id: 'D-1', secret: null });
    expect((await desk.store.destinations.get(['D-1']))[0]?.secret).toBe(secret);
  });

  test('Who only chooses among destinations does not see addresses', async () => {
    await add();

    expect((await listFor(desk.people.analyst))[0]).toMatchObject({ name: draft.name, address: '••••••••' });
  });

  test('A kind that the server is not set up for is refused with the settings it lacks', async () => {
    const mail = { kind: 'email', name: 'Pimpinan', address: 'pimpinan@contoh.go.id' };
    const { status, body } = await desk.supervisor.ask('POST', '/api/destinations', mail);

    expect(status).toBe(422);
    expect(body).toMatchObject({
      error: {
        code: 'address-refused',
        details: { reason: { id: expect.stringContaining('TANGGAP_SMTP_URL, TANGGAP_MAIL_FROM') } },
      },
    });
    expect((await desk.supervisor.ask('GET', '/api/destinations/means')).body).toMatchObject({
      means: [
        { kind: 'email', isReady: false, missing: ['TANGGAP_SMTP_URL', 'TANGGAP_MAIL_FROM'] },
        { kind: 'telegram', isReady: false },
        { kind: 'webhook', isReady: true, missing: [] },
      ],
    });
  });

  test('An older edit is refused with what stands now; the kind of a destination stays', async () => {
    await add();
    const edit = (version: number, more: object) =>
      desk.supervisor.ask('PATCH', '/api/destinations/D-1', { version, draft: { ...draft, ...more } });

    expect((await edit(1, { name: 'Pusat data' })).body).toMatchObject({ name: 'Pusat data', version: 2 });
    expect((await edit(1, { name: 'Pusat lain' })).body).toMatchObject({
      error: { code: 'record-changed', details: { record: { name: 'Pusat data' } } },
    });
    expect((await edit(2, { kind: 'telegram' })).body).toMatchObject({ error: { code: 'wrong-state' } });
  });

  test('A conflict does not show the key of the webhook', async () => {
    const { secret } = await add();
    await desk.supervisor.ask('PATCH', '/api/destinations/D-1', { version: 1, draft });

    const { body } = await desk.supervisor.ask('PATCH', '/api/destinations/D-1', { version: 1, draft });

    expect(JSON.stringify(body)).toContain('record-changed');
    expect(JSON.stringify(body)).not.toContain(secret);
  });

  test('A removed destination leaves the list, and an edit brings it back', async () => {
    await add();

    await desk.supervisor.ask('DELETE', '/api/destinations/D-1');
    expect(await listFor()).toEqual([]);
    await desk.supervisor.ask('PATCH', '/api/destinations/D-1', { version: 2, draft });

    expect(await listFor()).toMatchObject([{ id: 'D-1', isRemoved: false }]);
  });

  test('Trying sends a message marked as a test, and others hear how it went', async () => {
    await add();
    const listener = await desk.people.analyst.listen();

    const { body } = await desk.supervisor.ask('POST', '/api/destinations/D-1/try');

    expect(body).toMatchObject({ lastDelivery: { isOk: true, problem: null }, secret: null });
    expect(courier.taken).toMatchObject([
      { message: { kind: 'test', subject: 'Uji coba: pesan dari Tanggap' } },
    ]);
    expect(await listener.hears('record:changed')).toEqual({ noun: 'destination', id: 'D-1' });
  });

  test('When a try does not arrive, then the reason is answered and kept', async () => {
    await add();
    courier.failures.push(aFailure());

    const { status, body } = await desk.supervisor.ask('POST', '/api/destinations/D-1/try');

    expect(status).toBe(422);
    expect(body).toMatchObject({
      error: { code: 'fetch-failed', details: { reason: { id: 'Tujuan tidak menjawab.' } } },
    });
    expect((await listFor())[0]).toMatchObject({ lastDelivery: { isOk: false } });
  });

  test('Every act is in the log, without the address', async () => {
    await add();
    await desk.supervisor.ask('POST', '/api/destinations/D-1/try');
    await desk.supervisor.ask('DELETE', '/api/destinations/D-1');

    const log = await desk.store.audit.list({ limit: 10 });
    expect(log.map(({ action }) => action)).toEqual([
      'destination:remove',
      'destination:try',
      'destination:add',
    ]);
    expect(JSON.stringify(log)).not.toContain('krisis.contoh');
  });
});

describe('alerts', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
    const { alerts } = desk.store;
    await alerts.add(anAlert({ ownerId: 'u-tari', isShared: true }));
    await alerts.add(anAlert({ ownerId: 'u-tari', isShared: false }));
    await alerts.add(anAlert({ ownerId: 'u-rahma', isShared: false }));
  });
  afterEach(() => desk.close());

  const pageFor = async (person: typeof desk.officer, query = '') =>
    unwrap(await person.ask('GET', `/api/alerts${query}`)) as AlertPage;
  const see = (person: typeof desk.officer, id: string, version: number) =>
    person.ask('POST', `/api/alerts/${id}/seen`, { version });

  test('Everybody sees alerts of shared searches, owners their own as well', async () => {
    expect(await pageFor(desk.people.analyst)).toMatchObject({
      alerts: [{ id: 'A-2' }, { id: 'A-1' }],
      unseen: 2,
    });
    expect(await pageFor(desk.officer)).toMatchObject({
      alerts: [{ id: 'A-1' }],
      unseen: 1,
      nextCursor: null,
    });
  });

  test('Pages go on past alerts that one may not see', async () => {
    for (let number = 0; number < 60; number += 1) {
      await desk.store.alerts.add(anAlert({ ownerId: 'u-rahma', isShared: number % 2 === 0 }));
    }

    const page = await pageFor(desk.officer, '?state=all');

    expect(page.alerts).toHaveLength(31);
    expect(page.alerts.every(({ isShared }) => isShared)).toBe(true);
  });

  test('Opening an alert takes it from the unseen, and others hear of it', async () => {
    const listener = await desk.people.analyst.listen();

    const { body } = await see(desk.officer, 'A-1', 1);

    expect(body).toMatchObject({ seenBy: { name: 'Sari Petugas' }, version: 2 });
    expect(await listener.hears('record:changed')).toEqual({ noun: 'alert', id: 'A-1' });
    expect(await pageFor(desk.officer)).toMatchObject({ alerts: [], unseen: 0 });
    expect((await pageFor(desk.officer, '?state=all')).alerts).toHaveLength(1);
  });

  test('Who opens it second is told who was first; opening one’s own again changes nothing', async () => {
    await see(desk.officer, 'A-1', 1);

    expect((await see(desk.officer, 'A-1', 1)).body).toMatchObject({ version: 2 });
    expect((await see(desk.colleague, 'A-1', 2)).body).toMatchObject({ version: 2 });
    expect((await see(desk.colleague, 'A-1', 1)).body).toMatchObject({
      error: { code: 'record-changed', details: { record: { seenBy: { name: 'Sari Petugas' } } } },
    });
  });

  test('A delivery that went on meanwhile is no conflict', async () => {
    const [alert] = await desk.store.alerts.get(['A-1']);
    await desk.store.alerts.put({ ...alert!, version: 2 });

    const { status, body } = await see(desk.officer, 'A-1', 1);

    expect([status, (body as Alert).version]).toEqual([200, 3]);
  });

  test('Somebody else’s private alert is as unknown as one that never was', async () => {
    expect((await see(desk.officer, 'A-2', 1)).status).toBe(404);
    expect((await see(desk.officer, 'A-404', 1)).status).toBe(404);
  });
});
