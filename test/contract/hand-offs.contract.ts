import { expect, test } from '@jest/globals';
import { aBatch, anEntry, aScoredMention, minutesFrom } from '../support/builders.js';
import { aHandOff } from '../support/respond-builders.js';
import type { CurrentStore } from './store.contract.js';

export function handOffsContract(current: CurrentStore): void {
  const startStories = () =>
    current().mentions.save(aBatch([aScoredMention(), aScoredMention({ storyId: 'C-2' })]));
  const add = (given: Parameters<typeof aHandOff>[0] = {}) => {
    const record = aHandOff(given);
    return current().handOffs.add(record, anEntry({ storyId: record.storyId, kind: 'handed-over' }));
  };

  test('A hand-off gets the next number and a line in the Jejak of its story', async () => {
    await startStories();

    const record = await add();

    expect(record).toEqual(aHandOff({ id: 'H-1', version: 1 }));
    expect(await current().handOffs.get('H-1')).toEqual(record);
    expect(await current().handOffs.get('H-2')).toBeNull();
    expect((await current().stories.timeline('C-1'))?.[0]).toMatchObject({ kind: 'handed-over' });
  });

  test('A hand-off of an unknown story is refused and uses no number up', async () => {
    await startStories();

    await expect(add({ storyId: 'C-404' })).rejects.toMatchObject({ code: 'not-found' });

    expect((await add()).id).toBe('H-1');
  });

  test('When two people move one hand-off at once, then exactly one wins and Jejak tells one step', async () => {
    await startStories();
    const record = await add();
    const move = (reference: string) =>
      current().handOffs.put(
        { ...record, version: 2, status: 'filed', reference },
        anEntry({ kind: 'hand-off-moved' }),
      );

    const ends = await Promise.allSettled([move('1001'), move('1002')]);

    const stored = await current().handOffs.get('H-1');
    const lost = ends.filter((end) => end.status === 'rejected');
    expect(lost).toMatchObject([{ reason: { code: 'hand-off-changed', details: { handOff: stored } } }]);
    expect(await current().stories.timeline('C-1')).toHaveLength(3);
    await expect(current().handOffs.put(aHandOff({ id: 'H-404' }), anEntry())).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('Lists filter by status and story, newest change first, up to their limit', async () => {
    await startStories();
    await add({ updatedAt: minutesFrom(1) });
    await add({ updatedAt: minutesFrom(3), storyId: 'C-2', status: 'filed' });
    await add({ updatedAt: minutesFrom(2) });
    const ids = async (query: { status?: 'prepared' | 'closed'; storyId?: string; limit?: number }) =>
      (await current().handOffs.list({ limit: 10, ...query })).map(({ id }) => id);

    expect(await ids({})).toEqual(['H-2', 'H-3', 'H-1']);
    expect(await ids({ limit: 1 })).toEqual(['H-2']);
    expect(await ids({ status: 'prepared' })).toEqual(['H-3', 'H-1']);
    expect(await ids({ storyId: 'C-2', status: 'closed' })).toEqual([]);
    await current().stories.merge('C-1', 0, ['C-2'], anEntry({ kind: 'merged' }));

    expect(await ids({ storyId: 'C-1' })).toEqual(['H-2', 'H-3', 'H-1']);
  });
}
