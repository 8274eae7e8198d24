import type { FactCheckMatch } from '@tanggap/shared/assessment';
import type { Case } from '@tanggap/shared/case';
import { flag, levelNumber } from './codes.js';
import { mergeMatches } from './story-card.js';
import type { StoryCard } from './story-card.js';

/** What lists order and narrow by. */
export interface StoryRow {
  number: number;
  level: number;
  harm: number;
  certainty: number;
  priority: number;
  growth: number;
  /** (last hour + 1) / (hour before + 1) when last computed. */
  surge: number;
  urgency: number;
  /** Band that Jejak last told. */
  band: string;
  route: string;
  isPress: number;
  mentions: number;
  asking: number;
  demos: number;
  kinds: number;
  firstPublished: number;
  lastPublished: number;
  firstSeen: number;
  lastSeen: number;
  flagged: number | null;
  /** Place of the representative mention in the order of publication, and its urgency. */
  lead: number;
  leadUrgency: number;
  status: string;
  exit: string | null;
  holder: string | null;
  lease: number | null;
  version: number;
  mergedInto: number | null;
  revision: number;
}

/** What only people read, kept apart from the narrow row. */
export interface StoryFacts {
  card: StoryCard | null;
  /** Mentions by program id. */
  programs: Record<string, number>;
  matches: FactCheckMatch[];
}

export interface StoryState extends StoryRow {
  facts: StoryFacts;
  desk: Desk;
}

/** The case without what the row already holds. */
export type Desk = Omit<Case, 'version'>;

/** What a mention contributes to its story. */
export interface Member {
  /** Place in the order of publication; of two that are equal, the first that came stands. */
  row: number;
  level: number;
  urgency: number;
  published: number;
  seen: number;
  saved: number;
  kind: number;
  flags: number;
  programs: readonly string[];
  matches: readonly FactCheckMatch[];
  card: () => StoryCard;
}

const epoch = new Date(0).toISOString();

export function newStory(number: number): StoryState {
  const clocks = { publishedAt: epoch, seenAt: epoch, flaggedAt: null, heldAt: null, draftedAt: null };
  return Object.assign(emptyMembership(), {
    ...{
      number,
      surge: 1,
      growth: 0,
      urgency: 0,
      band: 'low',
      priority: 1,
      harm: 0,
      certainty: 0,
      route: 'monitor',
    },
    ...{ status: 'new', exit: null, holder: null, lease: null, version: 0, mergedInto: null, revision: 0 },
    desk: {
      status: 'new' as const,
      holder: null,
      decision: null,
      clocks: { ...clocks, approvedAt: null, outAt: null, closedAt: null },
    },
  });
}

/** What a story is without its members; `addMember` counts them in again in any order. */
export function emptyMembership() {
  const facts: StoryFacts = { card: null, programs: {}, matches: [] };
  return {
    level: 0,
    isPress: 0,
    mentions: 0,
    asking: 0,
    demos: 0,
    kinds: 0,
    firstPublished: Infinity,
    lastPublished: 0,
    firstSeen: Infinity,
    lastSeen: 0,
    flagged: null as number | null,
    lead: 0,
    leadUrgency: -1,
    facts,
  };
}

export function addMember(story: StoryState, member: Member): void {
  story.mentions += 1;
  story.level = Math.max(story.level, member.level);
  story.asking += member.flags & flag.asks ? 1 : 0;
  story.demos += member.flags & flag.demo ? 1 : 0;
  story.kinds |= 1 << member.kind;
  story.firstPublished = Math.min(story.firstPublished, member.published);
  story.lastPublished = Math.max(story.lastPublished, member.published);
  story.firstSeen = Math.min(story.firstSeen, member.seen);
  story.lastSeen = Math.max(story.lastSeen, member.seen);
  if (member.level === levelNumber.flagged) story.flagged = Math.min(story.flagged ?? Infinity, member.saved);
  for (const program of member.programs) {
    story.facts.programs[program] = (story.facts.programs[program] ?? 0) + 1;
  }
  if (member.matches.length > 0) story.facts.matches = mergeMatches(story.facts.matches, member.matches);
  if (leads(member, story)) represent(story, member);
}

/** The highest urgency represents; of equals, the earliest published (rows run in order of publication). */
function leads(member: Member, story: StoryState): boolean {
  if (member.urgency !== story.leadUrgency) return member.urgency > story.leadUrgency;
  return member.row < story.lead;
}

function represent(story: StoryState, member: Member): void {
  const card = member.card();
  story.lead = member.row;
  story.leadUrgency = member.urgency;
  story.isPress = member.flags & flag.press ? 1 : 0;
  story.harm = card.harm;
  story.certainty = card.certainty;
  story.route = card.route;
  story.facts.card = card;
}
