import type { StorySummary } from '@tanggap/shared/story';
import { urgencyBand } from '@tanggap/shared/story-rules';
import { iso, storyName, storyNumber } from '../story/codes.js';
import { takeNumbers } from './engine.js';
import type { Engine } from './engine.js';
import { putFactChecks } from './fact-checks.js';
import { finishItems, keepRefused } from './inbox.js';
import { countInStory } from './membership.js';
import { countHours, insertMentions, programsOf, rowGiver } from './mention-rows.js';
import type { PlacedMention } from './mention-rows.js';
import type { PreparedBatch } from './prepare.js';
import { addToColumns } from './search/write-columns.js';
import { addMember, newStory } from '../story/story-state.js';
import { loadStory, survivingStory } from './story-state.js';
import type { Member, StoryState } from '../story/story-state.js';
import { addEntry, settleUrgency, writeMachineEntries, writeStory } from './story-write.js';
import { beforeOf } from '../story/figures.js';
import type { Before } from '../story/figures.js';
import { countRefused } from './sources.js';

export interface Saved {
  stored: number;
  stories: StorySummary[];
  revision: number;
}

/** One transaction; each touched story is computed and written once, however many mentions it got. */
export function saveBatch(engine: Engine, batch: PreparedBatch): Saved {
  return engine.write(() => {
    const at = Date.parse(batch.at);
    putFactChecks(engine, batch.factChecks);
    const placed = place(engine, batch);
    insertMentions(engine, placed, at);
    addToColumns(engine, placed);
    countHours(engine, placed);
    const stories = updateStories(engine, placed, at);
    for (const suggestion of batch.suggestions) addSuggestion(engine, suggestion);
    keepRefused(engine, batch.refused);
    countRefused(engine, batch.refused);
    finishItems(engine, batch.processed, new Set(placed.map(({ id }) => id)), at);
    const revision = engine.value<number>(`select value from counter where name = 'revision'`);
    return { stored: placed.length, stories, revision };
  });
}

/** New mentions only, each with its row and the story that lives. */
function place(engine: Engine, { mentions }: PreparedBatch): PlacedMention[] {
  const known = new Set<string>();
  const surviving = new Map<number, number>();
  const giveRow = rowGiver(engine);
  const placed: PlacedMention[] = [];
  for (const mention of mentions) {
    if (known.has(mention.id) || engine.one('select 1 from mention where id = ?', mention.id)) continue;
    known.add(mention.id);
    let story = mention.story;
    if (story > 0) {
      story = surviving.get(mention.story) ?? survivingStory(engine, mention.story);
      surviving.set(mention.story, story);
    }
    placed.push({ ...mention, story, row: giveRow(mention.published) });
  }
  return placed;
}

function updateStories(engine: Engine, placed: readonly PlacedMention[], at: number): StorySummary[] {
  const byStory = groupByStory(placed);
  byStory.delete(0);
  if (byStory.size === 0) return [];
  let revision = takeNumbers(engine, 'revision', byStory.size);
  return [...byStory].map(([number, mentions]) => updateStory(engine, number, mentions, revision++, at));
}

function groupByStory(placed: readonly PlacedMention[]): Map<number, PlacedMention[]> {
  const groups = new Map<number, PlacedMention[]>();
  for (const mention of placed) {
    const group = groups.get(mention.story);
    if (group) group.push(mention);
    else groups.set(mention.story, [mention]);
  }
  return groups;
}

function updateStory(
  engine: Engine,
  number: number,
  mentions: PlacedMention[],
  revision: number,
  at: number,
): StorySummary {
  const known = loadStory(engine, number);
  const story = known ?? newStory(number);
  let before = known && beforeOf(known);
  const members = mentions.map((mention) => memberOf(mention, at));
  countInStory(engine, number, members);
  members.forEach((member, index) => {
    addMember(story, member);
    before ??= begin(engine, story, mentions[index], at);
  });
  const activity = settleUrgency(engine, story, at);
  // A story begins at the band it has; Jejak tells what comes after.
  if (!known) story.band = urgencyBand(story.urgency);
  if (before) writeMachineEntries(engine, story, before, activity, at);
  return writeStory(engine, story, revision, at, activity);
}

/** The first line of a new story's Jejak; what comes after is told against its first mention. */
function begin(engine: Engine, story: StoryState, first: PlacedMention | undefined, at: number): Before {
  addEntry(engine, {
    storyId: storyName(story.number),
    at: iso(first?.seen ?? at),
    kind: 'first-seen',
    actor: null,
    data: { source: first?.sourceName ?? '', mentionId: first?.id ?? '' },
  });
  return { ...beforeOf(story), confident: [] };
}

function memberOf(mention: PlacedMention, at: number): Member {
  const { row, level, urgency, published, seen, kind, flags, matches, card } = mention;
  return {
    ...{ row, level, urgency, published, seen, saved: at, kind, flags, matches },
    programs: programsOf(mention),
    card: () => {
      if (!card) throw new Error(`[store:sqlite] mention ${mention.id} has a story but no card`);
      return card;
    },
  };
}

function addSuggestion(engine: Engine, suggestion: PreparedBatch['suggestions'][number]): void {
  const [story, other] = [storyNumber(suggestion.storyId), storyNumber(suggestion.otherId)];
  if (story === 0 || other === 0 || story === other) return;
  engine.run(
    `insert into story_suggestion (story, other, similarity, phrases) values (?, ?, ?, ?)
      on conflict do update set similarity = excluded.similarity, phrases = excluded.phrases
      where excluded.similarity > similarity`,
    ...[story, other, suggestion.similarity, JSON.stringify(suggestion.sharedPhrases)],
  );
}
