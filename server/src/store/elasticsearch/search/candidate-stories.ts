import { levels } from '@tanggap/shared/vocabulary';
import type { Level } from '@tanggap/shared/vocabulary';
import type { Query } from '../reader.js';
import type { SearchFilter } from '../../store.js';
import { levelNumber } from '../../story/codes.js';

/**
 * What holds of every story that has a mention in the result: stories know when they began and ended, their programs and
 * kinds of sources, and their highest level. Leaves out most of the others before mentions are asked.
 */
export function candidatesOf({ from, to, program, source, level, status }: SearchFilter): Query[] {
  return [
    { range: { mentions: { gt: 0 } } },
    { range: { lastPublished: { gte: Date.parse(from) } } },
    { range: { firstPublished: { lt: Date.parse(to) } } },
    ...(program?.length ? [{ terms: { programs: program } }] : []),
    ...(source?.length ? [{ terms: { kinds: source } }] : []),
    ...(level?.length ? [{ range: { level: { gte: lowest(level) } } }] : []),
    ...(status?.length ? [{ terms: { status } }] : []),
  ];
}

/** Of names that are levels; where none is, nothing matches anyhow. */
function lowest(names: readonly string[]): number {
  const known = levels.filter((level) => names.includes(level));
  return Math.min(...known.map((level: Level) => levelNumber[level]), levelNumber.flagged);
}
