import { AppError } from '@tanggap/shared/errors';
import type { StorySummary } from '@tanggap/shared/story';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import type { Engine } from './engine.js';
import { addEntry } from './entries.js';
import { mentions } from './mention-docs.js';
import { keepChange } from './story-changes.js';
import type { Move } from './story-changes.js';
import { storyAtVersion } from './story-desk.js';
import { emptyStory, loadStory, putStory, settleUrgency, storyIdOf } from './story-docs.js';
import type { StoryDoc } from './story-docs.js';
import { followMerge, followSplit } from './story-issues.js';
import { membersOf, readAhead, recount } from './story-members.js';
import type { Ahead, Placed } from './story-members.js';
import type { Transaction } from './transaction.js';
import { storyName, storyNumber } from '../story/codes.js';

/** A merge or split under way: all mentions of the stories that take part, by id. */
export interface Moving {
  engine: Engine;
  tx: Transaction;
  members: Map<string, Placed>;
}

/** Recounts and writes stories whose members were moved; each counts as changed. */
export async function rewrite(
  { engine, tx, members }: Moving,
  stories: readonly StoryDoc[],
  now: number,
): Promise<StorySummary[]> {
  const summaries: StorySummary[] = [];
  for (const story of stories) {
    await recount(engine, story, members.values());
    if (story.state.mentions > 0) await settleUrgency(tx, story, now);
    story.state.version += 1;
    summaries.push(putStory(tx, story, now));
  }
  return summaries;
}

/** Puts a mention elsewhere, here and in the index. */
export function place(
  { tx }: Pick<Moving, 'tx'>,
  placed: Placed,
  story: number,
  addedBy: string | null,
): void {
  Object.assign(placed, { story, addedBy });
  tx.move(mentions, placed.member.id, { story, addedBy });
}

/** Moves mentions; returns where they were and who had put them there. */
function moveAll(moving: Moving, placed: readonly Placed[], to: number, by: string | null): Move[] {
  const moves = new Map<string, Move>();
  for (const one of placed) {
    const { story: from, addedBy, member } = one;
    const key = JSON.stringify([from, addedBy]);
    const move = moves.get(key) ?? { from, addedBy, ids: [] };
    move.ids.push(member.id);
    moves.set(key, move);
    place(moving, one, to, by);
  }
  return [...moves.values()];
}

/** What a person asked of a story, seen at `version`. */
export interface Ask {
  id: string;
  version: number;
  entry: NewTimelineEntry;
}

export async function mergeStories(
  engine: Engine,
  ask: Ask,
  otherIds: readonly string[],
): Promise<StorySummary[]> {
  await storyAtVersion(engine, ask.id, ask.version);
  const ahead = await readAhead(engine, [ask.id, ...otherIds].map(storyNumber));
  return engine.write((tx) => merge(engine, tx, ask, otherIds, ahead));
}

async function merge(
  engine: Engine,
  tx: Transaction,
  { id, version, entry }: Ask,
  otherIds: readonly string[],
  ahead: Ahead,
): Promise<StorySummary[]> {
  const story = await storyAtVersion(tx, id, version);
  const others: StoryDoc[] = [];
  for (const number of new Set(otherIds)) others.push(await mergeable(tx, story, number));
  const all = [story, ...others];
  const moving = { engine, tx, members: await membersOf(engine, all, ahead) };
  const isOf = (other: StoryDoc) => (placed: Placed) => placed.story === numberIn(other);
  const moves = others.flatMap((other) =>
    moveAll(moving, [...moving.members.values()].filter(isOf(other)), numberIn(story), actorOf(entry)),
  );
  for (const other of others) mergeAway(tx, other, story, entry);
  keepChange(tx, story, entry, { kind: 'merged', others: others.map(numberIn), moves });
  return rewrite(moving, all, Date.parse(entry.at));
}

const numberIn = ({ state }: StoryDoc): number => state.number;
const actorOf = ({ actor }: NewTimelineEntry): string | null => actor?.name ?? null;

function mergeAway(tx: Transaction, other: StoryDoc, story: StoryDoc, entry: NewTimelineEntry): void {
  leadTo(other, story);
  followMerge(other, story);
  const data = { ...entry.data, into: storyIdOf(story) };
  addEntry(tx, { ...entry, storyId: storyIdOf(other), kind: 'merged-away', data });
}

/** From now on `other` leads to `story`, which knows of it. */
export function leadTo(other: StoryDoc, story: StoryDoc): void {
  other.state.mergedInto = numberIn(story);
  if (!story.gathered.includes(numberIn(other))) story.gathered.push(numberIn(other));
}

async function mergeable(tx: Transaction, story: StoryDoc, otherId: string): Promise<StoryDoc> {
  const other = await loadStory(tx, storyNumber(otherId));
  if (!other) throw new AppError('not-found', `no story ${otherId}`, { storyId: otherId });
  if (numberIn(other) === numberIn(story) || other.state.mergedInto !== null) {
    throw new AppError('bad-request', `expected another story of its own, got ${otherId}`, {
      storyId: otherId,
    });
  }
  return other;
}

export async function splitStory(
  engine: Engine,
  ask: Ask,
  mentionIds: readonly string[],
  newId: string,
): Promise<StorySummary[]> {
  await storyAtVersion(engine, ask.id, ask.version);
  const ahead = await readAhead(engine, [storyNumber(ask.id)]);
  return engine.write((tx) => split(engine, tx, ask, { mentionIds, newId, ahead }));
}

async function split(
  engine: Engine,
  tx: Transaction,
  { id, version, entry }: Ask,
  { mentionIds, newId, ahead }: { mentionIds: readonly string[]; newId: string; ahead: Ahead },
): Promise<StorySummary[]> {
  const story = await storyAtVersion(tx, id, version);
  const moving = { engine, tx, members: await membersOf(engine, [story], ahead) };
  const chosen = [...new Set(mentionIds)].map((mentionId) => memberIn(moving, story, mentionId));
  if (chosen.length === 0 || chosen.length >= story.state.mentions) {
    throw new AppError('bad-request', 'expected some of the mentions, not none and not all');
  }
  const number = storyNumber(newId);
  if (number === 0 || (await loadStory(tx, number))) {
    throw new AppError('bad-request', `expected the id of a story to be, got ${newId}`);
  }
  const made = emptyStory(number);
  // Counted up when it is written: its first version is 0.
  made.state.version = -1;
  const moves = moveAll(moving, chosen, number, actorOf(entry));
  followSplit(story, made);
  keepChange(tx, story, entry, { kind: 'split', others: [number], moves });
  const data = { ...entry.data, from: id };
  addEntry(tx, { ...entry, storyId: storyName(number), kind: 'split-off', data });
  return rewrite(moving, [story, made], Date.parse(entry.at));
}

function memberIn({ members }: Moving, story: StoryDoc, mentionId: string): Placed {
  const placed = members.get(mentionId);
  if (placed?.story === numberIn(story)) return placed;
  throw new AppError('bad-request', `expected a mention of ${storyIdOf(story)}, got ${mentionId}`, {
    mentionId,
  });
}
