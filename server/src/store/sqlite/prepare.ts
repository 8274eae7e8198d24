import type { FactCheckMatch } from '@tanggap/shared/assessment';
import { flag, groupingNumber, kindNumber, levelNumber, storyNumber } from '../story/codes.js';
import { marksOf } from './search/columns.js';
import { cardOf, mergeMatches } from '../story/story-card.js';
import type { StoryCard } from '../story/story-card.js';
import type { PipelineBatch, ScoredMention } from '../store.js';

/** A mention as the writer wants it: numbers for the narrow row, finished JSON for the bodies. */
export interface PreparedMention {
  id: string;
  story: number;
  source: string;
  sourceName: string;
  kind: number;
  level: number;
  urgency: number;
  published: number;
  seen: number;
  flags: number;
  grouping: number;
  similarity: number;
  /** Ids joined by blanks; ids have none. */
  programs: string;
  /** Codes in order, joined by blanks. */
  regions: string;
  /** What it is counted by, as `search/columns.ts` packs it. */
  marks: number;
  stems: string;
  key: Uint8Array | null;
  mention: string;
  assessment: string;
  phrases: string;
  card: StoryCard | null;
  matches: FactCheckMatch[];
}

export interface PreparedBatch extends Omit<PipelineBatch, 'mentions'> {
  mentions: PreparedMention[];
}

/**
 * The share of `save` that needs no database. The thread that calls `save` does it, so that the one writer thread gets
 * strings it can store as they are.
 */
export function prepareBatch(batch: PipelineBatch, mask: (text: string) => string): PreparedBatch {
  return { ...batch, mentions: batch.mentions.map((scored) => prepareMention(scored, mask)) };
}

function prepareMention(scored: ScoredMention, mask: (text: string) => string): PreparedMention {
  const { mention, assessment, grouping } = scored;
  const story = storyNumber(scored.storyId);
  const level = levelNumber[assessment.level];
  const kind = kindNumber(mention.sourceKind);
  const flags = flagsOf(scored);
  const { language } = mention;
  const { scores } = assessment;
  return {
    id: mention.id,
    story,
    source: mention.sourceId,
    sourceName: mention.sourceName,
    kind,
    level,
    urgency: assessment.urgency,
    published: Date.parse(mention.publishedAt),
    seen: Date.parse(mention.seenAt),
    flags,
    grouping: groupingNumber(grouping.kind),
    similarity: grouping.similarity,
    programs: assessment.programs.map((program) => program.id).join(' '),
    regions: [...new Set(scored.regions)].sort().join(' '),
    marks: marksOf({ level, kind, language, flags, grouping: groupingNumber(grouping.kind), scores }),
    stems: scored.stems,
    key: scored.groupKey,
    mention: JSON.stringify(mention),
    assessment: JSON.stringify(assessment),
    phrases: JSON.stringify(grouping.sharedPhrases),
    card: story > 0 ? cardOf(mention, assessment, mask) : null,
    matches: mergeMatches(assessment.matches),
  };
}

function flagsOf({ mention, assessment }: ScoredMention): number {
  return (
    (assessment.scores.question >= 0.5 ? flag.asks : 0) |
    (mention.standing === 'press' ? flag.press : 0) |
    (mention.isDemo ? flag.demo : 0) |
    (mention.dateIsGuessed ? flag.dateGuessed : 0)
  );
}
