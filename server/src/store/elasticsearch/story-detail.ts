import type { FactCheckMatch } from '@tanggap/shared/assessment';
import type { StoryDetail } from '@tanggap/shared/story';
import { groupingKinds } from '@tanggap/shared/vocabulary';
import type { GroupingKind } from '@tanggap/shared/vocabulary';
import type { estypes } from '@elastic/elasticsearch';
import type { Engine } from './engine.js';
import { factChecks } from './fact-check-docs.js';
import { mentions, shownAs, storyMentionOf } from './mention-docs.js';
import type { MentionDoc } from './mention-docs.js';
import type { Hit } from './reader.js';
import { livingStories, loadStory, summaryAt } from './story-docs.js';
import type { StoryDoc } from './story-docs.js';
import { suggestions } from './suggestions.js';
import { storyName } from '../story/codes.js';

export async function storyDetail(engine: Engine, number: number, now: number): Promise<StoryDetail | null> {
  const story = await loadStory(engine, number);
  if (!story) return null;
  const [lead, groups, matches, similar] = await Promise.all([
    leadOf(engine, story),
    groupsOf(engine, number),
    matchesOf(engine, story.state.facts.matches),
    suggestionsOf(engine, number),
  ]);
  if (!lead) return null;
  const representative = storyMentionOf(lead);
  return {
    ...summaryAt(story, now),
    representative,
    scores: representative.assessment.scores,
    stance: representative.assessment.stance,
    groups,
    matches,
    suggestions: similar,
  };
}

/** Where retention took the one that leads, the newest that is left stands for the story. */
async function leadOf(engine: Engine, { leadId, state }: StoryDoc): Promise<Hit<MentionDoc> | null> {
  const [lead] = await engine.getHits(mentions, [leadId]);
  if (lead) return lead;
  const filter = [{ term: { story: state.number } }];
  const [newest] = await engine.find(mentions, { filter, sort: [{ published: 'desc' }], limit: 1 });
  return newest ?? null;
}

type Example = { body: MentionDoc } & Record<string, unknown>;
interface Groups {
  kinds: { buckets: Record<GroupingKind, Group> };
}
interface Group {
  doc_count: number;
  lowest: { value: number };
  highest: { value: number };
  newest: { hits: { hits: { _source: Example }[] } };
}

const groupParts: Record<string, estypes.AggregationsAggregationContainer> = {
  lowest: { min: { field: 'similarity' } },
  highest: { max: { field: 'similarity' } },
  newest: { top_hits: { size: 1, sort: [{ published: 'desc' }, { place: 'desc' }] } },
};

async function groupsOf(engine: Engine, number: number): Promise<StoryDetail['groups']> {
  const { aggregations } = await engine.search<Groups>('mentions', {
    size: 0,
    track_total_hits: false,
    query: { term: { story: number } },
    aggs: {
      kinds: {
        filters: { filters: Object.fromEntries(groupingKinds.map((kind) => [kind, shownAs(kind)])) },
        aggs: groupParts,
      },
    },
  });
  return groupingKinds.flatMap((kind) => {
    const group = aggregations?.kinds.buckets[kind];
    const example = group?.newest.hits.hits[0]?._source;
    if (!group || !example) return [];
    const { body: value, ...fields } = example;
    return {
      ...{ kind, count: group.doc_count, lowest: group.lowest.value, highest: group.highest.value },
      example: storyMentionOf({ value, fields }),
    };
  });
}

async function matchesOf(engine: Engine, found: readonly FactCheckMatch[]): Promise<StoryDetail['matches']> {
  const known = await engine.getMany(
    factChecks,
    found.map(({ id }) => id),
  );
  return found.flatMap(({ score, level }, at) => {
    const stored = known[at];
    return stored ? [{ ...stored.factCheck, score, level }] : [];
  });
}

const consideredSuggestions = 50;
const shownSuggestions = 10;

/** Found from either side; a story that was merged away is suggested as the one that lives. */
async function suggestionsOf(engine: Engine, number: number): Promise<StoryDetail['suggestions']> {
  const found = await engine.find(suggestions, {
    filter: [{ term: { marks: `story:${number}` } }],
    sort: [{ number: 'desc' }, { key: 'asc' }],
    limit: consideredSuggestions,
  });
  const others = found.map(({ value: { story, other } }) => (story === number ? other : story));
  const living = await livingStories(engine, others);
  const shown = new Map<number, StoryDetail['suggestions'][number]>();
  found.forEach(({ value: { similarity, sharedPhrases } }, at) => {
    const state = living.get(others[at] ?? 0)?.state;
    if (!state || state.number === number || shown.has(state.number)) return;
    shown.set(state.number, {
      ...{ storyId: storyName(state.number), title: state.facts.card?.title ?? '' },
      ...{ mentionCount: state.mentions, similarity, sharedPhrases },
    });
  });
  return [...shown.values()].slice(0, shownSuggestions);
}
