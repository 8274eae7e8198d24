import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openDesk, type Desk } from '../../support/desk.js';

describe('the log of what people do and read', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.close());

  const logged = async () =>
    (await desk.store.audit.list({ limit: 50 })).map(
      ({ action, subject, actorName }) => `${actorName}: ${action} ${subject}`,
    );

  test('opening a story is logged once, however often the page asks', async () => {
    const story = await desk.receive('Kabar tentang bantuan.');

    await desk.officer.open(story);
    await desk.officer.timeline(story);
    await desk.officer.open(story);
    await desk.colleague.open(story);

    expect(await logged()).toEqual([
      `Bagus Petugas: story:read ${story.id}`,
      `Sari Petugas: story:read ${story.id}`,
    ]);
  });

  test('opening it again after five minutes is a new reading', async () => {
    const story = await desk.receive('Kabar tentang bantuan.');

    await desk.officer.open(story);
    desk.clock.pass(5);
    await desk.officer.open(story);

    expect(await logged()).toHaveLength(2);
  });

  test('a search is logged with its words; plain filters are not', async () => {
    await desk.officer.queue('q=beras+plastik');
    await desk.officer.queue('list=urgent');

    const entries = await desk.store.audit.list({ limit: 5 });
    expect(entries).toMatchObject([{ action: 'stories:search', data: { q: 'beras plastik' } }]);
  });

  test('every desk action is logged by name', async () => {
    const [one, two] = [await desk.receive('Kabar pertama.'), await desk.receive('Kabar kedua.')];

    const held = await desk.officer.hold(one);
    const passed = await desk.officer.pass(held, desk.colleague);
    const released = await desk.colleague.release(passed);
    const [merged] = await desk.colleague.merge(released, [two]);
    const decided = await desk.colleague.decide(merged!, { outcome: 'monitor' });
    await desk.colleague.undo(decided);
    await desk.colleague.note(one, 'Catatan.');

    const actions = (await logged()).map((line) => line.split(' ')[2]).reverse();
    expect(actions).toEqual([
      ...[
        'story:hold',
        'story:pass',
        'story:release',
        'story:merge',
        'evidence:add',
        'evidence:add',
        'story:hold',
        'story:decide',
        'story:undo',
      ],
      'story:note',
    ]);
  });

  test('the auditor sees the chain whole, and reading the log is logged', async () => {
    await desk.officer.open(await desk.receive('Kabar tentang bantuan.'));

    const { body } = await desk.people.auditor.ask('GET', '/api/audit/verify');

    expect(body).toEqual({ isIntact: true, entries: 2, firstBroken: null });
    expect((await logged())[0]).toBe('Joko Auditor: audit:verify audit');
  });
});
