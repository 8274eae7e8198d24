import { errors } from '@elastic/elasticsearch';
import type { estypes } from '@elastic/elasticsearch';

/** One bit a story, by its number: numbers are given out one after the other. Listing them all takes several times as long. */
const bits = {
  init_script: 'state.seen = new BitSet()',
  map_script: "def story = doc['story']; if (story.size() > 0) state.seen.set((int) story.value)",
  combine_script: 'return state.seen.toLongArray()',
  reduce_script:
    'BitSet all = new BitSet(); for (seen in states) { all.or(BitSet.valueOf(seen)) } return all.cardinality()',
} satisfies estypes.AggregationsScriptedMetricAggregation;

/** Counts the different stories of the mentions, exactly; `value` is the number. */
export const countedStories: estypes.AggregationsAggregationContainer = { scripted_metric: bits };

/** The cluster was told to run no scripts, or not such. */
export function isScriptRefused(error: unknown): boolean {
  if (!(error instanceof errors.ResponseError) || error.statusCode !== 400) return false;
  return /cannot execute|not allowed script/.test(error.message);
}
