import type { TimelineSplit } from '@tanggap/shared/api-search';
import type { Engine } from '../engine.js';
import { rowAt } from '../mention-rows.js';
import { column } from './columns.js';
import { asks, dimension, numberAt } from './counts.js';
import type { Dimension } from './counts.js';
import type { PlannedFilter } from './plan.js';
import { rangeOf } from './range.js';
import { testsOf } from './row-tests.js';
import { scan } from './scan.js';

interface Bucket {
  mentions: number;
  questions: number;
  parts?: Record<string, number>;
}

const withoutValue = 'none';

/** Only what lies within the filter's range counts, wherever the outer edges are. */
export function timeline(
  engine: Engine,
  filter: PlannedFilter,
  edges: readonly string[],
  split?: TimelineSplit,
): Bucket[] {
  const rows = edges.map((edge) => rowAt(Date.parse(edge)));
  const range = rangeOf(filter);
  const first = Math.max(range.from, rows[0] ?? Infinity);
  const end = Math.min(range.to, rows.at(-1) ?? -Infinity);
  const buckets: Bucket[] = rows.slice(1).map(() => ({ mentions: 0, questions: 0 }));
  const read = split && dimension(engine, split);
  const counts = buckets.map(() => new Uint32Array(read?.size ?? 0));
  const place = bucketFinder(rows);
  scan(engine, testsOf(engine, filter), { from: first, to: end }, ({ data, places, firstRow }) => {
    for (const at of places) {
      const index = place(firstRow + (data[at + column.offset] ?? 0));
      const bucket = buckets[index];
      if (!bucket) continue;
      bucket.mentions += 1;
      if ((data[at + column.marks] ?? 0) & asks) bucket.questions += 1;
      const part = counts[index];
      if (!read || !part) continue;
      const number = numberAt(read, data, at);
      part[number] = (part[number] ?? 0) + 1;
    }
  });
  if (read) buckets.forEach((bucket, index) => (bucket.parts = partsOf(read, counts[index])));
  return buckets;
}

/** Rows come about in order, so the next one is mostly in the bucket of the last. */
function bucketFinder(edges: readonly number[]): (row: number) => number {
  let bucket = 0;
  return (row) => {
    while (bucket > 0 && row < (edges[bucket] ?? 0)) bucket -= 1;
    while (row >= (edges[bucket + 1] ?? Infinity)) bucket += 1;
    return bucket;
  };
}

function partsOf(read: Dimension, counts: Uint32Array = new Uint32Array()): Record<string, number> {
  const parts: Record<string, number> = {};
  counts.forEach((mentions, number) => {
    if (mentions === 0) return;
    const values = read.valuesOf(number);
    for (const value of values.length === 0 ? [withoutValue] : values) {
      parts[value] = (parts[value] ?? 0) + mentions;
    }
  });
  return parts;
}
