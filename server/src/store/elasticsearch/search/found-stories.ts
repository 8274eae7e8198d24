import type { FoundStory } from '@tanggap/shared/api-search';
import type { estypes } from '@elastic/elasticsearch';
import type { Engine } from '../engine.js';
import type { Query } from '../reader.js';
import { stories, summaryAt } from '../story-docs.js';
import type { StoryDoc } from '../story-docs.js';
import { ask } from './ask.js';
import { candidatesOf } from './candidate-stories.js';
import { compileFilter, wholeFilter } from './compile-filter.js';
import type { CompiledFilter } from './compile-filter.js';
import { rankedStories } from './ranked-stories.js';
import type { Page } from './ranked-stories.js';
import { among } from './story-numbers.js';
import type { SearchFilter } from '../../store.js';

const sparkParts = 30;
/** Stories in one answer: with their parts half of the 65,536 buckets that Elasticsearch gives. */
const atOnce = 1_000;

interface Matched {
  matched: number;
  spark: number[];
}

export async function foundStories(
  engine: Engine,
  filter: SearchFilter,
  page: Page & { now: string },
): Promise<{ stories: FoundStory[]; nextCursor: string | null }> {
  const compiled = await compileFilter(engine, filter);
  const ranked = await rankedStories(engine, wholeFilter(compiled), page, {
    ...{ candidates: candidatesOf(filter), hasWords: filter.node !== null },
  });
  const shown = ranked.slice(0, page.limit);
  const last = shown.at(-1);
  const numbers = shown.map(({ number }) => number);
  const [matches, found] = await Promise.all([
    matchesOf(engine, compiled, numbers),
    engine.getMany(stories, numbers.map(String)),
  ]);
  return {
    stories: present(found, matches, page.now),
    nextCursor: ranked.length > page.limit && last ? `${last.value}~${last.number}` : null,
  };
}

/** What of each story matched, and its shape over the range. */
async function matchesOf(
  engine: Engine,
  compiled: CompiledFilter,
  numbers: readonly number[],
): Promise<Map<number, Matched>> {
  const matches: [number, Matched][] = [];
  for (let first = 0; first < numbers.length; first += atOnce)
    matches.push(...(await matchesOfSome(engine, compiled, numbers.slice(first, first + atOnce))));
  return new Map(matches);
}

async function matchesOfSome(
  engine: Engine,
  compiled: CompiledFilter,
  numbers: readonly number[],
): Promise<[number, Matched][]> {
  const query: Query = { bool: { filter: [wholeFilter(compiled), among(numbers)] } };
  const { aggregations } = await ask<{ stories: { buckets: StoryBucket[] } }>(engine, {
    ...{ query, size: 0 },
    aggs: {
      stories: {
        terms: { field: 'story', size: numbers.length },
        aggs: { parts: { date_range: { field: 'published', keyed: true, ranges: partsOf(compiled) } } },
      },
    },
  });
  return (aggregations?.stories.buckets ?? []).map(({ key, doc_count: matched, parts }) => [
    key,
    { matched, spark: empty().map((_, part) => parts.buckets[part]?.doc_count ?? 0) },
  ]);
}

interface StoryBucket {
  key: number;
  doc_count: number;
  parts: { buckets: Record<string, { doc_count: number }> };
}

const empty = () => Array<number>(sparkParts).fill(0);

function partsOf({ from, to }: CompiledFilter): estypes.AggregationsDateRangeExpression[] {
  const edge = (part: number) => Math.ceil(from + (part * (to - from)) / sparkParts);
  return empty().map((_, part) => ({ key: String(part), from: edge(part), to: edge(part + 1) }));
}

function present(
  found: readonly (StoryDoc | null)[],
  matches: ReadonlyMap<number, Matched>,
  now: string,
): FoundStory[] {
  return found
    .filter((story) => story !== null)
    .map((story) => ({
      ...summaryAt(story, Date.parse(now)),
      ...(matches.get(story.state.number) ?? { matched: 0, spark: empty() }),
      issueId: story.issue,
    }));
}
