import { expect, test } from '@jest/globals';
import { aBatch, aFactCheck, aRefusal, aScoredMention, minutesFrom, noon } from '../support/builders.js';
import type { CurrentStore } from './store.contract.js';

export function mentionsContract(current: CurrentStore): void {
  test('A saved mention comes back whole, with its assessment and its reason for being there', async () => {
    const scored = aScoredMention({
      mention: {
        title: 'Bantuan cair',
        text: 'Bantuan cair\n\nKatanya cair hari ini.',
        url: 'https://kabar.example/1',
      },
      grouping: { kind: 'rewritten', similarity: 0.82, sharedPhrases: ['bantuan cair'] },
    });

    const saved = await current().mentions.save(aBatch([scored]));

    expect(saved.stored).toBe(1);
    expect(await current().mentions.count()).toBe(1);
    expect(await current().mentions.ofStory('C-1', { limit: 10 })).toEqual({
      mentions: [
        { ...scored.mention, assessment: scored.assessment, grouping: { ...scored.grouping, by: null } },
      ],
      nextCursor: null,
    });
  });

  test('When a batch is saved twice, then the second time changes nothing', async () => {
    const batch = aBatch([aScoredMention(), aScoredMention()]);
    await current().mentions.save(batch);
    const before = await current().stories.summaries(['C-1'], noon);

    const again = await current().mentions.save(batch);

    expect(again).toMatchObject({ stored: 0, stories: [] });
    expect(await current().mentions.count()).toBe(2);
    expect(await current().stories.summaries(['C-1'], noon)).toEqual(before);
  });

  test('When one batch holds a mention twice, then it is stored once', async () => {
    const scored = aScoredMention();

    const saved = await current().mentions.save(aBatch([scored, scored]));

    expect(saved.stored).toBe(1);
    expect(saved.stories).toMatchObject([{ id: 'C-1', mentionCount: 1 }]);
  });

  test('A mention without a story is stored and counted, but opens none', async () => {
    const quiet = aScoredMention({ storyId: '', assessment: { level: 'quiet', programs: [] } });

    const saved = await current().mentions.save(aBatch([quiet]));

    expect(saved).toMatchObject({ stored: 1, stories: [] });
    expect(await current().mentions.count()).toBe(1);
  });

  test('Thousands of mentions dated to the same instant are all kept, newest rows first', async () => {
    const many = Array.from({ length: 2_500 }, () => aScoredMention());
    await current().mentions.save(aBatch(many.slice(0, 1_300)));
    await current().mentions.save(aBatch(many.slice(1_300)));

    const page = await current().mentions.ofStory('C-1', { limit: 200 });

    expect(await current().mentions.count()).toBe(2_500);
    expect(page?.mentions).toHaveLength(200);
    expect((await current().stories.summaries(['C-1'], noon))[0]?.buckets.at(-1)).toBe(2_500);
  });

  test('Mentions of a story come newest first, page by page, and by kind', async () => {
    const mentions = [0, 1, 2, 3, 4].map((minute) =>
      aScoredMention({
        mention: { id: `m-page-${minute}`, publishedAt: minutesFrom(-minute), seenAt: noon },
        grouping: { kind: minute === 3 ? 'first' : 'same-text', similarity: 1, sharedPhrases: [] },
      }),
    );
    await current().mentions.save(aBatch(mentions));

    const first = await current().mentions.ofStory('C-1', { limit: 3 });
    const second = await current().mentions.ofStory('C-1', { limit: 3, cursor: first?.nextCursor ?? '' });
    const firstKind = await current().mentions.ofStory('C-1', { limit: 3, kind: 'first' });

    expect(first?.mentions.map(({ id }) => id)).toEqual(['m-page-0', 'm-page-1', 'm-page-2']);
    expect(second?.mentions.map(({ id }) => id)).toEqual(['m-page-3', 'm-page-4']);
    expect(second?.nextCursor).toBeNull();
    expect(firstKind?.mentions.map(({ id }) => id)).toEqual(['m-page-3']);
  });

  test('Mentions of an unknown story are null', async () => {
    expect(await current().mentions.ofStory('C-404', { limit: 5 })).toBeNull();
    expect(await current().mentions.ofStory('not a story', { limit: 5 })).toBeNull();
  });

  test('Recent texts come newest first with their programs', async () => {
    const old = aScoredMention({ mention: { publishedAt: minutesFrom(-60), text: 'lama' } });
    const fresh = aScoredMention({
      mention: { text: 'baru' },
      storyId: '',
      assessment: { level: 'quiet', programs: [] },
    });
    await current().mentions.save(aBatch([fresh, old]));

    expect(await current().mentions.recent(10)).toEqual([
      { id: fresh.mention.id, text: 'baru', programs: [] },
      { id: old.mention.id, text: 'lama', programs: ['blt'] },
    ]);
    expect(await current().mentions.recent(1)).toHaveLength(1);
  });

  test('Group keys of mentions seen since a moment come back, oldest first', async () => {
    const keyed = (minutes: number, byte: number) =>
      aScoredMention({ mention: { seenAt: minutesFrom(minutes) }, groupKey: new Uint8Array([byte, 0, 255]) });
    const [old, later, latest] = [keyed(-90, 1), keyed(-30, 2), keyed(-10, 3)];
    await current().mentions.save(aBatch([latest, later, old, aScoredMention()]));

    const keys = await current().mentions.groupKeys(minutesFrom(-60));

    expect(keys).toEqual(
      [later, latest].map(({ mention, groupKey }) => ({
        mentionId: mention.id,
        storyId: 'C-1',
        groupKey,
        publishedAt: mention.publishedAt,
      })),
    );
  });

  test('Refused items and fact-checks of a batch are kept in the same save', async () => {
    const refused = aRefusal();
    const factCheck = aFactCheck();

    await current().mentions.save(aBatch([], { refused: [refused], factChecks: [factCheck] }));

    expect(await current().sources.quarantine(null, 10)).toMatchObject([refused]);
    expect(await current().factChecks.all()).toEqual([factCheck]);
  });
}
