import { expect, test } from '@jest/globals';
import type { QueueList, StoryQuery } from '@tanggap/shared/api';
import type { Exit } from '@tanggap/shared/vocabulary';
import { aBatch, aCase, anEntry, aScoredMention, minutesFrom, noon } from '../support/builders.js';
import type { CurrentStore } from './store.contract.js';

const viewer = { userId: 'u-sari', now: noon };
const sari = { userId: 'u-sari', name: 'Sari Petugas', since: noon };

export function queueContract(current: CurrentStore): void {
  const ids = async (query: StoryQuery) => {
    const page = await current().stories.list(query, viewer);
    expect(page.total).toBe(page.stories.length);
    return page.stories.map(({ id }) => id).sort();
  };

  const closeStory = (id: string, outcome: Exit) => {
    const decision = {
      outcome,
      reason: 'sudah dibaca semua',
      citations: [],
      handOff: null,
      byId: 'u',
      byName: 'S',
      at: noon,
    };
    return current().stories.changeCase(id, 0, {
      case: aCase({ status: 'closed', decision }),
      entry: anEntry({ storyId: id, kind: 'decided' }),
    });
  };

  const holdStory = (id: string, leaseUntil: string) =>
    current().stories.changeCase(id, 0, {
      case: aCase({ status: 'held', holder: { ...sari, leaseUntil } }),
      entry: anEntry({ storyId: id, kind: 'held' }),
    });

  /** C-1 urgent, C-2 complaint, C-3 press, C-4 quiet, C-5 held, C-6 hold ended, C-7 monitored, C-8 closed. */
  async function fillQueue(): Promise<void> {
    await current().mentions.save(
      aBatch([
        ...Array.from({ length: 150 }, () =>
          aScoredMention({
            storyId: 'C-1',
            assessment: { level: 'flagged', urgency: 0.97, scores: { scam: 1 } },
          }),
        ),
        aScoredMention({
          storyId: 'C-2',
          assessment: { scores: { complaint: 0.9 } },
          mention: { sourceKind: 'mastodon' },
        }),
        aScoredMention({ storyId: 'C-3', mention: { standing: 'press', publishedAt: minutesFrom(-60) } }),
        aScoredMention({ storyId: 'C-4', assessment: { level: 'quiet' } }),
        ...['C-5', 'C-6', 'C-7', 'C-8'].map((storyId) => aScoredMention({ storyId })),
        aScoredMention({ storyId: 'C-8', assessment: { programs: [{ id: 'pkh', score: 1, span: [0, 1] }] } }),
      ]),
    );
    await holdStory('C-5', minutesFrom(10));
    await holdStory('C-6', minutesFrom(-1));
    await closeStory('C-7', 'monitor');
    await closeStory('C-8', 'accurate');
  }

  test('Each list of the sidebar holds what its name says', async () => {
    await fillQueue();

    const lists: Record<QueueList, string[]> = {
      open: ['C-1', 'C-2', 'C-3', 'C-5', 'C-6'],
      urgent: ['C-1'],
      unheld: ['C-1', 'C-2', 'C-3', 'C-6'],
      mine: ['C-5'],
      complaints: ['C-2'],
      press: ['C-3'],
      monitored: ['C-7'],
      closed: ['C-7', 'C-8'],
    };
    for (const [list, expected] of Object.entries(lists)) {
      expect([list, await ids({ list: list as QueueList })]).toEqual([list, expected]);
    }
    expect(await current().stories.counts(viewer)).toEqual({
      lists: Object.fromEntries(Object.entries(lists).map(([list, stories]) => [list, stories.length])),
      programs: { blt: 5 },
    });
  });

  test('Quiet stories show only to those who ask for them', async () => {
    await fillQueue();

    expect(await ids({ level: ['quiet'] })).toEqual(['C-4']);
    expect(await ids({ level: ['quiet', 'flagged'] })).toEqual(['C-1', 'C-4']);
  });

  test('A quiet story that a person took in hand is in the lists of work', async () => {
    await current().mentions.save(
      aBatch(
        ['C-1', 'C-2', 'C-3'].map((storyId) => aScoredMention({ storyId, assessment: { level: 'quiet' } })),
      ),
    );
    await holdStory('C-1', minutesFrom(10));
    await closeStory('C-2', 'accurate');

    expect(await ids({ list: 'mine' })).toEqual(['C-1']);
    expect(await ids({ list: 'closed' })).toEqual(['C-2']);
    expect(await ids({ list: 'open' })).toEqual([]);
    expect((await current().stories.counts(viewer)).lists).toMatchObject({ open: 0, mine: 1, closed: 1 });
  });

  test('Filters narrow the list, each by what the story shows', async () => {
    await fillQueue();

    expect(await ids({ source: ['mastodon', 'feed'] })).toEqual(['C-2']);
    expect(await ids({ route: ['press', 'complaint'] })).toEqual(['C-2', 'C-3']);
    expect(await ids({ holder: 'u-sari' })).toEqual(['C-5', 'C-6']);
    expect(await ids({ status: ['held'] })).toEqual(['C-5', 'C-6']);
    expect(await ids({ exit: ['accurate', 'monitor'] })).toEqual(['C-7', 'C-8']);
    expect(await ids({ list: 'closed', program: ['pkh'] })).toEqual(['C-8']);
    expect(await ids({ program: ['pkh'] })).toEqual([]);
    expect(await ids({ to: minutesFrom(-30) })).toEqual(['C-3']);
    expect(await ids({ from: minutesFrom(-30), status: ['new'] })).toEqual(['C-1', 'C-2']);
  });

  test('Stories come by urgency, by newest or by mentions', async () => {
    await current().mentions.save(
      aBatch([
        aScoredMention({
          storyId: 'C-1',
          assessment: { scores: { scam: 0.9 } },
          mention: { publishedAt: minutesFrom(-300) },
        }),
        aScoredMention({ storyId: 'C-2', mention: { publishedAt: minutesFrom(-200) } }),
        aScoredMention({ storyId: 'C-2', mention: { publishedAt: minutesFrom(-210) } }),
        aScoredMention({
          storyId: 'C-3',
          mention: { publishedAt: minutesFrom(-190) },
          assessment: { scores: { claim: 0.8 } },
        }),
      ]),
    );
    const order = async (query: StoryQuery) =>
      (await current().stories.list(query, viewer)).stories.map(({ id }) => id);

    expect(await order({})).toEqual(['C-1', 'C-3', 'C-2']);
    expect(await order({ sort: 'newest' })).toEqual(['C-3', 'C-2', 'C-1']);
    expect(await order({ sort: 'mentions' })).toEqual(['C-2', 'C-3', 'C-1']);
  });

  test('Pages follow each other though stories arrive in between', async () => {
    const story = (number: number) => aScoredMention({ storyId: `C-${number}` });
    await current().mentions.save(aBatch([1, 2, 3, 4, 5].map(story)));
    const first = await current().stories.list({ limit: 2 }, viewer);

    await current().mentions.save(aBatch([story(6), story(7)]));
    const second = await current().stories.list({ limit: 2, cursor: first.nextCursor ?? '' }, viewer);
    const third = await current().stories.list({ limit: 2, cursor: second.nextCursor ?? '' }, viewer);

    const pages = [first, second, third].map((page) => page.stories.map(({ id }) => id));
    expect(pages).toEqual([['C-5', 'C-4'], ['C-3', 'C-2'], ['C-1']]);
    expect([first.total, third.total, third.nextCursor]).toEqual([5, 7, null]);
    expect(third.revision).toBe(await current().stories.revision());
  });

  test('A cursor that no page gave is refused', async () => {
    await expect(current().stories.list({ cursor: 'x' }, viewer)).rejects.toMatchObject({
      code: 'bad-request',
    });
  });
}
