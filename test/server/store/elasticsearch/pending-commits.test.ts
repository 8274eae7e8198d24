import { expect, test } from '@jest/globals';
import { createPendingCommits } from '../../../../server/src/store/elasticsearch/pending-commits.js';
import type { Change } from '../../../../server/src/store/elasticsearch/changes.js';

/** A log in which nothing is applied until `apply` manages it. */
function aLog({ failures }: { failures: number }) {
  const applied: number[] = [];
  const changes: Change[] = [{ do: 'remove', index: 'desk', id: 'source/a' }];
  let left = failures;
  const pending = createPendingCommits(
    {
      isApplied: (n) => Promise.resolve(applied.includes(n)),
      changesOf: () => Promise.resolve(changes),
    },
    (n) => {
      if (left > 0) {
        left -= 1;
        return Promise.reject(new Error('the cluster is away'));
      }
      applied.push(n);
      return Promise.resolve();
    },
  );
  return { pending, applied };
}

const failed = () => Promise.reject(new Error('the cluster is away'));

test('When applying failed, then whoever needs the commit next applies it', async () => {
  const { pending, applied } = aLog({ failures: 1 });
  pending.addOwn(7, ['desk:source/a'], new Map(), failed());
  await pending.ended();

  await expect(pending.settled(['desk:source/a'])).rejects.toThrow('away');
  await pending.settled(['desk:source/a']);

  expect(applied).toEqual([7]);
  expect(pending.has(7)).toBe(false);
});

test('Commits that touched something else are not waited for', async () => {
  const { pending, applied } = aLog({ failures: 0 });
  pending.addOwn(7, ['desk:source/a'], new Map(), failed());
  await pending.ended();

  await pending.settled(['desk:source/b'], 'stories');

  expect(applied).toEqual([]);
  expect(pending.has(7)).toBe(true);
});

test('A search waits for every commit that touched its kind', async () => {
  const { pending, applied } = aLog({ failures: 0 });
  pending.addOwn(7, ['desk:source/a'], new Map(), failed());
  await pending.ended();

  await pending.settled([], 'desk:source');

  expect(applied).toEqual([7]);
});

test('What this process put is known before it is applied; what another put is not', async () => {
  const { pending } = aLog({ failures: 0 });
  const change = { do: 'put' as const, index: 'desk', id: 'source/a', source: { body: { name: 'Kabar' } } };

  pending.addOwn(7, ['desk:source/a'], new Map([['desk:source/a', change]]), Promise.resolve());
  const afterOurs = pending.written('desk:source/a');
  pending.add(8, ['desk:source/a']);
  const afterTheirs = pending.written('desk:source/a');
  await pending.ended();

  expect([afterOurs, afterTheirs]).toEqual([change, undefined]);
});
