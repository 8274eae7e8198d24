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
  return {
    async ensure(count) {
      if (free.length >= count) return;
      const size = Math.max(blockSize, count);
      const first = await stories.reserveNumbers(size);
      for (let number = first; number < first + size; number += 1) free.push(number);
    },
    next() {
      const number = free.shift();
      if (number === undefined)
        throw new Error('[story-numbers] expected a reserved number; call ensure() first');
      return `C-${number}`;
    },
  };
}
