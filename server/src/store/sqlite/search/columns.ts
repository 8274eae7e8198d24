import { presentFrom } from '@tanggap/shared/story-rules';
import { languages } from '@tanggap/shared/vocabulary';
import { flag, groupingNumber, hourMs } from '../../story/codes.js';
import type { Language } from '@tanggap/shared/vocabulary';

/**
 * The layout of `mention_column.data`: per mention six unsigned 32-bit words (native, little-endian on every machine
 * that Node runs on), mentions ascending by row within one blob.
 */
export const column = { offset: 0, story: 1, programs: 2, regions: 3, outlet: 4, marks: 5 } as const;
export const stride = 6;

/** Mentions in one blob: 24 KB are written again when the next mention joins them. */
export const chunkRows = 1_024;
const partsPerHour = 65_536;
/** Slots per millisecond of publication, as in `mention.row`. */
const slots = 1_024;
/** Rows of one hour; an offset into them fits 32 bits. */
export const hourRows = hourMs * slots;

export const hourOfRow = (row: number): number => Math.floor(row / hourRows);
export const firstRowOf = (hour: number): number => hour * hourRows;
export const keyOf = (hour: number, part: number): number => hour * partsPerHour + part;
export const hourOfKey = (key: number): number => Math.floor(key / partsPerHour);

// Of `marks`: two bits of level, five of source kind, five of language, then the traits.
const kindShift = 2;
const languageShift = 7;
const traitShift = 12;
const fiveBits = 31;
// One more trait fits below these: eight bits of common words, and how many of them were known at the time.
export const commonWordShift = 20;
export const mostCommonWords = 8;
export const knownWordsShift = commonWordShift + mostCommonWords;
/** Values that level, kind and language have together. */
export const dimensionMarks = 1 << traitShift;

/** Positions are stored: new traits go to the end. `same` repeats another's text. */
export const traits = ['question', 'press', 'demo', 'complaint', 'claim', 'scam', 'same'] as const;
export type Trait = (typeof traits)[number];

/** Where a number stands: in some bits of a column. */
export interface Bits {
  column: number;
  shift: number;
  mask: number;
}

const whole = (place: number): Bits => ({ column: place, shift: 0, mask: -1 });
const ofMarks = (shift: number, mask: number): Bits => ({ column: column.marks, shift, mask });

export const bits = {
  story: whole(column.story),
  program: whole(column.programs),
  region: whole(column.regions),
  outlet: whole(column.outlet),
  level: ofMarks(0, 3),
  source: ofMarks(kindShift, fiveBits),
  language: ofMarks(languageShift, fiveBits),
  traits: ofMarks(traitShift, (1 << traits.length) - 1),
} as const satisfies Record<string, Bits>;

export const traitBit = (trait: Trait): number => 1 << (traitShift + traits.indexOf(trait));

export interface MarkParts {
  level: number;
  kind: number;
  language: string;
  /** Bits of `mention.flags`. */
  flags: number;
  grouping: number;
  scores: { complaint: number; claim: number; scam: number };
}

export function marksOf({ level, kind, language, flags, grouping, scores }: MarkParts): number {
  const has: Record<Trait, boolean> = {
    question: (flags & flag.asks) !== 0,
    press: (flags & flag.press) !== 0,
    demo: (flags & flag.demo) !== 0,
    complaint: scores.complaint >= presentFrom,
    claim: scores.claim >= presentFrom,
    scam: scores.scam >= presentFrom,
    same: grouping === groupingNumber('same-text'),
  };
  const present = traits.reduce((sum, trait) => (has[trait] ? sum | traitBit(trait) : sum), 0);
  return level | (kind << kindShift) | (languageNumber(language) << languageShift) | present;
}

// Positions in the word lists are stored, as elsewhere.
export function languageNumber(language: string): number {
  const number = languages.indexOf(language as Language);
  return number === -1 ? languages.indexOf('und') : number;
}
