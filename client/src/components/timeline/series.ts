import type { TimelineBucket, TimelineSplit } from '@tanggap/shared/api-search';
import type { Exit } from '@tanggap/shared/vocabulary';

/** How one part of the bars looks: a colour and a texture, so that it can be told apart without the colour. */
export const textures = ['solid', 'hatch', 'dots', 'back', 'cross', 'plain'] as const;
export type Texture = (typeof textures)[number];

export interface Series {
  key: string;
  label: string;
  /** A colour of `tokens.css`, without its dashes. */
  colour: string;
  texture: Texture;
  /** Mentions over the whole range. */
  total: number;
}

export interface ChartRow {
  bucket: TimelineBucket;
  values: Readonly<Record<string, number>>;
}

export interface ChartData {
  series: Series[];
  rows: ChartRow[];
}

const restKey = 'rest';
const noneKey = 'none';
/** More parts than this cannot be told apart in a bar. */
const mostParts = 5;

/** Ways out, told in the four kinds that a reader looks for. */
const exitFamily: Readonly<Record<Exit, string>> & Partial<Record<string, string>> = {
  'false-claim': 'claim',
  misleading: 'claim',
  scam: 'claim',
  hate: 'claim',
  accurate: 'claim',
  unproven: 'claim',
  complaint: 'complaint',
  press: 'press',
  'not-ours': restKey,
  monitor: restKey,
};

type Look = Pick<Series, 'colour' | 'texture'>;
const rest: Look = { colour: 'low', texture: 'back' };
const none: Look = { colour: 'control', texture: 'plain' };

/** Fixed looks, in the order of the stack from its floor. */
const fixed: Partial<Record<TimelineSplit, Readonly<Record<string, Look>>>> = {
  exit: {
    claim: { colour: 'nila', texture: 'solid' },
    complaint: { colour: 'handover', texture: 'hatch' },
    press: { colour: 'press', texture: 'dots' },
    [restKey]: rest,
    [noneKey]: none,
  },
  level: {
    flagged: { colour: 'urgent', texture: 'solid' },
    watch: { colour: 'watch', texture: 'hatch' },
    unsure: { colour: 'medium', texture: 'dots' },
    quiet: rest,
    [noneKey]: none,
  },
};

const cycle: readonly Look[] = [
  { colour: 'nila', texture: 'solid' },
  { colour: 'handover', texture: 'hatch' },
  { colour: 'press', texture: 'dots' },
  { colour: 'high', texture: 'back' },
  { colour: 'watch', texture: 'cross' },
];

function sumByKey(rows: readonly Readonly<Record<string, number>>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows)
    for (const [key, value] of Object.entries(row)) sums.set(key, (sums.get(key) ?? 0) + value);
  return sums;
}

/** Parts under the keys that are drawn. */
function renamed(
  parts: Readonly<Record<string, number>>,
  keyOf: (key: string) => string,
): Record<string, number> {
  // A map, because a part may be named like something that every object has.
  const values = new Map<string, number>();
  for (const [key, value] of Object.entries(parts))
    values.set(keyOf(key), (values.get(keyOf(key)) ?? 0) + value);
  return Object.fromEntries(values);
}

/** Which key a part is drawn under: its family, itself, or the rest. */
function keysFor(split: TimelineSplit, sums: Map<string, number>): (key: string) => string {
  if (split === 'exit') return (key) => (key === noneKey ? noneKey : (exitFamily[key] ?? restKey));
  if (split === 'level') return (key) => key;
  const named = [...sums].filter(([key]) => key !== noneKey).sort(([, one], [, other]) => other - one);
  const kept = new Set(named.slice(0, mostParts).map(([key]) => key));
  return (key) => (key === noneKey || kept.has(key) ? key : restKey);
}

function looksOf(split: TimelineSplit, keys: readonly string[]): [string, Look][] {
  const known = fixed[split];
  if (known) return Object.entries(known).filter(([key]) => keys.includes(key));
  const named = keys.filter((key) => key !== restKey && key !== noneKey);
  return [
    ...named.map((key, index): [string, Look] => [key, cycle[index % cycle.length] ?? rest]),
    ...(keys.includes(restKey) ? [[restKey, rest] as [string, Look]] : []),
    ...(keys.includes(noneKey) ? [[noneKey, none] as [string, Look]] : []),
  ];
}

/** Bars with their parts, the largest named part at the floor; without parts a bar is one piece. */
export function chartData(
  buckets: readonly TimelineBucket[],
  split: TimelineSplit,
  label: (key: string) => string,
): ChartData {
  const raw = buckets.map((bucket) => bucket.parts ?? { [noneKey]: bucket.mentions });
  const keyOf = keysFor(split, sumByKey(raw));
  const values = raw.map((parts) => renamed(parts, keyOf));
  const sums = sumByKey(values);
  const present = [...sums]
    .filter(([, total]) => total > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([key]) => key);
  return {
    series: looksOf(split, present).map(([key, look]) => ({
      ...look,
      key,
      label: label(key),
      total: sums.get(key) ?? 0,
    })),
    rows: buckets.map((bucket, index) => ({ bucket, values: values[index] ?? {} })),
  };
}

export const isRest = (key: string): boolean => key === restKey;
export const isNone = (key: string): boolean => key === noneKey;

const stepsOfTen = [1, 2, 2.5, 5, 10];

/** Round values of the upright axis, from 0 to at or above the tallest bar; at most five. */
export function ticksFor(tallest: number): number[] {
  if (tallest <= 4) return Array.from({ length: Math.max(1, tallest) + 1 }, (_, index) => index);
  const rough = tallest / 4;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = Math.ceil((stepsOfTen.find((each) => each * ten >= rough) ?? 10) * ten);
  return Array.from({ length: Math.ceil(tallest / step) + 1 }, (_, index) => index * step);
}

/** The tallest stack; parts of two programs or regions may add up to more than the mentions. */
export function tallestOf({ rows }: ChartData): number {
  return rows.reduce(
    (top, { values, bucket }) =>
      Math.max(
        top,
        bucket.mentions,
        Object.values(values).reduce((sum, value) => sum + value, 0),
      ),
    0,
  );
}
