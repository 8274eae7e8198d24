import type { FoundStory } from '@tanggap/shared/api-search';
import { issueName } from '../issue-rows.js';
import { loadStories } from '../story-state.js';
import { summaryOf } from '../summary.js';
import type { Engine } from '../engine.js';
import { column } from './columns.js';
import { firstBehind, mostUrgentBehind, positionOf } from './ranking.js';
import type { Ranked } from './ranking.js';
import { testsOf } from './row-tests.js';
import { scan } from './scan.js';
import { highestStory } from './story-sets.js';
import { rangeOf } from './range.js';
import type { PlannedFilter } from './plan.js';

type Sort = 'mentions' | 'urgency' | 'newest';
interface Page {
  sort: Sort;
  cursor?: string;
  limit: number;
  now: string;
}

const sparkParts = 30;

/** Stories and parts of the range of all matching mentions, five bytes each. */
interface Matched {
  stories: Uint32Array;
  parts: Uint8Array;
  length: number;
}

interface Collected {
  matched: Matched;
  /** By story number: matching mentions, and the row of the latest. */
  counts: Uint32Array;
  latest: Float64Array;
}

export function foundStories(
  engine: Engine,
  filter: PlannedFilter,
  page: Page,
): { stories: FoundStory[]; nextCursor: string | null } {
  const collected = collect(engine, filter);
  const { matched, counts } = collected;
  const ranked = rankedBehind(engine, page, collected);
  const shown = ranked.slice(0, page.limit);
  const sparks = sparksOf(matched, shown);
  const last = shown.at(-1);
  return {
    stories: summaries(engine, shown, counts, sparks, page.now),
    nextCursor: ranked.length > page.limit && last ? `${last.value}~${last.number}` : null,
  };
}

function collect(engine: Engine, filter: PlannedFilter): Collected {
  const range = rangeOf(filter);
  const partRows = Math.max(1, (range.to - range.from) / sparkParts);
  const stories = highestStory(engine) + 1;
  const counts = new Uint32Array(stories);
  const latest = new Float64Array(stories);
  const matched: Matched = { stories: new Uint32Array(1_024), parts: new Uint8Array(1_024), length: 0 };
  scan(engine, testsOf(engine, filter), range, ({ data, at, firstRow }) => {
    const story = data[at + column.story] ?? 0;
    if (story === 0) return;
    const row = firstRow + (data[at + column.offset] ?? 0);
    counts[story] = (counts[story] ?? 0) + 1;
    if (row > (latest[story] ?? 0)) latest[story] = row;
    add(matched, story, Math.min(sparkParts - 1, Math.floor((row - range.from) / partRows)));
  });
  return { matched, counts, latest };
}

function add(matched: Matched, story: number, part: number): void {
  if (matched.length === matched.stories.length) {
    const stories = new Uint32Array(matched.length * 2);
    const parts = new Uint8Array(matched.length * 2);
    stories.set(matched.stories);
    parts.set(matched.parts);
    Object.assign(matched, { stories, parts });
  }
  matched.stories[matched.length] = story;
  matched.parts[matched.length] = part;
  matched.length += 1;
}

/** One more than the page holds, where there are so many. */
function rankedBehind(
  engine: Engine,
  { sort, cursor, limit }: Page,
  { counts, latest }: Collected,
): Ranked[] {
  const found: number[] = [];
  counts.forEach((mentions, number) => {
    if (mentions > 0) found.push(number);
  });
  const after = positionOf(cursor);
  if (sort !== 'urgency') return firstBehind(found, sort === 'mentions' ? counts : latest, after, limit + 1);
  return mostUrgentBehind(engine, found, (number) => (counts[number] ?? 0) > 0, after, limit + 1);
}

function sparksOf({ stories, parts, length }: Matched, shown: readonly Ranked[]): Map<number, number[]> {
  const sparks = new Map(shown.map(({ number }) => [number, Array<number>(sparkParts).fill(0)]));
  const isShown = new Uint8Array(shown.reduce((highest, { number }) => Math.max(highest, number), 0) + 1);
  for (const { number } of shown) isShown[number] = 1;
  for (let index = 0; index < length; index += 1) {
    const story = stories[index] ?? 0;
    const spark = isShown[story] === 1 ? sparks.get(story) : undefined;
    const part = parts[index] ?? 0;
    if (spark) spark[part] = (spark[part] ?? 0) + 1;
  }
  return sparks;
}

function summaries(
  engine: Engine,
  shown: readonly Ranked[],
  counts: Uint32Array,
  sparks: ReadonlyMap<number, number[]>,
  now: string,
): FoundStory[] {
  const numbers = shown.map(({ number }) => number);
  const issues = new Map(
    engine
      .all<{ story: number; issue: number }>(
        'select story, issue from issue_story where story in (select value from json_each(?))',
        JSON.stringify(numbers),
      )
      .map(({ story, issue }) => [story, issueName(issue)]),
  );
  return loadStories(engine, numbers).map((story) => ({
    ...summaryOf(engine, story, Date.parse(now)),
    matched: counts[story.number] ?? 0,
    spark: sparks.get(story.number) ?? [],
    issueId: issues.get(story.number) ?? null,
  }));
}
