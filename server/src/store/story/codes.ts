import { groupingKinds, sourceKinds } from '@tanggap/shared/vocabulary';
import type { GroupingKind, Level, SourceKind } from '@tanggap/shared/vocabulary';

/** Levels as numbers, the more serious the higher, so that `max` in SQL means the same as `higherLevel`. */
export const levelNumber: Record<Level, number> = { quiet: 0, unsure: 1, watch: 2, flagged: 3 };
const levelNames = ['quiet', 'unsure', 'watch', 'flagged'] as const;

export function levelName(number: number): Level {
  return levelNames[number] ?? 'quiet';
}

/** Bits of `mention.flags`. */
export const flag = { asks: 1, press: 2, demo: 4, dateGuessed: 8 } as const;

// Positions in the word lists are stored: new words go to the end of those lists.
export const kindNumber = (kind: SourceKind): number => sourceKinds.indexOf(kind);
export const groupingNumber = (kind: GroupingKind): number => groupingKinds.indexOf(kind);
export const groupingName = (number: number): GroupingKind => groupingKinds[number] ?? 'first';

export function kindsOfMask(mask: number): SourceKind[] {
  return sourceKinds.filter((_, index) => (mask & (1 << index)) !== 0);
}

export function maskOfKinds(kinds: readonly SourceKind[]): number {
  return kinds.reduce((mask, kind) => mask | (1 << kindNumber(kind)), 0);
}

export const storyName = (number: number): string => `C-${number}`;

/** 0 for no story, and for a name that cannot be one. */
export function storyNumber(name: string): number {
  return /^C-\d{1,15}$/.test(name) ? Number(name.slice(2)) : 0;
}

/** The number in an id such as `T-12`; 0 for a name that cannot be one. */
export function numberOf(prefix: 'E' | 'F' | 'T' | 'N' | 'H' | 'I', id: string): number {
  const digits = id.startsWith(`${prefix}-`) ? id.slice(2) : '';
  return /^\d{1,15}$/.test(digits) ? Number(digits) : 0;
}

export const iso = (ms: number): string => new Date(ms).toISOString();
export const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));

export const bucketMs = 10 * 60_000;
export const hourMs = 60 * 60_000;
