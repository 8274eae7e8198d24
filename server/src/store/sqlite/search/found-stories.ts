import type { FoundStory } from '@tanggap/shared/api-search';
import { storyNumber } from '../../story/codes.js';
import { issueName } from '../issue-rows.js';
import { loadStories } from '../story-state.js';
import { summariesOf } from '../summary.js';
import type { Engine } from '../engine.js';
import { column } from './columns.js';
import { firstBehind, mostUrgentBehind } from './ranking.js';
import { testsOf } from './row-tests.js';
import { scan } from './scan.js';
import { highestStory } from './story-sets.js';
import { rangeOf } from './range.js';
import type { PlannedFilter } from './plan.js';
import { positionOf } from '../../search/ranking.js';
import type { Ranked } from '../../search/ranking.js';

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
  scan(engine, testsOf(engine, filter), range, ({ data, places, firstRow }) => {
    makeRoom(matched, places.length);
    for (const at of places) {
      const story = data[at + column.story] ?? 0;
      if (story === 0) continue;
      const row = firstRow + (data[at + column.offset] ?? 0);
      counts[story] = (counts[story] ?? 0) + 1;
      if (row > (latest[story] ?? 0)) latest[story] = row;
      matched.stories[matched.length] = story;
      matched.parts[matched.length] = Math.min(sparkParts - 1, (row - range.from) / partRows);
      matched.length += 1;
    }
  });
  return { matched, counts, latest };
}

function makeRoom(matched: Matched, count: number): void {
  if (matched.length + count <= matched.stories.length) return;
  const length = 2 * (matched.length + count);
  const [stories, parts] = [new Uint32Array(length), new Uint8Array(length)];
  stories.set(matched.stories);
  parts.set(matched.parts);
  Object.assign(matched, { stories, parts });
}

/** One more than the page holds, where there are so many. */
function rankedBehind(
  engine: Engine,
  { sort, cursor, limit }: Page,
  { counts, latest }: Collected,
): Ranked[] {
  const found: number[] = [];
  for (let number = counts.length - 1; number > 0; number -= 1) {
    if ((counts[number] ?? 0) > 0) found.push(number);
  }
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
  return summariesOf(engine, loadStories(engine, numbers), Date.parse(now)).map((summary) => {
    const number = storyNumber(summary.id);
    return {
      ...summary,
      matched: counts[number] ?? 0,
      spark: sparks.get(number) ?? [],
      issueId: issues.get(number) ?? null,
    };
  });
}
