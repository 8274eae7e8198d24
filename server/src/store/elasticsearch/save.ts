import type { StorySummary } from '@tanggap/shared/story';
import { urgencyBand } from '@tanggap/shared/story-rules';
import type { Engine } from './engine.js';
import { addEntry } from './entries.js';
import { putFactChecks } from './fact-check-docs.js';
import { finishItems } from './inbox-docs.js';
import { memberOf, mentionDocOf, mentionFields, mentions, storyOf } from './mention-docs.js';
import { countRefused, keepRefused } from './source-states.js';
import {
  countMember,
  emptyStory,
  loadStories,
  putStory,
  settleUrgency,
  survivingNumber,
} from './story-docs.js';
import type { StoryDoc } from './story-docs.js';
import { addSuggestions } from './suggestions.js';
import type { Transaction } from './transaction.js';
import { iso, storyName } from '../story/codes.js';
import { beforeOf, machineEntries } from '../story/figures.js';
import type { Before } from '../story/figures.js';
import type { PipelineBatch, ScoredMention } from '../store.js';

/** Mentions that one batch may hold before the order of arrival of the next begins. */
const perCommit = 1_000_000;

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
    const { placed, known } = await place(tx, batch.mentions);
    placed.forEach(({ scored, story }, index) => {
      const fields = mentionFields(scored, { story, saved: at, place: 0 });
      const source = tx.create(mentions, scored.mention.id, mentionDocOf(scored), { ...fields });
      tx.whenNumbered(({ commit }) => {
        source['place'] = commit * perCommit + index;
      });
    });
    const stories = await updateStories(engine, tx, placed, at);
    await addSuggestions(tx, batch.suggestions);
    await keepRefused(tx, batch.refused);
    await countRefused(tx, batch.refused);
    await finishItems(tx, batch.processed, (id) => known.has(id), at);
    const saved = { stored: placed.length, stories, revision: 0 };
    tx.whenNumbered(({ revision }) => {
      saved.revision = revision();
    });
    return saved;
  });
}

/** New mentions only, each with the story that lives; and all ids that are mentions now. */
async function place(
  tx: Transaction,
  given: readonly ScoredMention[],
): Promise<{ placed: Placed[]; known: Set<string> }> {
  const ids = given.map(({ mention }) => mention.id);
  const stored = await tx.getMany(mentions, ids);
  const known = new Set(ids.filter((_, at) => stored[at] !== null));
  const surviving = new Map<number, number>();
  const placed: Placed[] = [];
  for (const scored of given) {
    if (known.has(scored.mention.id)) continue;
    known.add(scored.mention.id);
    const named = storyOf(scored);
    if (named > 0 && !surviving.has(named)) surviving.set(named, await survivingNumber(tx, named));
    placed.push({ scored, story: surviving.get(named) ?? 0 });
  }
  return { placed, known };
}

async function updateStories(
  engine: Engine,
  tx: Transaction,
  placed: readonly Placed[],
  at: number,
): Promise<StorySummary[]> {
  const groups = new Map<number, Placed[]>();
  for (const one of placed) groups.set(one.story, [...(groups.get(one.story) ?? []), one]);
  groups.delete(0);
  const known = await loadStories(tx, [...groups.keys()]);
  const byNumber = new Map(known.map((story) => [story.state.number, story]));
  const summaries: StorySummary[] = [];
  for (const [number, members] of groups) {
    summaries.push(await updateStory(engine, tx, byNumber.get(number) ?? emptyStory(number), members, at));
  }
  return summaries;
}

async function updateStory(
  engine: Engine,
  tx: Transaction,
  story: StoryDoc,
  placed: readonly Placed[],
  at: number,
): Promise<StorySummary> {
  const isNew = story.state.mentions === 0 && story.state.version === 0 && story.leadId === '';
  let before = isNew ? null : beforeOf(story.state);
  for (const { scored } of placed) {
    countMember(story, memberOf(mentionDocOf(scored), { saved: at }, engine.mask));
    before ??= begin(tx, story, scored);
  }
  const activity = await settleUrgency(tx, story, at);
  // A story begins at the band it has; Jejak tells what comes after.
  if (isNew) story.state.band = urgencyBand(story.state.urgency);
  if (before) for (const entry of machineEntries(story.state, before, activity, at)) addEntry(tx, entry);
  return putStory(tx, story, at, activity);
}

/** The first line of a new story's Jejak; what comes after is told against its first mention. */
function begin(tx: Transaction, { state }: StoryDoc, { mention }: ScoredMention): Before {
  addEntry(tx, {
    storyId: storyName(state.number),
    at: iso(Date.parse(mention.seenAt)),
    kind: 'first-seen',
    actor: null,
    data: { source: mention.sourceName, mentionId: mention.id },
  });
  return { ...beforeOf(state), confident: [] };
}
