import type { FoundStory } from '@tanggap/shared/api-search';
import { AppError } from '@tanggap/shared/errors';
import { issueName } from '../issue-rows.js';
import { loadStories } from '../story-state.js';
import { summaryOf } from '../summary.js';
import type { Engine } from '../engine.js';
import { column } from './columns.js';
import { testsOf } from './row-tests.js';
import { scan } from './scan.js';
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

/** One story of the result: what it is sorted by. */
interface Ranked {
  number: number;
  value: number;
}

/** Stories and parts of the range of all matching mentions, five bytes each. */
interface Matched {
  stories: Uint32Array;
  parts: Uint8Array;
  length: number;
}

export function foundStories(
  engine: Engine,
  filter: PlannedFilter,
  page: Page,
): { stories: FoundStory[]; nextCursor: string | null } {
  const { matched, counts, latest } = collect(engine, filter);
  const after = page.cursor === undefined ? null : positionOf(page.cursor);
  const ranked = valuesBy(engine, page.sort, counts, latest)
    .filter((story) => after === null || before(after, story) < 0)
    .sort(before);
  const shown = ranked.slice(0, page.limit);
  const sparks = sparksOf(matched, shown);
  const last = shown.at(-1);
  return {
    stories: summaries(engine, shown, counts, sparks, page.now),
    nextCursor: ranked.length > page.limit && last ? `${last.value}~${last.number}` : null,
  };
}

/** Highest first; of equals the later story. */
const before = (a: Ranked, b: Ranked): number => b.value - a.value || b.number - a.number;

function positionOf(cursor: string): Ranked {
  const [value, number] = cursor.split('~').map(Number);
  if (value === undefined || number === undefined || Number.isNaN(value) || Number.isNaN(number)) {
    throw new AppError('bad-request', 'expected a cursor from an earlier page', { field: 'cursor' });
  }
  return { value, number };
}

function collect(engine: Engine, filter: PlannedFilter) {
  const range = rangeOf(filter);
  const partRows = Math.max(1, (range.to - range.from) / sparkParts);
  const counts = new Map<number, number>();
  const latest = new Map<number, number>();
  const matched: Matched = { stories: new Uint32Array(1_024), parts: new Uint8Array(1_024), length: 0 };
  scan(engine, testsOf(engine, filter), range, ({ data, at, firstRow }) => {
    const story = data[at + column.story] ?? 0;
    if (story === 0) return;
    const row = firstRow + (data[at + column.offset] ?? 0);
    counts.set(story, (counts.get(story) ?? 0) + 1);
    if (row > (latest.get(story) ?? -Infinity)) latest.set(story, row);
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

function valuesBy(
  engine: Engine,
  sort: Sort,
  counts: ReadonlyMap<number, number>,
  latest: ReadonlyMap<number, number>,
): Ranked[] {
  if (sort !== 'urgency') {
    return [...(sort === 'mentions' ? counts : latest)].map(([number, value]) => ({ number, value }));
  }
  return engine.all<Ranked>(
    'select number, urgency as value from story where number in (select value from json_each(?))',
    JSON.stringify([...counts.keys()]),
  );
}

function sparksOf({ stories, parts, length }: Matched, shown: readonly Ranked[]): Map<number, number[]> {
  const sparks = new Map(shown.map(({ number }) => [number, Array<number>(sparkParts).fill(0)]));
  for (let index = 0; index < length; index += 1) {
    const spark = sparks.get(stories[index] ?? 0);
    const part = parts[index] ?? 0;
    if (spark) spark[part] = (spark[part] ?? 0) + 1;
  }
  return sparks;
}

function summaries(
  engine: Engine,
  shown: readonly Ranked[],
  counts: ReadonlyMap<number, number>,
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
    matched: counts.get(story.number) ?? 0,
    spark: sparks.get(story.number) ?? [],
    issueId: issues.get(story.number) ?? null,
  }));
}
