import { AppError } from '@tanggap/shared/errors';
import type { StorySummary } from '@tanggap/shared/story';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import { storyName, storyNumber } from '../story/codes.js';
import { takeNumbers } from './engine.js';
import type { Engine } from './engine.js';
import { followMerge, followSplit, unfollowMerge } from './issue-members.js';
import { recount } from './membership.js';
import { moveInColumns } from './search/write-columns.js';
import { keepChange, storyAtVersion } from './story-desk.js';
import { loadStory } from './story-state.js';
import { newStory } from '../story/story-state.js';
import type { StoryState } from '../story/story-state.js';
import { addEntry, settleUrgency, writeStory } from './story-write.js';
import type { ChangeRow } from './timeline.js';

/** Recounts and writes stories whose members were moved; each counts as changed. */
function rewrite(engine: Engine, stories: readonly StoryState[], now: number): StorySummary[] {
  const first = takeNumbers(engine, 'revision', stories.length);
  return stories.map((story, index) => {
    recount(engine, story);
    if (story.mentions > 0) settleUrgency(engine, story, now);
    story.version += 1;
    return writeStory(engine, story, first + index, now);
  });
}

/** Moves rows and remembers where they were and who had put them there. */
function moveRows(
  engine: Engine,
  change: number,
  rows: readonly number[],
  to: number,
  by: string | null,
): void {
  for (const row of rows) {
    engine.run(
      `insert into move (change, row, fromStory, toStory, addedBy)
        select ?, row, story, ?, addedBy from mention where row = ?`,
      ...[change, to, row],
    );
    engine.run('update mention set story = ?, addedBy = ? where row = ?', to, by, row);
  }
  moveInColumns(engine, rows);
}

export function mergeStories(
  engine: Engine,
  id: string,
  expectedVersion: number,
  otherIds: readonly string[],
  entry: NewTimelineEntry,
): StorySummary[] {
  const story = storyAtVersion(engine, id, expectedVersion);
  const others = [...new Set(otherIds)].map((other) => mergeable(engine, story, other));
  const change = keepChange(
    engine,
    story,
    'merged',
    others.map((other) => other.number),
  );
  const by = entry.actor?.name ?? null;
  for (const other of others) {
    moveRows(engine, change, rowsOf(engine, other.number), story.number, by);
    other.mergedInto = story.number;
    followMerge(engine, other.number, story.number);
    addEntry(engine, {
      ...entry,
      storyId: storyName(other.number),
      kind: 'merged-away',
      data: { ...entry.data, into: id },
    });
  }
  addEntry(engine, entry, change);
  return rewrite(engine, [story, ...others], Date.parse(entry.at));
}

function rowsOf(engine: Engine, story: number): number[] {
  return engine
    .all<{ row: number }>('select row from mention where story = ? and story > 0', story)
    .map(({ row }) => row);
}

function mergeable(engine: Engine, story: StoryState, otherId: string): StoryState {
  const other = loadStory(engine, storyNumber(otherId));
  if (!other) throw new AppError('not-found', `no story ${otherId}`, { storyId: otherId });
  if (other.number === story.number || other.mergedInto !== null) {
    throw new AppError('bad-request', `expected another story of its own, got ${otherId}`, {
      storyId: otherId,
    });
  }
  return other;
}

export function splitStory(
  engine: Engine,
  id: string,
  expectedVersion: number,
  mentionIds: readonly string[],
  newId: string,
  entry: NewTimelineEntry,
): StorySummary[] {
  const story = storyAtVersion(engine, id, expectedVersion);
  const rows = [...new Set(mentionIds)].map((mentionId) => rowIn(engine, story, mentionId));
  if (rows.length === 0 || rows.length >= story.mentions) {
    throw new AppError('bad-request', 'expected some of the mentions, not none and not all');
  }
  const number = storyNumber(newId);
  if (number === 0 || loadStory(engine, number)) {
    throw new AppError('bad-request', `expected the id of a story to be, got ${newId}`);
  }
  const change = keepChange(engine, story, 'split', [number]);
  moveRows(engine, change, rows, number, entry.actor?.name ?? null);
  followSplit(engine, story.number, number);
  addEntry(engine, entry, change);
  addEntry(engine, { ...entry, storyId: newId, kind: 'split-off', data: { ...entry.data, from: id } });
  return rewrite(engine, [story, { ...newStory(number), version: -1 }], Date.parse(entry.at));
}

function rowIn(engine: Engine, story: StoryState, mentionId: string): number {
  const sql = 'select row from mention where id = ? and story = ?';
  const row = engine.value<number | undefined>(sql, mentionId, story.number);
  if (row === undefined) {
    throw new AppError('bad-request', `expected a mention of ${storyName(story.number)}, got ${mentionId}`, {
      mentionId,
    });
  }
  return row;
}

function rowsMovedBy(engine: Engine, change: number): number[] {
  return engine.all<{ row: number }>('select row from move where change = ?', change).map(({ row }) => row);
}

/** Puts back what a merge or split moved, as far as it is still where that change put it. */
export function takeBackMoves(
  engine: Engine,
  story: StoryState,
  change: ChangeRow,
  now: number,
): StorySummary[] {
  engine.run(
    `update mention set story = move.fromStory, addedBy = move.addedBy
      from move where move.change = ? and move.row = mention.row and mention.story = move.toStory`,
    change.seq,
  );
  moveInColumns(engine, rowsMovedBy(engine, change.seq));
  const numbers = JSON.parse(change.others) as number[];
  if (change.kind === 'merged') unfollowMerge(engine, numbers, story.number);
  const others = numbers.map((number) => loadStory(engine, number)).filter((other) => other !== null);
  for (const other of others) {
    // A split that is taken back leaves an empty story behind, which leads on to where its mentions went.
    if (change.kind === 'split')
      other.mergedInto = rowsOf(engine, other.number).length === 0 ? story.number : null;
    else if (other.mergedInto === story.number) other.mergedInto = null;
  }
  return rewrite(engine, [story, ...others], now);
}
