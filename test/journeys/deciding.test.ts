import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openDesk, type Desk } from '../support/desk.js';
import { twoSources } from '../support/desk-client.js';

describe('deciding a story', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.close());

  test('deciding an unheld story takes hold of it first', async () => {
    const story = await desk.receive('Jembatan desa kami belum diperbaiki.');

    const decided = await desk.officer.decide(story, {
      outcome: 'complaint',
      handOff: { to: 'SP4N-LAPOR!' },
    });

    const { entries } = await desk.officer.timeline(story);
    expect(entries.map(({ kind }) => kind).slice(0, 3)).toEqual(['handed-over', 'decided', 'held']);
    expect(decided.case).toMatchObject({
      status: 'closed',
      holder: null,
      decision: { handOff: { to: 'SP4N-LAPOR!' } },
    });
    expect(decided.case.clocks.heldAt).not.toBeNull();
    expect(decided.case.clocks.closedAt).not.toBeNull();
  });

  test('choosing to answer opens a draft that stays in the decider’s hands', async () => {
    const story = await desk.receive('Katanya bantuan dihentikan?');

    const decided = await desk.officer.decide(story, { outcome: 'answer', citations: [] });

    expect(decided.case).toMatchObject({ status: 'drafting', holder: { name: 'Sari Petugas' } });
    expect(decided.case.clocks).toMatchObject({ draftedAt: desk.clock.now(), closedAt: null });
  });

  test.each([
    ['no source', [], ['two-sources', 'outside-source']],
    ['one source twice', [twoSources[1], twoSources[1]], ['two-sources']],
    [
      'two sources of the agency itself',
      [twoSources[0], { ...twoSources[1]!, isOwnAgency: true }],
      ['outside-source'],
    ],
  ])('a verdict with %s is refused, and nobody holds the story then', async (_case, citations, missing) => {
    const story = await desk.receive('Vaksin berisi keping pelacak.');

    const attempt = desk.officer.decide(story, {
      outcome: 'false-claim',
      citations: citations as typeof twoSources,
    });

    await expect(attempt).rejects.toMatchObject({ code: 'evidence-missing', details: { missing } });
    expect((await desk.officer.open(story)).case).toEqual(story.case);
  });

  test.each([['terlalu'], [''], ['         x']])('the reason “%s” is too short', async (reason) => {
    const story = await desk.receive('Katanya bantuan dihentikan?');

    await expect(desk.officer.decide(story, { outcome: 'monitor', reason })).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  test('a closed story is not decided again, but its decision can be undone', async () => {
    const story = await desk.receive('Katanya bantuan dihentikan?');
    const decided = await desk.officer.decide(story, { outcome: 'not-ours' });
    await expect(desk.officer.decide(decided, { outcome: 'monitor' })).rejects.toMatchObject({
      code: 'story-closed',
    });

    const [restored] = await desk.officer.undo(decided);

    expect(restored!.case).toMatchObject({
      status: 'held',
      holder: { name: 'Sari Petugas' },
      decision: null,
    });
    const { entries } = await desk.officer.timeline(story);
    expect(entries[0]).toMatchObject({ kind: 'undone', data: { what: 'decided' } });
    await expect(desk.officer.undo(restored!)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  test('a bulk decision succeeds or is refused story by story', async () => {
    const [free, taken] = [
      await desk.receive('Kabar pertama soal bantuan.'),
      await desk.receive('Kabar kedua soal bantuan.'),
    ];
    await desk.colleague.hold(taken);
    const unknown = { ...free, id: 'C-999999' };

    const { stories, refused } = await desk.officer.decideAll([free, taken, unknown], { outcome: 'monitor' });

    expect(stories.map(({ id }) => id)).toEqual([free.id]);
    expect(refused).toMatchObject([
      { id: taken.id, error: { code: 'story-held', details: { holder: { name: 'Bagus Petugas' } } } },
      { id: 'C-999999', error: { code: 'not-found' } },
    ]);
  });

  test('merging moves all mentions, tells the grouper, and can be undone', async () => {
    const [one, two] = [
      await desk.receive('Bantuan dihentikan mulai Januari.'),
      await desk.receive('Mulai Januari bantuan berhenti.'),
    ];

    const merged = await desk.officer.merge(one, [two]);
    const into = merged.find(({ id }) => id === one.id)!;
    const restored = await desk.officer.undo(into);

    expect(into.mentionCount).toBe(2);
    expect(merged.find(({ id }) => id === two.id)?.mergedInto).toBe(one.id);
    expect(desk.told.merged).toEqual([{ fromStoryIds: [two.id], intoStoryId: one.id }]);
    expect(restored.map(({ mentionCount }) => mentionCount)).toEqual([1, 1]);
    expect(desk.told.moved.map(({ storyId }) => storyId).sort()).toEqual([one.id, two.id].sort());
  });

  test('splitting starts a new story, but never takes everything', async () => {
    const story = await desk.receive('Bantuan dihentikan mulai Januari.');
    const grown = await desk.receive('Harga beras naik lagi.', { storyId: story.id });
    const { mentions } = await desk.officer.mentions(grown);
    const [newest] = mentions;

    await expect(
      desk.officer.split(
        grown,
        mentions.map(({ id }) => id),
      ),
    ).rejects.toMatchObject({ code: 'bad-request' });
    const stories = await desk.officer.split(grown, [newest!.id]);

    expect(stories.map(({ mentionCount }) => mentionCount)).toEqual([1, 1]);
    const newId = stories.find(({ id }) => id !== story.id)!.id;
    expect(desk.told.moved).toEqual([{ mentionIds: [newest!.id], storyId: newId }]);
  });

  test('a note goes into Jejak with its author, private data hidden', async () => {
    const story = await desk.receive('Katanya bantuan dihentikan?');

    await desk.officer.note(story, 'Sudah ditanyakan ke narahubung 0812-3456-7890.');

    const { entries } = await desk.colleague.timeline(story);
    expect(entries[0]).toMatchObject({
      kind: 'note',
      actor: { name: 'Sari Petugas' },
      data: { text: 'Sudah ditanyakan ke narahubung 081•-••••-••••.' },
    });
  });
});
