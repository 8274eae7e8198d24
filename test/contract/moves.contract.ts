import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { StorySummary } from '@tanggap/shared/story';
import { levels, sourceKinds } from '@tanggap/shared/vocabulary';
import { aBatch, anEntry, aScoredMention, minutesFrom, noon, unique } from '../support/builders.js';
import type { CurrentStore } from './store.contract.js';

const viewer = { userId: 'u-sari', now: noon };

/** A story as shown, without what every change of it moves on. */
function shown(story: StorySummary): StorySummary {
  return { ...story, revision: 0, case: { ...story.case, version: 0 } };
}

const someMention = fc.record({
  story: fc.integer({ min: 1, max: 3 }),
  urgency: fc.constantFrom(0.1, 0.5, 0.5, 0.9),
  minutes: fc.integer({ min: 0, max: 170 }),
  level: fc.constantFrom(...levels),
  sourceKind: fc.constantFrom(...sourceKinds),
  question: fc.constantFrom(0.1, 0.9),
  scam: fc.constantFrom(0.1, 0.6, 0.95),
  program: fc.constantFrom('blt', 'pkh', 'mbg'),
  check: fc.constantFrom('fc-1', 'fc-2', null),
});
type SomeMention = typeof someMention extends fc.Arbitrary<infer T> ? T : never;

function asScored(some: SomeMention) {
  const { urgency, level, question, scam, check } = some;
  const matches = check === null ? [] : [{ id: check, score: urgency, level: 'confident' as const }];
  return aScoredMention({
    storyId: `C-${some.story}`,
    mention: { publishedAt: minutesFrom(-some.minutes), seenAt: noon, sourceKind: some.sourceKind },
    assessment: {
      urgency,
      level,
      matches,
      scores: { question, scam },
      programs: [{ id: some.program, score: 1, span: [0, 1] }],
    },
  });
}

