import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../../../server/src/store/elasticsearch/changes.js';
import type { Collection } from '../../../../server/src/store/elasticsearch/collection.js';
import { readAhead } from '../../../../server/src/store/elasticsearch/read-ahead.js';

const notes: Collection<{ text: string }> = { index: 'desk', kind: 'note', fields: () => ({}) };

/** Stored are `a` and `b`, with their ids as text; under way is what is given. */
function aReader(underWay: Record<string, Change>) {
  const waitedFor: string[] = [];
  const isStored = (id: string) => id === 'a' || id === 'b';
  const ahead = readAhead(
    {
      knows: (_, ids) => Promise.resolve(ids.map(isStored)),
      getMany: <T>(_: Collection<T>, ids: readonly string[]) =>
        Promise.resolve(ids.map((id) => (isStored(id) ? ({ text: id } as T) : null))),
    },
    {
      written: (key) => underWay[key],
      settled: (keys) => {
        waitedFor.push(...keys);
        return Promise.resolve();
      },
    },
  );
  return { ahead, waitedFor };
}

const put: Change = { do: 'put', index: 'desk', id: 'note/b', source: { body: { text: 'baru' } } };
const remove: Change = { do: 'remove', index: 'desk', id: 'note/a' };

describe('reads ahead of what is being applied', () => {
  test('What is under way here is read from memory, the rest from the store, in the order asked', async () => {
    const { ahead, waitedFor } = aReader({ 'desk:note/b': put });

    const found = await ahead.getMany(notes, ['a', 'b', 'c']);

    expect(found).toEqual([{ text: 'a' }, { text: 'baru' }, null]);
    expect(waitedFor).toEqual(['desk:note/a', 'desk:note/c']);
  });

  test('What is being removed is not there, and what is being put is', async () => {
    const { ahead } = aReader({ 'desk:note/a': remove, 'desk:note/c': put });

    expect(await ahead.getMany(notes, ['a'])).toEqual([null]);
    expect(await ahead.knows(notes, ['a', 'b', 'c'])).toEqual([false, true, true]);
  });

  test('Two readers of one document do not share it', async () => {
    const { ahead } = aReader({ 'desk:note/b': put });

    const [one, other] = [await ahead.getMany(notes, ['b']), await ahead.getMany(notes, ['b'])];
    one[0]!.text = 'diubah';

    expect(other).toEqual([{ text: 'baru' }]);
  });
});
