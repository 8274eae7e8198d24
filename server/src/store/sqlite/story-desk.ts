import { leaseMs } from '@tanggap/shared/case-rules';
import { AppError } from '@tanggap/shared/errors';
import type { StorySummary } from '@tanggap/shared/story';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import { storyNumber } from '../story/codes.js';
import { takeNumbers } from './engine.js';
import type { Engine } from './engine.js';
import { loadStory } from './story-state.js';
import type { StoryState } from '../story/story-state.js';
import { addEntry, writeStory } from './story-write.js';
import { caseOf } from '../story/summary.js';
import type { ChangeRow } from './timeline.js';
import type { CaseChange } from '../store.js';

export function storyAtVersion(engine: Engine, id: string, expectedVersion: number): StoryState {
  const story = loadStory(engine, storyNumber(id));
  if (!story) throw new AppError('not-found', `no story ${id}`, { storyId: id });
  if (story.version !== expectedVersion) {
    const message = `expected version ${story.version} of ${id}, got ${expectedVersion}`;
    throw new AppError('story-changed', message, { case: caseOf(story) });
  }
  return story;
}

/** Remembers the case as it is before a change that may be taken back. */
export function keepChange(
  engine: Engine,
  story: StoryState,
  kind: ChangeRow['kind'],
  others: readonly number[] = [],
): number {
  const sql = 'insert into change (story, kind, desk, others) values (?, ?, ?, ?)';
  const kept = engine.run(sql, story.number, kind, JSON.stringify(story.desk), JSON.stringify(others));
  return Number(kept.lastInsertRowid);
}

export function changeCase(
  engine: Engine,
  id: string,
  expectedVersion: number,
  { case: next, entry }: CaseChange,
): StorySummary {
  const story = storyAtVersion(engine, id, expectedVersion);
  const change = entry.kind === 'decided' ? keepChange(engine, story, 'decided') : null;
  addEntry(engine, entry, change);
  story.desk = next;
  return writeNext(engine, story, entry);
}

export function writeNext(engine: Engine, story: StoryState, entry: NewTimelineEntry): StorySummary {
  story.version += 1;
  return writeStory(engine, story, takeNumbers(engine, 'revision', 1), Date.parse(entry.at));
}

/** Null where `userId` does not hold the story; the version stays, so that a decision under way is not refused. */
export function renewLease(
  engine: Engine,
  id: string,
  userId: string,
  leaseUntil: string,
): StorySummary | null {
  const story = loadStory(engine, storyNumber(id));
  if (story?.desk.holder?.userId !== userId) return null;
  story.desk.holder.leaseUntil = leaseUntil;
  const renewed = takeNumbers(engine, 'revision', 1);
  // The lease is counted from the moment of renewal; buckets of the summary follow that moment.
  return writeStory(engine, story, renewed, Date.parse(leaseUntil) - leaseMs);
}