export function moveContract(current: CurrentStore): void {
  const merge = (version = 0, others = ['C-2']) =>
    current().stories.merge('C-1', version, others, anEntry({ kind: 'merged' }));
  const undo = (version: number) => current().stories.undo('C-1', version, anEntry({ kind: 'undone' }));
  const twoStories = () =>
    current().mentions.save(
      aBatch([aScoredMention(), aScoredMention({ storyId: 'C-2' }), aScoredMention({ storyId: 'C-2' })]),
    );

  test('A merge moves all mentions, and the other story leads to the one that lives', async () => {
    await twoStories();

    const stories = await merge();

    expect(stories).toMatchObject([
      { id: 'C-1', mentionCount: 3, mergedInto: null, case: { version: 1 } },
      { id: 'C-2', mentionCount: 0, mergedInto: 'C-1' },
    ]);
    expect((await current().stories.list({}, viewer)).stories.map(({ id }) => id)).toEqual(['C-1']);
    const page = await current().mentions.ofStory('C-1', { kind: 'added', limit: 10 });
    expect(page?.mentions.map(({ grouping }) => grouping.by)).toEqual(['Sari Petugas', 'Sari Petugas']);
    expect((await current().stories.timeline('C-2'))?.[0]).toMatchObject({
      kind: 'merged-away',
      canUndo: false,
    });
    expect(await current().stories.get('C-2', noon)).toMatchObject({ id: 'C-2', mergedInto: 'C-1' });
  });

  test('Later mentions of a story that was merged away join the one that lives', async () => {
    await twoStories();
    await current().mentions.save(aBatch([aScoredMention({ storyId: 'C-3' })]));
    await merge();
    await current().stories.merge('C-3', 0, ['C-1'], anEntry({ storyId: 'C-3', kind: 'merged' }));

    const { stories } = await current().mentions.save(aBatch([aScoredMention({ storyId: 'C-2' })]));

    expect(stories).toMatchObject([{ id: 'C-3', mentionCount: 5 }]);
  });

  test('A merge is refused for an unknown story, the same story and one merged away', async () => {
    await twoStories();

    await expect(merge(0, ['C-404'])).rejects.toMatchObject({ code: 'not-found' });
    await expect(merge(0, ['C-1'])).rejects.toMatchObject({ code: 'bad-request' });
    await expect(merge(3)).rejects.toMatchObject({ code: 'story-changed' });
    await merge();
    await expect(merge(1)).rejects.toMatchObject({ code: 'bad-request' });
    expect(await current().stories.summaries(['C-1'], noon)).toMatchObject([{ mentionCount: 3 }]);
  });

  test('A split moves the chosen mentions into a new story with a case of its own', async () => {
    const [stays, goes] = [aScoredMention(), aScoredMention({ mention: { text: 'Soal lain' } })];
    await current().mentions.save(aBatch([stays, goes]));

    const stories = await current().stories.split(
      'C-1',
      0,
      [goes.mention.id],
      'C-9',
      anEntry({ kind: 'split' }),
    );

    expect(stories).toMatchObject([
      { id: 'C-1', mentionCount: 1 },
      { id: 'C-9', mentionCount: 1, title: 'Soal lain', case: { status: 'new', version: 0 } },
    ]);
    expect((await current().stories.timeline('C-9'))?.map(({ kind }) => kind)).toEqual(['split-off']);
  });

  test('A split of all mentions or of foreign ones is refused', async () => {
    const { mention } = aScoredMention();
    await current().mentions.save(aBatch([aScoredMention({ mention }), aScoredMention({ storyId: 'C-2' })]));
    const split = (ids: string[]) =>
      current().stories.split('C-1', 0, ids, 'C-9', anEntry({ kind: 'split' }));

    await expect(split([mention.id])).rejects.toMatchObject({ code: 'bad-request' });
    await expect(split(['m-unknown'])).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('Undoing a split brings the mentions home, and the new story leads back', async () => {
    const [stays, goes] = [aScoredMention(), aScoredMention()];
    await current().mentions.save(aBatch([stays, goes]));
    const before = await current().stories.summaries(['C-1'], noon);
    await current().stories.split('C-1', 0, [goes.mention.id], 'C-9', anEntry({ kind: 'split' }));

    const [home, gone] = await undo(1);

    expect(home && shown(home)).toEqual(before[0] && shown(before[0]));
    expect(gone).toMatchObject({ id: 'C-9', mentionCount: 0, mergedInto: 'C-1' });
  });

  test('A hold taken since a merge outlives its undoing', async () => {
    await twoStories();
    const [merged] = await merge();
    const holder = { userId: 'u-sari', name: 'Sari', since: noon, leaseUntil: minutesFrom(20) };
    await current().stories.changeCase('C-1', 1, {
      case: { ...merged!.case, status: 'held', holder },
      entry: anEntry({ kind: 'held' }),
    });

    const [undone] = await undo(2);

    expect(undone).toMatchObject({ mentionCount: 1, case: { status: 'held', holder } });
  });

  test('Merging and undoing it leaves every story as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someMention, { minLength: 3, maxLength: 25 }), async (some) => {
        const offset = Number(unique('').slice(1)) * 10;
        const numbered = some.map((one, index) => ({
          ...one,
          story: offset + (index < 3 ? index + 1 : one.story),
        }));
        const ids = [1, 2, 3].map((number) => `C-${offset + number}`);
        const half = Math.ceil(numbered.length / 2);
        await current().mentions.save(aBatch(numbered.slice(0, half).map(asScored)));
        await current().mentions.save(aBatch(numbered.slice(half).map(asScored)));
        await current().stories.refreshGrowth(noon);
        const before = await current().stories.summaries(ids, noon);

        const entry = anEntry({ storyId: ids[0]!, kind: 'merged' });
        await current().stories.merge(ids[0]!, 0, ids.slice(1), entry);
        await current().stories.undo(ids[0]!, 1, { ...entry, kind: 'undone' });

        const after = await current().stories.summaries(ids, noon);
        expect(after.map(shown)).toEqual(before.map(shown));
      }),
      { numRuns: 25 },
    );
  });
}
