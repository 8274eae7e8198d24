import { isOpen } from '@tanggap/shared/case-rules';
import type { StorySummary } from '@tanggap/shared/story';
import type { Collection } from './collection.js';
import { programs } from './programs.js';
import type { Transaction } from './transaction.js';
import { bucketMs, flag, kindsOfMask, storyName } from '../story/codes.js';
import { followDesk, settleFigures } from '../story/figures.js';
import { addMember, emptyMembership, newStory } from '../story/story-state.js';
import type { Member, StoryState } from '../story/story-state.js';
import { activityFrom, presentStory, programsByCount } from '../story/summary.js';
import type { Activity } from '../story/summary.js';

/** A story as it is stored, whole: one document that every change of it writes anew. */
export interface StoryDoc {
  state: StoryState;
  /** Mentions by stretch of ten minutes, by its number. */
  buckets: Record<string, number>;
  /** Mention that represents it. */
  leadId: string;
  /** True where no source gave a usable date of its first publication. */
  isUndated: boolean;
  issue: string | null;
  /** Number of the merged story that brought the issue along. */
  issueVia: number | null;
  /** Stories that were merged into it and lead to it. */
  gathered: number[];
  /** Keys of changes that may still be taken back, the newest last. */
  standing: string[];
  /** Number of the commit that wrote it last. */
  commit: number;
}

/** Ids are the numbers, `C-` left out. */
export const stories: Collection<StoryDoc> = {
  index: 'stories',
  kind: null,
  fields: ({ state, isUndated, issue }) => {
    const { heldAt, draftedAt, approvedAt, outAt, closedAt } = state.desk.clocks;
    const byCount = programsByCount(state.facts.programs);
    return {
      ...pick(state, [
        'number',
        'level',
        'harm',
        'certainty',
        'priority',
        'growth',
        'surge',
        'urgency',
        'band',
      ]),
      ...pick(state, [
        'route',
        'mentions',
        'asking',
        'demos',
        'firstPublished',
        'lastPublished',
        'firstSeen',
      ]),
      ...pick(state, [
        'lastSeen',
        'flagged',
        'status',
        'exit',
        'holder',
        'lease',
        'version',
        'mergedInto',
        'revision',
      ]),
      isPress: state.isPress === 1,
      isOpen: isOpen(state.desk.status) && state.mentions > 0 && state.mergedInto === null,
      isUndated,
      kinds: kindsOfMask(state.kinds),
      ...{ programs: byCount, programLine: byCount.join(' '), title: state.facts.card?.title ?? null },
      holderName: state.desk.holder?.name ?? null,
      ...{ held: ms(heldAt), drafted: ms(draftedAt), approved: ms(approvedAt), wentOut: ms(outAt) },
      closed: ms(closedAt),
      issue,
    };
  },
};

const ms = (at: string | null): number | null => (at === null ? null : Date.parse(at));

function pick(state: StoryState, names: (keyof StoryState)[]): Partial<StoryState> {
  return Object.fromEntries(names.map((name) => [name, state[name]]));
}

export function emptyStory(number: number): StoryDoc {
  return {
    ...{ state: newStory(number), buckets: {}, leadId: '', isUndated: false },
    ...{ issue: null, issueVia: null, gathered: [], standing: [], commit: 0 },
  };
}

/** A mention on its way into a story. */
export type StoryMember = Member & { id: string };

export function countMember(story: StoryDoc, member: StoryMember): void {
  const { state, buckets } = story;
  if (member.published < state.firstPublished) story.isUndated = (member.flags & flag.dateGuessed) !== 0;
  const card = state.facts.card;
  addMember(state, member);
  if (state.facts.card !== card) story.leadId = member.id;
  const bucket = Math.floor(member.published / bucketMs);
  buckets[bucket] = (buckets[bucket] ?? 0) + 1;
}

/** Forgets who belongs to it; `countMember` counts them in again. A story left empty keeps its title and scores. */
export function forgetMembers(story: StoryDoc, isLeftEmpty: boolean): void {
  story.buckets = {};
  if (isLeftEmpty) Object.assign(story.state, { mentions: 0, asking: 0, demos: 0 });
  else Object.assign(story.state, emptyMembership());
}

export async function loadStory(tx: Pick<Transaction, 'get'>, number: number): Promise<StoryDoc | null> {
  return number > 0 ? tx.get(stories, String(number)) : null;
}

/** In the order given; those that do not exist are left out. */
export async function loadStories(
  tx: Pick<Transaction, 'getMany'>,
  numbers: readonly number[],
): Promise<StoryDoc[]> {
  const found = await tx.getMany(stories, numbers.filter((number) => number > 0).map(String));
  return found.filter((story) => story !== null);
}

/** Follows merges to the story that lives; the number itself where there is no such story. */
export async function survivingNumber(tx: Pick<Transaction, 'get'>, number: number): Promise<number> {
  for (let current = number; ;) {
    const story = await loadStory(tx, current);
    if (!story?.state.mergedInto) return current;
    current = story.state.mergedInto;
  }
}

/** Stories that live on where these were merged away, by the number that was asked for. */
export async function livingStories(
  tx: Pick<Transaction, 'getMany'>,
  numbers: readonly number[],
): Promise<Map<number, StoryDoc>> {
  const living = new Map<number, StoryDoc>();
  let asked = new Map(numbers.map((number) => [number, number]));
  while (asked.size > 0) {
    const found = new Map((await loadStories(tx, [...asked.values()])).map((doc) => [doc.state.number, doc]));
    const merged = new Map<number, number>();
    for (const [number, at] of asked) {
      const story = found.get(at);
      if (story?.state.mergedInto) merged.set(number, story.state.mergedInto);
      else if (story) living.set(number, story);
    }
    asked = merged;
  }
  return living;
}

export function activityAt({ buckets }: StoryDoc, now: number): Activity {
  return activityFrom(
    Object.entries(buckets).map(([bucket, mentions]) => [Number(bucket), mentions] as const),
    now,
  );
}

/** Growth, priority and urgency as of `now`. */
export async function settleUrgency(
  tx: Pick<Transaction, 'getMany'>,
  story: StoryDoc,
  now: number,
): Promise<Activity> {
  const activity = activityAt(story, now);
  const known = await tx.getMany(programs, story.state.facts.card?.programs ?? []);
  settleFigures(
    story.state,
    activity,
    known.flatMap((program) => program?.priority ?? []),
  );
  return activity;
}

export function summaryAt(story: StoryDoc, now: number, activity = activityAt(story, now)): StorySummary {
  return presentStory(story.state, activity);
}

/** Writes the story under its next revision; returns it as a refresh at `now` would show it. */
export function putStory(tx: Transaction, story: StoryDoc, now: number, activity?: Activity): StorySummary {
  followDesk(story.state);
  const source = tx.put(stories, String(story.state.number), story);
  const summary = summaryAt(story, now, activity);
  tx.whenNumbered(({ commit, revise }) => {
    story.commit = commit;
    summary.revision = revise();
    source['revision'] = story.state.revision = summary.revision;
  });
  return summary;
}

export const storyIdOf = ({ state }: StoryDoc): string => storyName(state.number);
