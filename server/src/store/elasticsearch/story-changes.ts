import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import type { Collection } from './collection.js';
import { addEntry } from './entries.js';
import type { StoryDoc } from './story-docs.js';
import type { Transaction } from './transaction.js';
import type { Desk } from '../story/story-state.js';

/** Mentions that went from one story to another together. */
export interface Move {
  from: number;
  /** Who had put them there; null where the machine had. */
  addedBy: string | null;
  ids: string[];
}

/** What a change of a story needs to be taken back. */
export interface StoryChange {
  story: number;
  kind: 'decided' | 'merged' | 'split';
  /** The desk's part of the case before the change. */
  desk: Desk;
  /** Other stories that took part. */
  others: number[];
  moves: Move[];
  isUndone: boolean;
}

/** Marked `standing` until it is taken back. */
export const storyChanges: Collection<StoryChange> = {
  index: 'desk',
  kind: 'change',
  fields: ({ story, isUndone }) => ({
    number: story,
    marks: [`story:${story}`, ...(isUndone ? [] : ['standing'])],
  }),
};

/** Remembers the case as it is before a change that may be taken back, and tells Jejak of it. */
export function keepChange(
  tx: Transaction,
  story: StoryDoc,
  entry: NewTimelineEntry,
  { kind, others = [], moves = [] }: Pick<StoryChange, 'kind'> & Partial<StoryChange>,
): void {
  const { number, desk } = story.state;
  // Two commits that touch one story never count from the same number.
  const key = `${number}-${tx.revision}`;
  tx.put(storyChanges, key, { story: number, kind, desk, others, moves, isUndone: false });
  story.standing.push(key);
  addEntry(tx, entry, key);
}

/** The newest change that was not taken back. */
export async function newestChange(
  tx: Pick<Transaction, 'get'>,
  { standing }: StoryDoc,
): Promise<StoryChange | null> {
  const key = standing.at(-1);
  return key === undefined ? null : tx.get(storyChanges, key);
}

export function markUndone(tx: Transaction, story: StoryDoc, change: StoryChange): void {
  const key = story.standing.pop();
  if (key !== undefined) tx.put(storyChanges, key, { ...change, isUndone: true });
}
