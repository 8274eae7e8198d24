import type { Facets } from '@tanggap/shared/api-search';

/** Lists of the filter that are facets, too, and can be left out one by one. */
export const listNames = ['program', 'level', 'source', 'exit', 'region', 'language'] as const;
export type ListName = (typeof listNames)[number];

export function mostFrequent(values: Iterable<readonly [string, number]>, limit: number): Facets['program'] {
  return [...values]
    .map(([value, mentions]) => ({ value, mentions }))
    .sort((a, b) => b.mentions - a.mentions || (a.value < b.value ? -1 : 1))
    .slice(0, limit);
}
