import { expect, test } from '@jest/globals';
import type { Case, Clocks } from '@tanggap/shared/case';
import type { MeasuredCase } from '@tanggap/shared/measure/measured-case';
import type { TimelineKind } from '@tanggap/shared/timeline';
import { aBatch, aCase, anEntry, aScoredMention, minutesFrom, noon } from '../support/builders.js';
import type { CurrentStore } from './store.contract.js';

const sari = { id: 'u-sari', name: 'Sari Petugas' };
const bagus = { id: 'u-bagus', name: 'Bagus Petugas' };
const holder = { userId: sari.id, name: sari.name, since: noon, leaseUntil: minutesFrom(20) };

export function measureContract(current: CurrentStore): void {
  const receive = (
    storyId: string,
    given: {
      at?: number;
      published?: number;
      level?: 'flagged' | 'watch';
      program?: string;
      isGuessed?: boolean;
    } = {},
  ) => {
    const { at = 0, published = at - 2, level = 'flagged', program = 'blt', isGuessed = false } = given;
    const seenAt = minutesFrom(at - 1);
    const mention = { publishedAt: minutesFrom(published), seenAt, dateIsGuessed: isGuessed };
    const assessment = {
      level,
      urgency: 0.7,
      programs: [{ id: program, score: 1, span: [0, 1] as [number, number] }],
    };
    return current().mentions.save(
      aBatch([aScoredMention({ storyId, mention, assessment })], { at: minutesFrom(at) }),
    );
  };
  const change = (id: string, version: number, next: Partial<Case>, kind: TimelineKind, more: object = {}) =>
    current().stories.changeCase(id, version, {
      case: aCase(next),
      entry: anEntry({ storyId: id, kind, actor: sari, ...more }),
    });
  const decide = (id: string, version: number, outcome: string, at: string, actor = sari) =>
    change(id, version, { status: 'closed', clocks: clocks({ closedAt: at }) }, 'decided', {
      at,
      actor,
      data: { outcome },
    });
  const clocks = (given: Partial<Clocks>) => aCase({ clocks: given as Clocks }).clocks;
  const between = (from: number, to: number, program?: string[]) =>
    current().measure.cases({ from: minutesFrom(from), to: minutesFrom(to), ...(program && { program }) });
  const ids = async (cases: Promise<Pick<MeasuredCase, 'storyId'>[]>) =>
    (await cases).map(({ storyId }) => storyId);

  test('A flagged story comes with its moments, programs, sources and urgency', async () => {
    await receive('C-1');

    const [story, ...others] = await between(-10, 10);

    expect(others).toEqual([]);
    const [shown] = await current().stories.summaries(['C-1'], noon);
    expect(story).toEqual({
      ...{ storyId: 'C-1', title: shown?.title, programs: ['blt'], urgency: shown?.urgency },
      ...{ sourceKinds: ['push'], status: 'new', exit: null, holder: null, isDemo: false, isUndated: false },
      clocks: {
        ...{ publishedAt: minutesFrom(-2), seenAt: minutesFrom(-1), flaggedAt: noon },
        ...{ heldAt: null, draftedAt: null, approvedAt: null, outAt: null, closedAt: null },
      },
    });
  });

  test('A story that was never flagged is not measured until it is', async () => {
    await receive('C-1', { level: 'watch' });
    expect(await between(-10, 10)).toEqual([]);
    expect(await current().measure.openCases()).toEqual([]);

    await receive('C-1', { at: 5 });

    const [story] = await between(-10, 10);
    expect(story?.clocks).toMatchObject({ seenAt: minutesFrom(-1), flaggedAt: minutesFrom(5) });
  });

  test.each([
    ['published', {}, -2],
    ['seen', {}, -1],
    ['flagged', {}, 0],
    ['held', { heldAt: minutesFrom(10) }, 10],
    ['drafted', { draftedAt: minutesFrom(20) }, 20],
    ['approved', { approvedAt: minutesFrom(30) }, 30],
    ['out', { outAt: minutesFrom(40) }, 40],
    ['closed', { closedAt: minutesFrom(50) }, 50],
  ])(
    'A story is in a range that holds the moment it was %s, whose end is not in it',
    async (_name, given, minute) => {
      await receive('C-1');
      await change('C-1', 0, { status: 'drafting', clocks: clocks(given) }, 'held');

      expect(await ids(between(minute, minute + 1))).toEqual(['C-1']);
      expect(await ids(between(minute + 0.25, minute + 0.5))).toEqual([]);
      expect(await ids(between(minute - 0.5, minute))).toEqual([]);
    },
  );

  test('Of programs asked for, any one is enough', async () => {
    await receive('C-1', { program: 'blt' });
    await receive('C-2', { program: 'pkh' });
    await receive('C-2', { program: 'mbg', at: 1 });
    await receive('C-3', { program: 'kip' });

    expect(await ids(between(-10, 10, ['mbg', 'blt']))).toEqual(['C-1', 'C-2']);
    expect((await between(-10, 10, ['pkh']))[0]?.programs).toEqual(['mbg', 'pkh']);
    expect(await ids(between(-10, 10, ['unknown']))).toEqual([]);
  });

  test('A first publication without a usable date is said, until an older one with a date joins', async () => {
    await receive('C-1', { isGuessed: true });
    expect(await between(-10, 10)).toMatchObject([{ isUndated: true }]);

    await receive('C-1', { published: -9 });

    expect(await between(-10, 10)).toMatchObject([
      { isUndated: false, clocks: { publishedAt: minutesFrom(-9) } },
    ]);
  });

  test('Open cases follow the desk: taken, closed, and open again once that is taken back', async () => {
    await receive('C-1');
    await change('C-1', 0, { status: 'held', holder, clocks: clocks({ heldAt: minutesFrom(3) }) }, 'held');
    expect(await current().measure.openCases()).toMatchObject([
      { status: 'held', holder: { id: 'u-sari', name: 'Sari Petugas' }, clocks: { heldAt: minutesFrom(3) } },
    ]);

    await decide('C-1', 1, 'monitor', minutesFrom(6));
    expect(await current().measure.openCases()).toEqual([]);
    expect(await between(6, 7)).toMatchObject([{ status: 'closed', clocks: { closedAt: minutesFrom(6) } }]);

    await current().stories.undo('C-1', 2, anEntry({ kind: 'undone' }));
    expect(await current().measure.openCases()).toMatchObject([
      { status: 'held', exit: null, clocks: { heldAt: minutesFrom(3), closedAt: null } },
    ]);
    expect(await between(6, 7)).toEqual([]);
  });

  test('A step of a response moves the clocks; a lease and growth leave them alone', async () => {
    await receive('C-1');
    await change('C-1', 0, { status: 'held', holder, clocks: clocks({ heldAt: noon }) }, 'held');
    await current().stories.renewLease('C-1', 'u-sari', minutesFrom(60));
    await current().stories.refreshGrowth(minutesFrom(400));

    expect(await current().measure.openCases()).toMatchObject([
      { clocks: { heldAt: noon, flaggedAt: noon } },
    ]);
  });

  test('A merged story is measured in the one that lives, and by itself once that is taken back', async () => {
    await receive('C-1', { at: 4 });
    await receive('C-2', { at: 2 });
    await current().stories.merge('C-1', 0, ['C-2'], anEntry({ kind: 'merged' }));

    const merged = await between(-10, 10);
    expect(merged).toMatchObject([{ storyId: 'C-1', clocks: { flaggedAt: minutesFrom(2) } }]);
    expect(await ids(current().measure.openCases())).toEqual(['C-1']);

    await current().stories.undo('C-1', 1, anEntry({ kind: 'undone' }));
    expect(await between(-10, 10)).toMatchObject([
      { storyId: 'C-1', clocks: { flaggedAt: minutesFrom(4) } },
      { storyId: 'C-2', clocks: { flaggedAt: minutesFrom(2) } },
    ]);
  });

  test('What is split off is measured by itself; what it leaves behind only where that is flagged', async () => {
    await receive('C-1', { level: 'watch' });
    const mentions = await current().mentions.ofStory('C-1', { limit: 10 });
    await receive('C-1', { at: 5 });
    const flagged = (await current().mentions.ofStory('C-1', { limit: 10 }))?.mentions.filter(
      ({ id }) => !mentions?.mentions.some((known) => known.id === id),
    );

    await current().stories.split(
      'C-1',
      0,
      (flagged ?? []).map(({ id }) => id),
      'C-9',
      anEntry({ kind: 'split' }),
    );

    expect(await ids(between(-10, 10))).toEqual(['C-9']);
  });

  test('Acts are what people did, in order of time, all or one person’s', async () => {
    await receive('C-1');
    await change('C-1', 0, { status: 'held' }, 'held', { at: minutesFrom(2) });
    await current().stories.addNote(
      'C-1',
      anEntry({ kind: 'note', actor: bagus, at: minutesFrom(1), data: { text: 'x' } }),
    );
    const acts = (actorId?: string, to = 10) =>
      current().measure.acts({ from: noon, to: minutesFrom(to), ...(actorId && { actorId }) });

    expect(await acts()).toEqual([
      { ...{ at: minutesFrom(1), kind: 'note', storyId: 'C-1' }, ...nameOf(bagus), data: { text: 'x' } },
      { ...{ at: minutesFrom(2), kind: 'held', storyId: 'C-1' }, ...nameOf(sari), data: expect.any(Object) },
    ]);
    expect(await acts('u-sari')).toMatchObject([{ kind: 'held' }]);
    expect(await acts(undefined, 2)).toMatchObject([{ kind: 'note' }]);
  });

  test('Of decisions on a story the newest stands; those taken back and of merged stories are none', async () => {
    for (const id of ['C-1', 'C-2', 'C-3', 'C-4']) await receive(id);
    await decide('C-1', 0, 'monitor', minutesFrom(1));
    await decide('C-2', 0, 'accurate', minutesFrom(2), bagus);
    await decide('C-1', 1, 'not-ours', minutesFrom(3));
    await decide('C-3', 0, 'monitor', minutesFrom(4));
    await current().stories.undo('C-3', 1, anEntry({ storyId: 'C-3', kind: 'undone' }));
    await decide('C-4', 0, 'monitor', minutesFrom(5));
    await current().stories.merge('C-2', 1, ['C-4'], anEntry({ storyId: 'C-2', kind: 'merged' }));
    const decisions = (to: number) => current().measure.decisions({ from: noon, to: minutesFrom(to) });

    expect(await decisions(10)).toEqual([
      { storyId: 'C-2', outcome: 'accurate', byId: 'u-bagus', at: minutesFrom(2) },
      { storyId: 'C-1', outcome: 'not-ours', byId: 'u-sari', at: minutesFrom(3) },
    ]);
    expect(await decisions(3)).toMatchObject([{ storyId: 'C-1', outcome: 'monitor' }, { storyId: 'C-2' }]);
  });
}

const nameOf = ({ id, name }: { id: string; name: string }) => ({ actorId: id, actorName: name });
