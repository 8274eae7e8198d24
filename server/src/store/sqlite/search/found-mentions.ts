import { AppError } from '@tanggap/shared/errors';
import type { StoryMention } from '@tanggap/shared/story';
import { hourMs, storyName } from '../../story/codes.js';
import type { Engine } from '../engine.js';
import { mentionColumns, rowAt, storyMentionOf } from '../mention-rows.js';
import type { StoredMention } from '../mention-rows.js';
import { column, traitBit } from './columns.js';
import type { PlannedFilter } from './plan.js';
import { rangeOf } from './range.js';
import { testsOf } from './row-tests.js';
import type { FilterTests } from './row-tests.js';
import { scan } from './scan.js';
import type { RowRange } from './text-rows.js';
import { evenly } from '../../search/evenly.js';

/** Newest hours looked at first; each further look takes twice as many, so that a page costs little where much matches. */
const firstLook = rowAt(6 * hourMs);

export function foundMentions(
  engine: Engine,
  filter: PlannedFilter,
  { cursor, limit }: { cursor?: string; limit: number },
): { mentions: (StoryMention & { storyId: string | null })[]; nextCursor: string | null } {
  const range = rangeOf(filter);
  const to = Math.min(range.to, cursor === undefined ? Infinity : rowOf(cursor));
  const rows = newestRows(engine, testsOf(engine, filter), { from: range.from, to }, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    mentions: mentionsAt(engine, shown),
    nextCursor: rows.length > limit && last !== undefined ? String(last) : null,
  };
}

function rowOf(cursor: string): number {
  if (/^\d{1,16}$/.test(cursor)) return Number(cursor);
  throw new AppError('bad-request', 'expected a cursor from an earlier page', { field: 'cursor' });
}

function newestRows(engine: Engine, tests: FilterTests, range: RowRange, wanted: number): number[] {
  const found: number[] = [];
  let { to } = range;
  for (let look = firstLook; to > range.from && found.length < wanted; look *= 2) {
    const from = Math.max(range.from, to - look);
    const rows: number[] = [];
    scan(engine, tests, { from, to }, ({ data, places, firstRow }) => {
      for (const at of places) rows.push(firstRow + (data[at + column.offset] ?? 0));
    });
    found.push(...rows.sort((a, b) => b - a).slice(0, wanted - found.length));
    to = from;
  }
  return found;
}

function mentionsAt(engine: Engine, rows: readonly number[]): (StoryMention & { storyId: string | null })[] {
  return engine
    .all<StoredMention & { story: number }>(
      `select mention.story, ${mentionColumns} where mention.row in (select value from json_each(?))
        order by mention.row desc`,
      JSON.stringify(rows),
    )
    .map((stored) => ({
      ...storyMentionOf(stored),
      storyId: stored.story > 0 ? storyName(stored.story) : null,
    }));
}

export interface SampledText {
  text: string;
  storyId: string | null;
  isSameText: boolean;
  isComplaint: boolean;
}

/** Every so many of the matching mentions, oldest first. */
export function sampledTexts(engine: Engine, filter: PlannedFilter, limit: number): SampledText[] {
  const found: { row: number; story: number; marks: number }[] = [];
  scan(engine, testsOf(engine, filter), rangeOf(filter), ({ data, places, firstRow }) => {
    for (const at of places) {
      found.push({
        row: firstRow + (data[at + column.offset] ?? 0),
        story: data[at + column.story] ?? 0,
        marks: data[at + column.marks] ?? 0,
      });
    }
  });
  found.sort((a, b) => a.row - b.row);
  const picked = evenly(found, limit);
  const texts = textsAt(
    engine,
    picked.map(({ row }) => row),
  );
  return picked.map(({ row, story, marks }) => ({
    text: texts.get(row) ?? '',
    storyId: story > 0 ? storyName(story) : null,
    isSameText: (marks & traitBit('same')) !== 0,
    isComplaint: (marks & traitBit('complaint')) !== 0,
  }));
}

function textsAt(engine: Engine, rows: readonly number[]): Map<number, string> {
  const texts = engine.all<{ row: number; text: string }>(
    `select row, mention ->> '$.text' as text from mention_body where row in (select value from json_each(?))`,
    JSON.stringify(rows),
  );
  return new Map(texts.map(({ row, text }) => [row, text]));
}
