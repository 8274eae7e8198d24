import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { leaseMs } from '@tanggap/shared/case-rules';
import { lapseHolds } from '../../server/src/triage/lapse-holds.js';
import { openDesk, type Desk } from '../support/desk.js';
import { aPerson } from '../support/desk-client.js';

describe('two officers at one desk', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.close());

  test('when one takes hold of a story, the other sees who', async () => {
    const story = await desk.receive('Bantuan dibatalkan mulai besok, sebarkan!');
    const bagus = await desk.colleague.listen();
    await bagus.joinQueue();

    await desk.officer.hold(story);

    const change = await bagus.hears('stories:changed', ({ stories }) => stories[0]?.case.holder !== null);
    expect(change.stories).toMatchObject([
      { id: story.id, case: { status: 'held', holder: { name: 'Sari Petugas' } } },
    ]);
  });

  test('when fifty take hold at once, exactly one wins and the others hear the name', async () => {
    const story = await desk.receive('Bantuan dibatalkan mulai besok, sebarkan!');
    const crowd = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? desk.officer : desk.colleague));

    const results = await Promise.allSettled(crowd.map((person) => person.hold(story)));

    const after = await desk.officer.open(story);
    const winner = after.case.holder;
    const losers = results.filter(
      (result, index) => result.status === 'rejected' && crowd[index]!.user.id !== winner?.userId,
    );
    expect(after.case.version).toBe(story.case.version + 1);
    expect(losers).toHaveLength(25);
    for (const loser of losers) {
      expect(loser).toMatchObject({
        reason: { code: 'story-held', details: { holder: { name: winner?.name } } },
      });
    }
    expect(results.filter((result) => result.status === 'fulfilled').length).toBe(1);
  });

  test('a story that a colleague holds can be neither decided, merged nor undone', async () => {
    const story = await desk.receive('Bantuan dibatalkan mulai besok, sebarkan!');
    const other = await desk.receive('Kabar lain tentang bantuan tunai.');
    const held = await desk.officer.hold(story);

    const attempts = [
      () => desk.colleague.decide(held, { outcome: 'monitor' }),
      () => desk.colleague.merge(other, [held]),
      () => desk.colleague.undo(held),
      () => desk.colleague.pass(held, desk.supervisor),
    ];

    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'story-held',
        details: { holder: { name: 'Sari Petugas' } },
      });
    }
    await expect(desk.colleague.release(held)).rejects.toMatchObject({ code: 'story-held' });
  });

  test('a lease of 20 minutes ends, and Jejak says so without naming a culprit', async () => {
    const story = await desk.receive('Bantuan dibatalkan mulai besok, sebarkan!');
    await desk.officer.hold(story);

    desk.clock.pass(leaseMs / 60_000 + 1);
    const [freed] = await lapseHolds(desk.deps);

    expect(freed).toMatchObject({ id: story.id, case: { status: 'new', holder: null } });
    const { entries } = await desk.colleague.timeline(story);
    expect(entries[0]).toMatchObject({ kind: 'lease-lapsed', actor: null, data: { name: 'Sari Petugas' } });
    await expect(desk.colleague.hold(freed!)).resolves.toMatchObject({
      case: { holder: { name: 'Bagus Petugas' } },
    });
  });

  test('a lapsed lease no longer keeps a colleague out, even before it is swept', async () => {
    const held = await desk.officer.hold(await desk.receive('Bantuan dibatalkan mulai besok, sebarkan!'));

    desk.clock.pass(leaseMs / 60_000 + 1);

    await expect(desk.colleague.hold(held)).resolves.toMatchObject({
      case: { holder: { name: 'Bagus Petugas' } },
    });
  });

  test('work on a held story renews its lease and leaves the version alone', async () => {
    const held = await desk.officer.hold(await desk.receive('Bantuan dibatalkan mulai besok, sebarkan!'));
    const [sari, bagus] = [await desk.officer.listen(), await desk.colleague.listen()];
    await bagus.joinQueue();
    desk.clock.pass(10);

    await sari.joinStory(held, 'holding');

    const change = await bagus.hears(
      'stories:changed',
      ({ stories }) => stories[0]?.case.holder?.leaseUntil !== held.case.holder?.leaseUntil,
    );
    expect(Date.parse(change.stories[0]!.case.holder!.leaseUntil)).toBe(
      Date.parse(desk.clock.now()) + leaseMs,
    );
    expect(change.stories[0]!.case.version).toBe(held.case.version);
    await expect(desk.officer.decide(held, { outcome: 'monitor' })).resolves.toMatchObject({
      case: { status: 'closed' },
    });
  });

  test('a story is passed to a colleague, who then decides it', async () => {
    const held = await desk.officer.hold(await desk.receive('Bantuan dibatalkan mulai besok, sebarkan!'));

    const passed = await desk.officer.pass(held, desk.colleague);
    const decided = await desk.colleague.decide(passed, { outcome: 'false-claim' });

    expect(passed.case.holder?.name).toBe('Bagus Petugas');
    expect(decided.case).toMatchObject({
      status: 'closed',
      holder: null,
      decision: { byName: 'Bagus Petugas' },
    });
  });

  test('a story cannot be passed to somebody who may not hold it', async () => {
    const held = await desk.officer.hold(await desk.receive('Bantuan dibatalkan mulai besok, sebarkan!'));
    const auditor = aPerson(desk.origin, desk.people.auditor.user, '');

    await expect(desk.officer.pass(held, auditor)).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('a decision on an old sight of the story is refused with the case as it is now', async () => {
    const story = await desk.receive('Bantuan dibatalkan mulai besok, sebarkan!');
    await desk.officer.release(await desk.officer.hold(story));

    await expect(desk.colleague.decide(story, { outcome: 'monitor' })).rejects.toMatchObject({
      code: 'story-changed',
      details: { case: { status: 'new', version: story.case.version + 2 } },
    });
  });
});
