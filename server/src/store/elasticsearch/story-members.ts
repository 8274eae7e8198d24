import { placeIn } from './commit-places.js';
import type { Engine } from './engine.js';
import { memberOf, mentions } from './mention-docs.js';
import type { MentionDoc, MentionFields } from './mention-docs.js';
import type { Query } from './reader.js';
import { countMember, forgetMembers, loadStories } from './story-docs.js';
import type { StoryDoc, StoryMember } from './story-docs.js';
import { mergeMatches } from '../story/story-card.js';
import { flag, kindNumber } from '../story/codes.js';
import type { SourceKind } from '@tanggap/shared/vocabulary';

/** A mention of a story as far as counting needs it. */
export interface Placed {
  story: number;
  addedBy: string | null;
  /** Order of arrival. */
  place: number;
  member: StoryMember;
}

const read = [
  ...['id', 'story', 'addedBy', 'kind', 'level', 'urgency', 'traits', 'programs'],
  ...['published', 'seen', 'saved', 'place', 'body.assessment.matches'],
];

/** Mentions of some stories, read ahead. */
export interface Ahead {
  members: ReadonlyMap<string, Readonly<Placed>>;
  /** Commits that had written the stories, by number of the story. */
  commits: ReadonlyMap<number, number>;
}

/**
 * Reads the mentions of these stories before the transaction in which they are moved: thousands of them must neither
 * hold up other writes nor be read again whenever one more arrives.
 */
export async function readAhead(engine: Engine, numbers: readonly number[]): Promise<Ahead> {
  const found = await loadStories(engine, numbers);
  // Waits for the commits that wrote them: a search sees later than a get.
  await engine.revision();
  const commits = new Map(found.map(({ state, commit }) => [state.number, commit]));
  const filter: Query[] = [{ terms: { story: [...commits.keys()] } }];
  return { commits, members: await scanMembers(engine, filter) };
}

/**
 * Mentions of these stories by id, as they are now. Read outside the transaction: whoever adds or moves a mention
 * writes its story as well, so a transaction that read the stories first is refused where this missed something.
 */
export async function membersOf(
  engine: Engine,
  stories: readonly StoryDoc[],
  { commits, members }: Ahead,
): Promise<Map<string, Placed>> {
  const isOf: Query = { terms: { story: stories.map(({ state }) => state.number) } };
  const before = stories.map(({ state }) => commits.get(state.number));
  if (before.some((commit) => commit === undefined)) return scanMembers(engine, [isOf]);
  const now = new Map([...members].map(([id, placed]) => [id, { ...placed }]));
  if (stories.every(({ commit }, at) => commit === before[at])) return now;
  const next = Math.min(...before.flatMap((commit) => commit ?? [])) + 1;
  const came: Query = { bool: { filter: [isOf, { range: { place: { gte: placeIn(next, 0) } } }] } };
  const moved: Query = { range: { moved: { gte: next } } };
  const changed = await scanMembers(engine, [{ bool: { should: [came, moved], minimum_should_match: 1 } }]);
  // What went to other stories stands among them and counts for none of these.
  for (const [id, placed] of changed) now.set(id, placed);
  return now;
}

async function scanMembers(engine: Engine, filter: Query[]): Promise<Map<string, Placed>> {
  const members = new Map<string, Placed>();
  await engine.scan(mentions, { filter, only: read }, (hits) => {
    for (const { value, fields } of hits) {
      // Without a match nothing of the value is read, not even that it is empty.
      const { matches } = (value as PartlyRead)?.assessment ?? {};
      const placed = placedOf(matches, fields as unknown as MentionFields);
      members.set(placed.member.id, placed);
    }
  });
  return members;
}

type PartlyRead = { assessment?: Pick<MentionDoc['assessment'], 'matches'> } | undefined;

function placedOf(matches: MentionDoc['assessment']['matches'], fields: MentionFields): Placed {
  const { id, story = 0, addedBy = null, place, traits, published, kind } = fields;
  const has = (trait: string, bit: number) => (traits.includes(trait) ? bit : 0);
  const { level, urgency, seen, saved, programs } = fields;
  const flags =
    has('question', flag.asks) |
    has('press', flag.press) |
    has('demo', flag.demo) |
    has('guessed', flag.dateGuessed);
  return {
    ...{ story, addedBy, place },
    member: {
      ...{ id, row: published, level, urgency, published, seen, saved, flags, programs },
      kind: kindNumber(kind as SourceKind),
      matches: mergeMatches(matches),
      card: () => {
        throw new Error(`[store:elasticsearch] mention ${id} was read without what it shows`);
      },
    },
  };
}

/** Counts a story anew from its members, after people moved some of them. */
export async function recount(engine: Engine, story: StoryDoc, members: Iterable<Placed>): Promise<void> {
  const inOrder = [...members].filter((placed) => placed.story === story.state.number).sort(byArrival);
  forgetMembers(story, inOrder.length === 0);
  const lead = inOrder.reduce<Placed | null>((best, placed) => (leads(placed, best) ? placed : best), null);
  if (!lead) return;
  const doc = await engine.get(mentions, lead.member.id);
  if (!doc)
    throw new Error(`[store:elasticsearch] mention ${lead.member.id} of ${story.state.number} is gone`);
  // Only the card of the one that leads in the end is shown.
  const { card } = memberOf(doc, { saved: lead.member.saved }, engine.mask);
  const shown = card();
  for (const { member } of inOrder) countMember(story, { ...member, card: () => shown });
  story.leadId = lead.member.id;
}

/** Order of publication; of equal moments, the first that came. */
function byArrival(one: Placed, other: Placed): number {
  return one.member.published - other.member.published || one.place - other.place;
}

/** `placed` comes later in that order than `best`. */
function leads(placed: Placed, best: Placed | null): boolean {
  return best === null || placed.member.urgency > best.member.urgency;
}
