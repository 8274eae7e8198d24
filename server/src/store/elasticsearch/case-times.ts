import type { CaseStatus, Exit, SourceKind } from '@tanggap/shared/vocabulary';
import type { Engine } from './engine.js';
import type { Hit, Query } from './reader.js';
import { stories } from './story-docs.js';
import type { StoryDoc } from './story-docs.js';
import { iso, isoOrNull, storyName } from '../story/codes.js';
import type { CaseTimes } from '../store.js';

const clockNames = [
  ...['firstPublished', 'firstSeen', 'flagged', 'held'],
  ...['drafted', 'approved', 'wentOut', 'closed'],
];
const titlePath = 'body.state.facts.card.title';
const holderPath = 'body.state.desk.holder';
/** A story holds far more than its clocks; months of them are read. */
const only = [
  ...['number', 'programs', 'urgency', 'kinds', 'status', 'exit', 'isUndated', 'mentions', 'demos'],
  ...[...clockNames, titlePath, holderPath],
];

/** Story documents hold exactly these for every flagged story, the last ones null until they come. */
interface CaseFields {
  number: number;
  programs: string[];
  urgency: number;
  kinds: SourceKind[];
  status: CaseStatus;
  exit: Exit | null;
  isUndated: boolean;
  mentions: number;
  demos: number;
  firstPublished: number;
  firstSeen: number;
  flagged: number;
  held: number | null;
  drafted: number | null;
  approved: number | null;
  wentOut: number | null;
  closed: number | null;
}

const isFlagged: Query = { exists: { field: 'flagged' } };
const livesOn: Query = { bool: { must_not: { exists: { field: 'mergedInto' } } } };

/** By number. */
export async function casesIn(engine: Engine, filter: Query[]): Promise<CaseTimes[]> {
  const found: CaseTimes[] = [];
  const query = { filter: [isFlagged, livesOn, ...filter], sort: [{ number: 'asc' as const }], only };
  await engine.scan(stories, query, (hits) => void found.push(...hits.map(caseTimes)));
  return found;
}

/** Any of the clocks; the end is not in the range. */
export function hasClockIn(from: string, to: string): Query {
  const range = { gte: Date.parse(from), lt: Date.parse(to) };
  return { bool: { should: clockNames.map((name) => ({ range: { [name]: range } })) } };
}

function caseTimes({ fields, value }: Hit<StoryDoc>): CaseTimes {
  const story = fields as unknown as CaseFields;
  const { number, programs, urgency, kinds, status, exit, isUndated, mentions, demos } = story;
  const { state } = value as {
    state: { facts?: Partial<StoryDoc['state']['facts']> } & Pick<StoryDoc['state'], 'desk'>;
  };
  const { holder } = state.desk;
  return {
    storyId: storyName(number),
    title: state.facts?.card?.title ?? '',
    ...{ programs, urgency, sourceKinds: kinds, status, exit, isUndated },
    holder: holder && { id: holder.userId, name: holder.name },
    isDemo: mentions > 0 && demos === mentions,
    clocks: {
      publishedAt: iso(story.firstPublished),
      seenAt: iso(story.firstSeen),
      flaggedAt: iso(story.flagged),
      heldAt: isoOrNull(story.held),
      draftedAt: isoOrNull(story.drafted),
      approvedAt: isoOrNull(story.approved),
      outAt: isoOrNull(story.wentOut),
      closedAt: isoOrNull(story.closed),
    },
  };
}
