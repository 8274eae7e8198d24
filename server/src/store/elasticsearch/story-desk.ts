import { leaseMs } from '@tanggap/shared/case-rules';
import { AppError } from '@tanggap/shared/errors';
import type { StorySummary } from '@tanggap/shared/story';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import { addEntry } from './entries.js';
import { keepChange } from './story-changes.js';
import { loadStory, putStory } from './story-docs.js';
import type { StoryDoc } from './story-docs.js';
import type { Transaction } from './transaction.js';
import { storyNumber } from '../story/codes.js';
import { caseOf } from '../story/summary.js';
import type { CaseChange } from '../store.js';

export async function storyAtVersion(
  tx: Pick<Transaction, 'get'>,
  id: string,
  expectedVersion: number,
): Promise<StoryDoc> {
  const story = await loadStory(tx, storyNumber(id));
  if (!story) throw new AppError('not-found', `no story ${id}`, { storyId: id });
  const { version } = story.state;
  if (version !== expectedVersion) {
    const message = `expected version ${version} of ${id}, got ${expectedVersion}`;
    throw new AppError('story-changed', message, { case: caseOf(story.state) });
  }
  return story;
}

export async function changeCase(
  tx: Transaction,
  id: string,
  expectedVersion: number,
  { case: next, entry }: CaseChange,
): Promise<StorySummary> {
  const story = await storyAtVersion(tx, id, expectedVersion);
  if (entry.kind === 'decided') keepChange(tx, story, entry, { kind: 'decided' });
  else addEntry(tx, entry);
  story.state.desk = next;
  return writeNext(tx, story, entry);
}

export function writeNext(tx: Transaction, story: StoryDoc, entry: NewTimelineEntry): StorySummary {
  story.state.version += 1;
  return putStory(tx, story, Date.parse(entry.at));
}

/** Null where `userId` does not hold the story; the version stays, so that a decision under way is not refused. */
export async function renewLease(
  tx: Transaction,
  id: string,
  userId: string,
  leaseUntil: string,
): Promise<StorySummary | null> {
  const story = await loadStory(tx, storyNumber(id));
  const holder = story?.state.desk.holder;
  if (!story || holder?.userId !== userId) return null;
  holder.leaseUntil = leaseUntil;
  // The lease is counted from the moment of renewal; buckets of the summary follow that moment.
  return putStory(tx, story, Date.parse(leaseUntil) - leaseMs);
}
