import type { StoryStore } from './store/store.js';

/** Hands out story ids from blocks that the store reserves, so that placing a mention never waits for the database. */
export interface StoryNumbers {
  /** Resolves when at least `count` ids can be taken without waiting. */
  ensure(count: number): Promise<void>;
  next(): string;
}

/** Numbers left in a block when the process ends are never used; gaps are harmless. */
const blockSize = 500;

export function createStoryNumbers(stories: Pick<StoryStore, 'reserveNumbers'>): StoryNumbers {
  const free: number[] = [];
  let refilling: Promise<void> | null = null;

  async function refill(count: number): Promise<void> {
    const size = Math.max(blockSize, count);
    try {
      const first = await stories.reserveNumbers(size);
      for (let number = first; number < first + size; number += 1) free.push(number);
    } finally {
      refilling = null;
    }
  }

  return {
    async ensure(count) {
      if (free.length >= 2 * count) return;
      refilling ??= refill(2 * count);
      // Asked for while there are enough left, because the answer waits behind the batch that is being saved.
      if (free.length >= count) return void refilling.catch(() => undefined);
      while (free.length < count) await (refilling ??= refill(2 * count));
    },
    next() {
      const number = free.shift();
      if (number === undefined)
        throw new Error('[story-numbers] expected a reserved number; call ensure() first');
      return `C-${number}`;
    },
  };
}
