import type { Facets } from '@tanggap/shared/api-search';
import type { estypes } from '@elastic/elasticsearch';
import type { Engine } from '../engine.js';
import { ask } from './ask.js';
import { compileFilter } from './compile-filter.js';
import { dimension } from './dimensions.js';
import { listNames, mostFrequent } from '../../search/facet-lists.js';
import type { SearchFilter } from '../../store.js';

/** One request for all facets: each is filtered by the lists of the others. */
export async function facets(engine: Engine, filter: SearchFilter, limit: number): Promise<Facets> {
  const { base, lists } = await compileFilter(engine, filter);
  const dimensions = await Promise.all(
    listNames.map(async (name) => ({ name, read: await dimension(engine, name) })),
  );
  const aggs: Record<string, estypes.AggregationsAggregationContainer> = {};
  for (const { name, read } of dimensions) {
    const others = listNames.flatMap((other) => (other === name ? [] : (lists[other] ?? [])));
    aggs[name] = { filter: { bool: { filter: others } }, aggs: read.aggs };
  }
  const { aggregations = {} } = await ask<Record<string, Record<string, unknown>>>(engine, {
    ...{ query: { bool: { filter: base } }, size: 0, aggs },
  });
  return Object.fromEntries(
    dimensions.map(({ name, read }) => [name, mostFrequent(read.countsIn(aggregations[name] ?? {}), limit)]),
  ) as Facets;
}
