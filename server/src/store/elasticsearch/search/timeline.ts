import type { TimelineSplit } from '@tanggap/shared/api-search';
import type { estypes } from '@elastic/elasticsearch';
import type { Engine } from '../engine.js';
import { ask } from './ask.js';
import { compileFilter, wholeFilter } from './compile-filter.js';
import { dimension } from './dimensions.js';
import type { Dimension } from './dimensions.js';
import { asks } from './totals.js';
import type { SearchFilter } from '../../store.js';

interface Bucket {
  mentions: number;
  questions: number;
  parts?: Record<string, number>;
}

interface Stretch extends Record<string, unknown> {
  doc_count: number;
  questions: { doc_count: number };
  without?: { doc_count: number };
}

const withoutValue = 'none';
/** Stretches times values in one answer; Elasticsearch gives at most 65,536. */
const bucketsAtOnce = 20_000;
/** Provinces are the longest list that mentions are split by. */
const mostValues = 50;

/** Only what lies within the filter's range counts, wherever the outer edges are. */
export async function timeline(
  engine: Engine,
  filter: SearchFilter,
  edges: readonly string[],
  split?: TimelineSplit,
): Promise<Bucket[]> {
  const query = wholeFilter(await compileFilter(engine, filter));
  const read = split ? await dimension(engine, split) : null;
  const moments = edges.map((edge) => Date.parse(edge));
  const ranges = moments.slice(1).map((to, at) => ({ key: String(at), from: Number(moments[at]), to }));
  const atOnce = read ? bucketsAtOnce / mostValues : bucketsAtOnce;
  const buckets: Bucket[] = [];
  for (let first = 0; first < ranges.length; first += atOnce) {
    const some = ranges.slice(first, first + atOnce);
    const stretches = await stretchesOf(engine, query, some, read);
    for (const { key } of some) buckets.push(bucketOf(stretches[key], read));
  }
  return buckets;
}

async function stretchesOf(
  engine: Engine,
  query: estypes.QueryDslQueryContainer,
  ranges: { key: string; from: number; to: number }[],
  read: Dimension | null,
): Promise<Record<string, Stretch>> {
  const { aggregations } = await ask<{ stretches: { buckets: Record<string, Stretch> } }>(engine, {
    ...{ query, size: 0 },
    aggs: {
      stretches: {
        date_range: { field: 'published', keyed: true, ranges },
        aggs: {
          questions: { filter: asks },
          ...read?.aggs,
          ...(read?.field && { without: { missing: { field: read.field } } }),
        },
      },
    },
  });
  return aggregations?.stretches.buckets ?? {};
}

function bucketOf(stretch: Stretch | undefined, read: Dimension | null): Bucket {
  const { doc_count: mentions = 0, questions } = stretch ?? {};
  const bucket = { mentions, questions: questions?.doc_count ?? 0 };
  if (!read) return bucket;
  const counts = stretch ? read.countsIn(stretch) : [];
  const rest = stretch?.without?.doc_count ?? mentions - counts.reduce((sum, [, count]) => sum + count, 0);
  return { ...bucket, parts: Object.fromEntries(rest > 0 ? [...counts, [withoutValue, rest]] : counts) };
}
