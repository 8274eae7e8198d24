import { AppError } from '@tanggap/shared/errors';
import type { StorySummary } from '@tanggap/shared/story';
import type { Engine } from './engine.js';
import { addEntry } from './entries.js';
import { hasAnswerUnderWay } from './family.js';
import { markUndone, newestChange } from './story-changes.js';
import type { StoryChange } from './story-changes.js';
import { storyAtVersion, writeNext } from './story-desk.js';
import { loadStories } from './story-docs.js';
import type { StoryDoc } from './story-docs.js';
import { unfollowMerge } from './story-issues.js';
import { membersOf, readAhead } from './story-members.js';
import type { Ahead } from './story-members.js';
import { leadTo, place, rewrite } from './story-moves.js';
import type { Ask, Moving } from './story-moves.js';
import type { Transaction } from './transaction.js';

/** Takes back one change; the entry that told of it stays in Jejak, followed by the one that takes it back. */
export async function undoChange(engine: Engine, ask: Ask): Promise<StorySummary[]> {
  const story = await storyAtVersion(engine, ask.id, ask.version);
  const change = await newestChange(engine, story);
  const isMove = change !== null && change.kind !== 'decided';
  const ahead = await readAhead(engine, isMove ? [change.story, ...change.others] : []);
  return engine.write((tx) => undo(engine, tx, ask, ahead));
}

async function undo(
  engine: Engine,
  tx: Transaction,
  { id, version, entry }: Ask,
  ahead: Ahead,
): Promise<StorySummary[]> {
  const story = await storyAtVersion(tx, id, version);
  const change = story.state.mergedInto === null ? await newestChange(tx, story) : null;
  if (!change) throw new AppError('nothing-to-undo', `nothing to take back in ${id}`, { storyId: id });
  if (change.kind === 'decided' && (await hasAnswerUnderWay(tx, story.state.number))) {
    const message = `expected no answer of ${id} in review, approved or out; withdraw or return it first`;
    throw new AppError('nothing-to-undo', message, { storyId: id });
  }
  markUndone(tx, story, change);
  addEntry(tx, entry);
  // A merge or split leaves the case alone, so a hold taken since then stays.
  if (change.kind !== 'decided') {
    const all: [StoryDoc, ...StoryDoc[]] = [story, ...(await loadStories(tx, change.others))];
    const moving = { engine, tx, members: await membersOf(engine, all, ahead) };
    return takeBackMoves(moving, all, change, Date.parse(entry.at));
  }
  story.state.desk = change.desk;
  return [writeNext(tx, story, entry)];
}

/** Puts back what a merge or split moved, as far as it is still where that change put it. */
async function takeBackMoves(
  moving: Moving,
  all: [StoryDoc, ...StoryDoc[]],
  change: StoryChange,
  now: number,
): Promise<StorySummary[]> {
  const [story, ...others] = all;
  putBack(moving, change);
  if (change.kind === 'merged') unfollowMerge(change.others, story);
  for (const other of others) leadOn(moving, other, story, change);
  return rewrite(moving, all, now);
}

function putBack(moving: Moving, { kind, story, others, moves }: StoryChange): void {
  const to = kind === 'merged' ? story : others[0];
  for (const { from, addedBy, ids } of moves) {
    for (const id of ids) {
      const placed = moving.members.get(id);
      if (placed && placed.story === to) place(moving, placed, from, addedBy);
    }
  }
}

/** A split that is taken back leaves an empty story behind, which leads on to where its mentions went. */
function leadOn({ members }: Moving, other: StoryDoc, story: StoryDoc, { kind }: StoryChange): void {
  const { number, mergedInto } = other.state;
  const isLeft = kind === 'split' && [...members.values()].every((placed) => placed.story !== number);
  if (isLeft) leadTo(other, story);
  else if (kind === 'split' || mergedInto === story.state.number) {
    other.state.mergedInto = null;
    story.gathered = story.gathered.filter((gathered) => gathered !== number);
  }
}
