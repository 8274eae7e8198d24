import { expect, test } from '@jest/globals';
import type { Case } from '@tanggap/shared/case';
import { aBatch, aCase, anEntry, aScoredMention, minutesFrom, noon } from '../support/builders.js';
import type { CurrentStore } from './store.contract.js';

const holder = { userId: 'u-sari', name: 'Sari Petugas', since: noon, leaseUntil: minutesFrom(20) };
const decision = {
  outcome: 'accurate' as const,
  reason: 'sesuai keterangan resmi',
  citations: [{ url: 'https://kemensos.go.id/1', publisher: 'Kementerian Sosial', isOwnAgency: true }],
  handOff: null,
  byId: 'u-sari',
  byName: 'Sari Petugas',
  at: noon,
};

export function deskContract(current: CurrentStore): void {
  const startStory = () => current().mentions.save(aBatch([aScoredMention()]));
  const change = (version: number, next: Partial<Case>, kind: 'held' | 'decided' | 'released') =>
    current().stories.changeCase('C-1', version, { case: aCase(next), entry: anEntry({ kind }) });
  const caseNow = async () => (await current().stories.summaries(['C-1'], noon))[0]?.case;

  test('A change of the case is kept under the next version, with its line in Jejak', async () => {
    const before = await startStory();

    const held = await change(0, { status: 'held', holder }, 'held');

    expect(held.case).toMatchObject({ status: 'held', version: 1, holder });
    expect(held.revision).toBeGreaterThan(before.revision);
    expect(await caseNow()).toEqual(held.case);
    const [newest] = (await current().stories.timeline('C-1')) ?? [];
    expect(newest).toMatchObject({ kind: 'held', actor: { name: 'Sari Petugas' }, at: noon, canUndo: false });
  });

  test('When two people change one version, then the later is told what the case is now', async () => {
    await startStory();
    const held = await change(0, { status: 'held', holder }, 'held');

    const late = change(0, { status: 'closed' }, 'decided');

    await expect(late).rejects.toMatchObject({ code: 'story-changed', details: { case: held.case } });
    expect(await caseNow()).toEqual(held.case);
    expect(await current().stories.timeline('C-1')).toHaveLength(2);
  });

  test('A change of an unknown story is refused as not found', async () => {
    const entry = anEntry({ storyId: 'C-404' });

    await expect(current().stories.changeCase('C-404', 0, { case: aCase(), entry })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(current().stories.addNote('C-404', entry)).rejects.toMatchObject({ code: 'not-found' });
    await expect(current().stories.undo('C-404', 0, entry)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('New mentions leave the case and its version alone', async () => {
    await startStory();
    const held = await change(0, { status: 'held', holder }, 'held');

    await startStory();

    expect(await caseNow()).toEqual(held.case);
  });

  test('What the machine measured is not overwritten by a desk action', async () => {
    await current().mentions.save(aBatch([aScoredMention({ assessment: { level: 'flagged' } })]));
    const stale = aCase({
      clocks: { ...aCase().clocks, flaggedAt: null, seenAt: minutesFrom(-99), heldAt: noon },
    });

    const changed = await change(0, stale, 'held');

    expect(changed.case.clocks).toMatchObject({ flaggedAt: noon, seenAt: noon, heldAt: noon });
  });

  test('Undoing a decision brings back the case as it was', async () => {
    await startStory();
    const held = await change(0, { status: 'held', holder }, 'held');
    await change(1, { status: 'closed', decision }, 'decided');
    expect((await current().stories.timeline('C-1'))?.[0]).toMatchObject({ kind: 'decided', canUndo: true });

    const [undone] = await current().stories.undo('C-1', 2, anEntry({ kind: 'undone' }));

    expect(undone?.case).toEqual({ ...held.case, version: 3 });
    const entries = await current().stories.timeline('C-1');
    expect(entries?.map(({ kind }) => kind)).toEqual(['undone', 'decided', 'held', 'first-seen']);
    expect(entries?.some(({ canUndo }) => canUndo)).toBe(false);
  });

  test('Undo takes back the newest decision first, then the one before, and never an undo', async () => {
    await startStory();
    await change(0, { status: 'drafting', holder, decision: { ...decision, outcome: 'answer' } }, 'decided');
    await change(1, { status: 'closed', decision }, 'decided');
    const undo = (version: number) => current().stories.undo('C-1', version, anEntry({ kind: 'undone' }));

    expect((await undo(2))[0]?.case).toMatchObject({ status: 'drafting', decision: { outcome: 'answer' } });
    expect((await undo(3))[0]?.case).toMatchObject({ status: 'new', decision: null });
    await expect(undo(4)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  test('Undoing what was not seen is refused with the case as it is now', async () => {
    await startStory();
    await change(0, { status: 'closed', decision }, 'decided');

    await expect(current().stories.undo('C-1', 0, anEntry())).rejects.toMatchObject({
      code: 'story-changed',
      details: { case: { version: 1 } },
    });
  });

  test('Renewing a lease keeps the version and tells browsers', async () => {
    await startStory();
    const held = await change(0, { status: 'held', holder }, 'held');

    const renewed = await current().stories.renewLease('C-1', 'u-sari', minutesFrom(30));

    expect(renewed?.case).toEqual({ ...held.case, holder: { ...holder, leaseUntil: minutesFrom(30) } });
    expect(renewed?.revision).toBeGreaterThan(held.revision);
    expect(await current().stories.renewLease('C-1', 'u-other', minutesFrom(40))).toBeNull();
    expect(await current().stories.renewLease('C-404', 'u-sari', minutesFrom(40))).toBeNull();
  });

  test('Holds that ended are told until somebody frees them', async () => {
    await startStory();
    await change(0, { status: 'held', holder }, 'held');

    expect(await current().stories.lapsedHolds(minutesFrom(19))).toEqual([]);
    expect(await current().stories.lapsedHolds(minutesFrom(21))).toMatchObject([{ id: 'C-1' }]);
    await change(1, { status: 'new' }, 'released');
    expect(await current().stories.lapsedHolds(minutesFrom(21))).toEqual([]);
  });

  test('A note is added to Jejak without changing the story', async () => {
    const { revision } = await startStory();

    await current().stories.addNote('C-1', anEntry({ data: { text: 'Sudah dicek ke dinas.' } }));

    const [note] = (await current().stories.timeline('C-1')) ?? [];
    expect(note).toMatchObject({ kind: 'note', data: { text: 'Sudah dicek ke dinas.' }, canUndo: false });
    expect(await current().stories.revision()).toBe(revision);
  });
}
