import type { TimelineEntry } from '@tanggap/shared/timeline';
import { findEvery } from './desk-reads.js';
import { entries } from './entries.js';
import { hasAnswerUnderWay } from './family.js';
import { newestChange } from './story-changes.js';
import { loadStory } from './story-docs.js';
import type { StoryDoc } from './story-docs.js';
import type { Transaction } from './transaction.js';

type Reads = Pick<Transaction, 'get' | 'getMany' | 'count' | 'find' | 'scan'>;

/** Jejak, newest first. */
export async function timelineOf(reads: Reads, number: number): Promise<TimelineEntry[] | null> {
  const story = await loadStory(reads, number);
  if (!story) return null;
  const [undoable, lines] = await Promise.all([
    undoableChange(reads, story),
    findEvery(reads, entries, { filter: [{ term: { story: number } }], sort: [{ place: 'desc' }] }),
  ]);
  return lines.map(({ value: { entry, change, place } }) => ({
    ...entry,
    id: `J-${place}`,
    canUndo: change !== null && change === undoable,
  }));
}

/** Key of what `undo` would take back now: a decision stands while an answer made on it is before others or out. */
async function undoableChange(reads: Reads, story: StoryDoc): Promise<string | undefined> {
  if (story.state.mergedInto !== null) return undefined;
  const change = await newestChange(reads, story);
  const isBound = change?.kind === 'decided' && (await hasAnswerUnderWay(reads, story.state.number));
  return isBound ? undefined : story.standing.at(-1);
}
