import { describe, expect, test } from '@jest/globals';
import { createStoryNumbers } from '../../server/src/story-numbers.js';

/** Hands out blocks; `failures` are thrown first. */
function aStore(failures: Error[] = []) {
  const asked: number[] = [];
  let next = 1;
  return {
    asked,
    reserveNumbers: (count: number) => {
      asked.push(count);
      const failure = failures.shift();
      if (failure) return Promise.reject(failure);
      const first = next;
      next += count;
      return Promise.resolve(first);
    },
  };
}

describe('story numbers', () => {
  test('Each number is given once, in order, over several blocks', async () => {
    const numbers = createStoryNumbers(aStore());
    const given: string[] = [];

    for (let batch = 0; batch < 5; batch += 1) {
      await numbers.ensure(400);
      for (let at = 0; at < 400; at += 1) given.push(numbers.next());
    }

    expect(given).toEqual(Array.from({ length: 2_000 }, (_, at) => `C-${at + 1}`));
  });

  test('When there are enough left, then nobody waits for the next block', async () => {
    const store = aStore();
    const numbers = createStoryNumbers(store);
    await numbers.ensure(300);
    for (let at = 0; at < 200; at += 1) numbers.next();

    await Promise.all([numbers.ensure(300), numbers.ensure(300)]);

    expect(store.asked).toEqual([600, 600]);
  });

  test('When a block cannot be had, then asking again asks the store again', async () => {
    const numbers = createStoryNumbers(aStore([new Error('no answer')]));

    await expect(numbers.ensure(10)).rejects.toThrow('no answer');
    await numbers.ensure(10);

    expect(numbers.next()).toBe('C-1');
  });

  test('Taking a number that was not reserved is our mistake and says so', () => {
    expect(() => createStoryNumbers(aStore()).next()).toThrow('call ensure() first');
  });
});
