import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aProgram } from '../support/builders.js';
import { openDesk, type Desk } from '../support/desk.js';
import type { Person } from '../support/desk-client.js';

describe('what browsers hear live', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.close());

  const inQueue = async (person: Person, programs: string[] = []) => {
    const listener = await person.listen();
    await listener.joinQueue(programs);
    return listener;
  };

  test('a mention that arrives appears without asking, as a refresh would show it', async () => {
    const listener = await inQueue(desk.colleague);

    const story = await desk.receive('Bantuan dibatalkan mulai besok, sebarkan!');

    const { stories, revision, savedAt } = await listener.hears('stories:changed');
    const refreshed = await desk.colleague.queue();
    expect(stories).toEqual(refreshed.stories);
    expect([revision, savedAt]).toEqual([story.revision, desk.clock.now()]);
  });

  test('a burst of changes is one message, in the order of revisions', async () => {
    const listener = await inQueue(desk.colleague);

    const stories = [];
    for (const text of ['Kabar satu.', 'Kabar dua.', 'Kabar tiga.']) stories.push(await desk.receive(text));
    desk.publisher.storiesChanged([stories[0]!], desk.clock.now());

    const change = await listener.hears('stories:changed');
    expect(change.stories.map(({ id }) => id)).toEqual(stories.map(({ id }) => id));
    expect(listener.heard('stories:changed')).toEqual([]);
  });

  test('of two states of one story told out of order, the newer is sent', async () => {
    const listener = await inQueue(desk.colleague);
    const story = await desk.receive('Kabar satu.');
    const held = await desk.officer.hold(story);

    desk.publisher.storiesChanged([held], desk.clock.now());
    desk.publisher.storiesChanged([story], desk.clock.now());

    const change = await listener.hears('stories:changed', ({ revision }) => revision === held.revision);
    expect(change.stories[0]!.case.holder?.name).toBe('Sari Petugas');
  });

  test('a queue of one program hears only of that program', async () => {
    await desk.store.programs.put(aProgram({ id: 'kip' }));
    const listener = await inQueue(desk.colleague, ['kip']);

    await desk.receive('Kabar bantuan tunai.');
    const wanted = await desk.receive('Kabar beasiswa.', {
      assessment: { programs: [{ id: 'kip', score: 0.9, span: [6, 14] }] },
    });

    const change = await listener.hears('stories:changed');
    expect(change.stories.map(({ id }) => id)).toEqual([wanted.id]);
  });

  test('an open story is heard of even where the queue is of another program', async () => {
    const story = await desk.receive('Kabar bantuan tunai.');
    const listener = await inQueue(desk.colleague, ['kip']);
    await listener.joinStory(story);

    await desk.officer.hold(story);

    const change = await listener.hears('stories:changed', ({ stories }) => stories[0]!.case.holder !== null);
    expect(change.stories.map(({ id }) => id)).toEqual([story.id]);
  });

  test('two people who look at one story see each other, and what the other does', async () => {
    const story = await desk.receive('Kabar bantuan tunai.');
    const [sari, bagus] = [await desk.officer.listen(), await desk.colleague.listen()];
    await sari.joinStory(story);

    const { viewers } = await bagus.joinStory(story);
    bagus.beat(story, 'deciding');

    expect(viewers.map(({ name }) => name)).toEqual(['Sari Petugas', 'Bagus Petugas']);
    const change = await sari.hears('story:viewers', (told) =>
      told.viewers.some(({ verb }) => verb === 'deciding'),
    );
    expect(change.viewers.find(({ verb }) => verb === 'deciding')?.name).toBe('Bagus Petugas');
  });

  test('who leaves a story is gone at once; who falls silent after 30 s', async () => {
    const story = await desk.receive('Kabar bantuan tunai.');
    const [sari, bagus, rahma] = [
      await desk.officer.listen(),
      await desk.colleague.listen(),
      await desk.supervisor.listen(),
    ];
    for (const listener of [sari, bagus, rahma]) await listener.joinStory(story);
    const names = (viewers: { name: string }[]) => viewers.map(({ name }) => name).join(', ');

    rahma.leaveStory(story);
    const afterLeaving = await sari.hears(
      'story:viewers',
      ({ viewers }) => names(viewers) === 'Sari Petugas, Bagus Petugas',
    );
    desk.clock.pass(0.4);
    await sari.joinStory(story);
    desk.clock.pass(0.2);
    await desk.publisher.sweep();

    expect(afterLeaving.viewers).toHaveLength(2);
    await sari.hears('story:viewers', ({ viewers }) => names(viewers) === 'Sari Petugas');
    expect(names(desk.publisher.viewersOf(story.id))).toBe('Sari Petugas');
  });

  test('the desk knows who is on', async () => {
    const sari = await desk.officer.listen();
    const bagus = await desk.colleague.listen();
    await sari.hears('desk:presence', (people) => people.length === 2);

    bagus.close();

    expect(await sari.hears('desk:presence', (people) => people.length === 1)).toEqual([
      { userId: 'u-sari', name: 'Sari Petugas' },
    ]);
  });

  test('a changed source is heard by those who may see sources', async () => {
    const [admin, auditor] = [await desk.people.admin.listen(), await desk.people.auditor.listen()];

    await desk.people.admin.ask('POST', '/api/sources', {
      name: 'Kabar',
      kind: 'feed',
      url: 'https://kabar.example/rss',
    });

    expect(await admin.hears('source:changed')).toMatchObject({ state: 'waiting' });
    expect(auditor.heard('source:changed')).toEqual([]);
  });

  test('an engine that is down is told to everybody, also to who comes later', async () => {
    const early = await desk.officer.listen();

    desk.publisher.engineChanged({ isDown: true, waiting: 214 });
    const late = await desk.colleague.listen();

    expect(await early.hears('engine:changed')).toEqual({ isDown: true, waiting: 214 });
    expect(await late.hears('engine:changed')).toEqual({ isDown: true, waiting: 214 });
  });

  test('after a restart of the server, a browser that joins again shows what a refresh shows', async () => {
    const listener = await inQueue(desk.colleague);
    const story = await desk.receive('Kabar satu.');
    await listener.hears('stories:changed');
    const isBack = new Promise<void>((resolve) => void listener.socket.once('connect', resolve));

    await desk.restart();
    const missed = await desk.receive('Kabar yang datang selagi terputus.');
    await isBack;
    const { revision } = await listener.joinQueue();
    const caughtUp = await desk.colleague.queue();
    await desk.officer.hold(story);

    expect(revision).toBeGreaterThanOrEqual(missed.revision);
    expect(caughtUp.stories.map(({ id }) => id).sort()).toEqual([story.id, missed.id].sort());
    const change = await listener.hears('stories:changed', ({ stories }) =>
      stories.some(({ id }) => id === story.id),
    );
    const shown = new Map([...caughtUp.stories, ...change.stories].map((one) => [one.id, one]));
    expect([...shown.values()]).toEqual(expect.arrayContaining((await desk.colleague.queue()).stories));
  });
});
