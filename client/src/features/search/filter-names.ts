import type { FacetName, Facets } from '@tanggap/shared/api-search';
import { facetNames } from '@tanggap/shared/api-search';
import { provinces } from '@tanggap/shared/provinces';
import { caseStatuses, exits, languages, levels, sourceKinds } from '@tanggap/shared/vocabulary';
import { usePrograms } from '../../lib/queries.js';
import type { FilterName } from '../../lib/search-address.js';
import { shortName } from '../../lib/short-name.js';
import { useText } from '../../lib/text.js';

export interface FilterChoice {
  value: string;
  label: string;
  /** Mentions that have it; null where nobody counts them. */
  mentions: number | null;
}

type Names = Record<FilterName, Readonly<Record<string, string>>>;

/** Names of every value that a chip may hold, in the order in which they are offered. */
export function useFilterNames(): Names {
  const { vocabulary } = useText();
  const programs = usePrograms().data ?? [];
  return {
    program: Object.fromEntries(programs.map(({ id, name }) => [id, name])),
    level: pick(levels, vocabulary.levels),
    source: pick(sourceKinds, vocabulary.sourceKinds),
    exit: pick(exits, vocabulary.exits),
    region: Object.fromEntries(provinces.map(({ bps, name }) => [bps, name])),
    language: pick(languages, vocabulary.languages),
    status: pick(caseStatuses, vocabulary.statuses),
  };
}

const pick = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) =>
  Object.fromEntries(values.map((value) => [value, names[value]]));

/** Short enough for a chip. */
export const chipName = (names: Names, filter: FilterName, value: string): string =>
  shortName(names[filter][value] ?? value);

const isFacet = (name: FilterName): name is FacetName => (facetNames as readonly string[]).includes(name);

/** What a chip offers: the most mentioned first, what is chosen among them in any case. */
export function choicesOf(
  names: Names,
  filter: FilterName,
  facets: Facets | undefined,
  chosen: readonly string[],
): FilterChoice[] {
  const counted = isFacet(filter) ? facets?.[filter] : undefined;
  const mentions = (value: string): number | null =>
    counted === undefined ? null : (counted.find((each) => each.value === value)?.mentions ?? 0);
  const values = [...new Set([...Object.keys(names[filter]), ...chosen])];
  return values
    .map((value) => ({ value, label: names[filter][value] ?? value, mentions: mentions(value) }))
    .sort((one, other) => (other.mentions ?? 0) - (one.mentions ?? 0));
}
