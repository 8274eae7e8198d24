import { AppError } from '@tanggap/shared/errors';
import type { StorySummary } from '@tanggap/shared/story';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import type { Engine } from './engine.js';
import { hasAnswerUnderWay } from './family.js';
import { storyAtVersion, writeNext } from './story-desk.js';
import { takeBackMoves } from './story-moves.js';
import type { Desk } from '../story/story-state.js';
import { addEntry } from './story-write.js';
import { newestChange } from './timeline.js';

/** Takes back one change; the entry that told of it stays in Jejak, followed by the one that takes it back. */
export function undoChange(
  engine: Engine,
  id: string,
  expectedVersion: number,
  entry: NewTimelineEntry,
): StorySummary[] {
  const story = storyAtVersion(engine, id, expectedVersion);
  const change = story.mergedInto === null ? newestChange(engine, story.number) : undefined;
  if (!change) throw new AppError('nothing-to-undo', `nothing to take back in ${id}`, { storyId: id });
  if (change.kind === 'decided' && hasAnswerUnderWay(engine, story.number)) {
    const message = `expected no answer of ${id} in review, approved or out; withdraw or return it first`;
    throw new AppError('nothing-to-undo', message, { storyId: id });
  }
  engine.run('update change set isUndone = 1 where seq = ?', change.seq);
  addEntry(engine, entry);
  // A merge or split leaves the case alone, so a hold taken since then stays.
  if (change.kind !== 'decided') return takeBackMoves(engine, story, change, Date.parse(entry.at));
  story.desk = JSON.parse(change.desk) as Desk;
  return [writeNext(engine, story, entry)];
}
