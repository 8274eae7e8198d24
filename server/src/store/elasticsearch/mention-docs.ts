import type { Assessment } from '@tanggap/shared/assessment';
import type { Mention } from '@tanggap/shared/mention';
import { presentFrom } from '@tanggap/shared/story-rules';
import type { StoryMention } from '@tanggap/shared/story';
import type { GroupingKind } from '@tanggap/shared/vocabulary';
import type { Collection } from './collection.js';
import type { Hit, Query } from './reader.js';
import type { StoryMember } from './story-docs.js';
import { indexedWords } from './words.js';
import { flag, kindNumber, levelNumber, storyNumber } from '../story/codes.js';
import { cardOf, mergeMatches } from '../story/story-card.js';
import type { ScoredMention } from '../store.js';

/** What is read of a mention; what it is found by stands in its fields. */
export interface MentionDoc {
  mention: Mention;
  assessment: Assessment;
  sharedPhrases: string[];
}

/** Ids are the mentions' own. All fields come with `mentionFields`, because some of them move. */
export const mentions: Collection<MentionDoc> = { index: 'mentions', kind: null, fields: () => ({}) };

/** Layout of what a mention is found by; a change of stems or regions counts it up. */
export const indexedLayout = 1;

export interface MentionFields {
  id: string;
  story?: number;
  source: string;
  kind: string;
  level: number;
  urgency: number;
  language: string;
  programs: string[];
  regions: string[];
  traits: string[];
  grouping: GroupingKind;
  addedBy?: string;
  similarity: number;
  published: number;
  seen: number;
  saved: number;
  place: number;
  indexed: number;
  words: string;
  groupKey?: string;
}

/** `place`: order of arrival. */
export function mentionFields(
  scored: ScoredMention,
  { story, saved, place }: { story: number; saved: number; place: number },
): MentionFields {
  const { mention, assessment, stems, regions, grouping, groupKey } = scored;
  return {
    id: mention.id,
    ...(story > 0 ? { story } : {}),
    source: mention.sourceId,
    kind: mention.sourceKind,
    level: levelNumber[assessment.level],
    urgency: assessment.urgency,
    language: mention.language,
    programs: assessment.programs.map(({ id }) => id),
    regions: [...new Set(regions)].sort(),
    traits: traitsOf(scored),
    grouping: grouping.kind,
    similarity: grouping.similarity,
    published: Date.parse(mention.publishedAt),
    seen: Date.parse(mention.seenAt),
    saved,
    place,
    indexed: indexedLayout,
    words: indexedWords(stems).join(' '),
    ...(groupKey ? { groupKey: Buffer.from(groupKey).toString('base64') } : {}),
  };
}

/** What `is:` asks for. */
function traitsOf({ mention, assessment: { scores }, grouping }: ScoredMention): string[] {
  const has = {
    question: scores.question >= presentFrom,
    press: mention.standing === 'press',
    demo: mention.isDemo,
    complaint: scores.complaint >= presentFrom,
    claim: scores.claim >= presentFrom,
    scam: scores.scam >= presentFrom,
    same: grouping.kind === 'same-text',
    guessed: mention.dateIsGuessed,
  };
  return Object.entries(has)
    .filter(([, stands]) => stands)
    .map(([trait]) => trait);
}

export function mentionDocOf({ mention, assessment, grouping }: ScoredMention): MentionDoc {
  return { mention, assessment, sharedPhrases: grouping.sharedPhrases };
}

export function memberOf(
  { mention, assessment }: MentionDoc,
  { saved }: { saved: number },
  mask: (text: string) => string,
): StoryMember {
  const published = Date.parse(mention.publishedAt);
  return {
    id: mention.id,
    row: published,
    level: levelNumber[assessment.level],
    urgency: assessment.urgency,
    published,
    seen: Date.parse(mention.seenAt),
    saved,
    kind: kindNumber(mention.sourceKind),
    flags:
      (assessment.scores.question >= presentFrom ? flag.asks : 0) |
      (mention.standing === 'press' ? flag.press : 0) |
      (mention.isDemo ? flag.demo : 0) |
      (mention.dateIsGuessed ? flag.dateGuessed : 0),
    programs: assessment.programs.map(({ id }) => id),
    matches: mergeMatches(assessment.matches),
    card: () => cardOf(mention, assessment, mask),
  };
}

export function storyMentionOf({ value, fields }: Pick<Hit<MentionDoc>, 'value' | 'fields'>): StoryMention {
  const { grouping, similarity, addedBy } = fields as unknown as MentionFields;
  return {
    ...value.mention,
    assessment: value.assessment,
    grouping: {
      // What a person put here is shown as added, whatever the machine had thought.
      kind: addedBy === undefined ? grouping : 'added',
      similarity,
      sharedPhrases: value.sharedPhrases,
      by: addedBy ?? null,
    },
  };
}

export const storyOf = ({ storyId }: ScoredMention): number => storyNumber(storyId);

const wasAdded: Query = { exists: { field: 'addedBy' } };

/** Mentions of the kind as people see it: what a person moved here is `added`. */
export function shownAs(kind: GroupingKind): Query {
  const grouped: Query = { term: { grouping: kind } };
  return kind === 'added'
    ? { bool: { should: [wasAdded, grouped], minimum_should_match: 1 } }
    : { bool: { filter: [grouped], must_not: [wasAdded] } };
}
