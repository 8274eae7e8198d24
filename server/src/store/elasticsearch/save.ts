import type { StorySummary } from '@tanggap/shared/story';
import { urgencyBand } from '@tanggap/shared/story-rules';
import { placeIn } from './commit-places.js';
import type { Engine } from './engine.js';
import { addEntry } from './entries.js';
import { putFactChecks } from './fact-check-docs.js';
import { finishItems } from './inbox-docs.js';
import { memberOf, mentionDocOf, mentionFields, mentions, storyOf } from './mention-docs.js';
import { programs } from './programs.js';
import { countRefused, keepRefused } from './source-states.js';
import { activityAt, countMember, emptyStory, loadStories, putStory } from './story-docs.js';
import type { StoryDoc } from './story-docs.js';
import { addSuggestions } from './suggestions.js';
import type { Transaction } from './transaction.js';
import { iso, storyName } from '../story/codes.js';
import { beforeOf, machineEntries, settleFigures } from '../story/figures.js';
import type { Before } from '../story/figures.js';
import type { PipelineBatch, ScoredMention } from '../store.js';

interface Placed {
  scored: ScoredMention;
  story: number;
}

interface Saved {
  stored: number;
  stories: StorySummary[];
  revision: number;
}

/** One commit; each touched story is computed and written once, however many mentions it got. */
export async function saveBatch(engine: Engine, batch: PipelineBatch): Promise<Saved> {
  return engine.write(async (tx) => {
    const at = Date.parse(batch.at);
    await putFactChecks(tx, batch.factChecks, (text) => engine.stems(text));
    const arrivals = await place(tx, batch.mentions);
    const { placed } = arrivals;
    placed.forEach(({ scored, story }, index) => {
      const fields = mentionFields(scored, { story, saved: at, place: 0 });
      const source = tx.create(mentions, scored.mention.id, mentionDocOf(scored), { ...fields });
      tx.whenNumbered(({ commit }) => {
        source['place'] = placeIn(commit, index);
      });
    });
    const stories = await updateStories(engine, tx, arrivals, at);
    await addSuggestions(tx, batch.suggestions);
    await keepRefused(tx, batch.refused);
    await countRefused(tx, batch.refused);
    await finishItems(tx, batch.processed, new Set(placed.map(({ scored }) => scored.mention.id)), at);
    const saved = { stored: placed.length, stories, revision: 0 };
    tx.whenNumbered(({ revision }) => {
      saved.revision = revision();
    });
    return saved;
  });
}

/** New mentions only, each with the story that lives. */
async function place(
  tx: Transaction,
  given: readonly ScoredMention[],
): Promise<{ placed: Placed[]; known: Map<number, StoryDoc> }> {
  const byId = new Map(given.map((scored) => [scored.mention.id, scored]));
  // Of a mention that comes twice, the first stands.
  for (const scored of given.toReversed()) byId.set(scored.mention.id, scored);
  const arriving = [...byId.values()];
  // Asked together: a mention that comes again is rare, and its story read in vain.
  const [stored, { survivorOf, known }] = await Promise.all([
    tx.knows(mentions, [...byId.keys()]),
    livingStories(tx, arriving.map(storyOf)),
  ]);
  const fresh = arriving.filter((_, at) => !stored[at]);
  return { placed: fresh.map((scored) => ({ scored, story: survivorOf(storyOf(scored)) })), known };
}

/** What is known of the stories named and of those that they were merged into: one round trip for each merge in a row. */
async function livingStories(
  tx: Transaction,
  named: readonly number[],
): Promise<{ survivorOf: (number: number) => number; known: Map<number, StoryDoc> }> {
  const known = new Map<number, StoryDoc>();
  for (let wanted = [...new Set(named)]; wanted.length > 0;) {
    const found = await loadStories(tx, wanted);
    for (const story of found) known.set(story.state.number, story);
    const next = new Set(found.flatMap(({ state }) => state.mergedInto ?? []));
    wanted = [...next].filter((number) => !known.has(number));
  }
  const survivorOf = (number: number): number => {
    const next = known.get(number)?.state.mergedInto;
    return next ? survivorOf(next) : number;
  };
  return { survivorOf, known };
}

interface Grown {
  story: StoryDoc;
  /** What the machine compares with, for Jejak. */
  before: Before;
  isNew: boolean;
}

async function updateStories(
  engine: Engine,
  tx: Transaction,
  { placed, known }: Awaited<ReturnType<typeof place>>,
  at: number,
): Promise<StorySummary[]> {
  const grown = new Map<number, Grown>();
  for (const { scored, story: number } of placed) {
    if (number === 0) continue;
    const one = grown.get(number) ?? begin(known.get(number) ?? null, number);
    countMember(one.story, memberOf(mentionDocOf(scored), { saved: at }, engine.mask));
    if (one.isNew && one.story.state.mentions === 1) one.before = open(tx, one.story, scored);
    grown.set(number, one);
  }
  const priorityOf = await prioritiesOf(tx, [...grown.values()]);
  return [...grown.values()].map((one) => settle(tx, one, priorityOf, at));
}

function begin(known: StoryDoc | null, number: number): Grown {
  const story = known ?? emptyStory(number);
  return { story, before: beforeOf(story.state), isNew: known === null };
}

/** Read once for all stories of the batch. */
async function prioritiesOf(
  tx: Transaction,
  grown: readonly Grown[],
): Promise<(program: string) => number | undefined> {
  const ids = [...new Set(grown.flatMap(({ story }) => story.state.facts.card?.programs ?? []))];
  const found = await tx.getMany(programs, ids);
  const byId = new Map(ids.map((id, at) => [id, found[at]?.priority]));
  return (program) => byId.get(program);
}

function settle(
  tx: Transaction,
  { story, before, isNew }: Grown,
  priorityOf: (program: string) => number | undefined,
  at: number,
): StorySummary {
  const { state } = story;
  const activity = activityAt(story, at);
  settleFigures(
    state,
    activity,
    (state.facts.card?.programs ?? []).flatMap((program) => priorityOf(program) ?? []),
  );
  // A story begins at the band it has; Jejak tells what comes after.
  if (isNew) state.band = urgencyBand(state.urgency);
  for (const entry of machineEntries(state, before, activity, at)) addEntry(tx, entry);
  return putStory(tx, story, at, activity);
}

/** The first line of a new story's Jejak; what comes after is told against its first mention. */
function open(tx: Transaction, { state }: StoryDoc, { mention }: ScoredMention): Before {
  addEntry(tx, {
    storyId: storyName(state.number),
    at: iso(Date.parse(mention.seenAt)),
    kind: 'first-seen',
    actor: null,
    data: { source: mention.sourceName, mentionId: mention.id },
  });
  return { ...beforeOf(state), confident: [] };
}
