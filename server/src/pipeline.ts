import type { Mention, RawItem } from '@tanggap/shared/mention';
import type { FactCheck } from '@tanggap/shared/fact-check';
import { presentFrom } from '@tanggap/shared/story-rules';
import type { Source } from '@tanggap/shared/source';
import type { Grouper } from './group/grouper.js';
import type { Scorer } from './score/scorer.js';
import { regionsIn } from './score/places/find-regions.js';
import { readText } from './score/text/read-text.js';
import type { TextView } from './score/text/text-view.js';
import type { InboxItem, PipelineBatch, ScoredMention } from './store/store.js';

/** The stages, each pure, so that the flow runs the same in a test, a script and the server. */
export interface PipelineStages {
  source(id: string): Source | undefined;
  normalise(item: RawItem, source: Source): Mention | { refused: string };
  scorer: Scorer;
  grouper: Grouper;
  /** Stems of a text as read, joined by blanks. */
  stem(view: TextView): string;
  toFactCheck(item: RawItem, source: Source): FactCheck;
  /** Makes new fact-checks findable for the items after them. */
  learn(factChecks: FactCheck[]): void;
}

export type Pipeline = (items: readonly InboxItem[], at: string) => PipelineBatch;

/** The whole flow: received item → mention → assessment → story. One bad item never stops the rest. */
export function createPipeline(stages: PipelineStages): Pipeline {
  return (items, at) => {
    const batch: PipelineBatch = {
      mentions: [],
      suggestions: [],
      refused: [],
      factChecks: [],
      processed: items.map(({ id }) => id),
      at,
    };
    for (const { id, item } of items) {
      try {
        processItem(stages, batch, id, item);
      } catch (error) {
        refuse(batch, item, `[pipeline] ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return batch;
  };
}

function processItem(stages: PipelineStages, batch: PipelineBatch, id: string, item: RawItem): void {
  const source = stages.source(item.sourceId);
  if (!source) return refuse(batch, item, 'expected an item of a known source; its source was removed');
  if (source.standing === 'fact-check') {
    const factCheck = stages.toFactCheck(item, source);
    batch.factChecks.push(factCheck);
    stages.learn([factCheck]);
    return;
  }
  const cleaned = stages.normalise(item, source);
  if ('refused' in cleaned) return refuse(batch, item, cleaned.refused);
  batch.mentions.push(scoreAndPlace(stages, batch, { ...cleaned, id }, item.program));
}

function scoreAndPlace(
  { scorer, grouper, stem }: PipelineStages,
  batch: PipelineBatch,
  cleaned: Mention,
  program: string | undefined,
): ScoredMention {
  const view = readText(cleaned.text);
  const assessment = scorer.assess({ ...cleaned, titleLength: cleaned.title?.length ?? 0, program, view });
  const mention = { ...cleaned, language: assessment.language };
  const scored = { mention, assessment, stems: stem(view), regions: regionsIn(view) };
  // What is not about a watched program is searchable, but no desk's business: it gets no story.
  if (assessment.programs.length === 0) {
    return {
      ...scored,
      storyId: '',
      grouping: { kind: 'first', similarity: 1, sharedPhrases: [] },
      groupKey: null,
    };
  }
  const placement = grouper.place({
    mentionId: mention.id,
    text: mention.text,
    view,
    programs: assessment.programs.map((hit) => hit.id),
    publishedAt: mention.publishedAt,
    confidentMatches: (assessment.matches ?? [])
      .filter((match) => match.level === 'confident')
      .map((match) => match.id),
    isQuestion: assessment.scores.question >= presentFrom,
  });
  const { storyId, grouping, groupKey } = placement;
  batch.suggestions.push(...placement.suggestions.map((suggestion) => ({ storyId, ...suggestion })));
  return { ...scored, storyId, grouping, groupKey };
}

const excerptLength = 2_000;

function refuse(batch: PipelineBatch, item: RawItem, reason: string): void {
  const excerpt = [item.title, item.text].filter(Boolean).join('\n\n').slice(0, excerptLength);
  batch.refused.push({ sourceId: item.sourceId, at: batch.at, reason, excerpt });
}
