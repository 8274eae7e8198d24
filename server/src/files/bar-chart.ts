import type { OfficeChart } from './office-document.js';

/** What a chart is drawn of; lengths in points, y downwards. */
export type Stroke =
  | { kind: 'bar'; x: number; y: number; width: number; height: number }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; weight: number }
  | { kind: 'mark'; x: number; y: number }
  | { kind: 'text'; x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end' };

export interface Drawing {
  width: number;
  height: number;
  strokes: Stroke[];
}

export const chartInk = '#3f4148';
export const labelSize = 7.5;
const [top, plot, foot] = [12, 70, 26];
/** Room that the letters of a label take, points each at `labelSize`; two labels that would touch are not both set. */
const letterWidth = 4.2;
const hatchStep = 3.5;

/**
 * Bars of a report's chart, black on white. The running stretch is hatched, because it will still grow; a triangle and
 * the id stand below a stretch in which an answer went out.
 */
export function layBars({ bars }: OfficeChart, width: number): Drawing {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = width / Math.max(1, bars.length);
  const base = top + plot;
  const strokes: Stroke[] = [
    { kind: 'line', x1: 0, y1: base, x2: width, y2: base, weight: 0.8 },
    ...bars.flatMap(({ value, isRunning }, index) => {
      const height = (value / most) * plot;
      const box = { x: index * step + step * 0.15, y: base - height, width: step * 0.7, height };
      return isRunning ? hatched(box) : [{ kind: 'bar' as const, ...box }];
    }),
    ...valueLabels(bars, step, (value) => base - (value / most) * plot - 3, width),
    ...markLabels(bars, step, base, width),
    ...edgeLabels(bars, base, width),
  ];
  return { width, height: top + plot + foot, strokes };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Rising lines across the box, each cut at its edges, and the box's outline. */
function hatched({ x, y, width, height }: Box): Stroke[] {
  const strokes: Stroke[] = [];
  for (let at = hatchStep; at < width + height; at += hatchStep) {
    const from = { x: x + Math.max(0, at - height), y: y + height - Math.min(at, height) };
    const to = { x: x + Math.min(at, width), y: y + height - Math.max(0, at - width) };
    strokes.push({ kind: 'line', x1: from.x, y1: from.y, x2: to.x, y2: to.y, weight: 1.1 });
  }
  const [right, bottom] = [x + width, y + height];
  for (const [x1, y1, x2, y2] of [
    [x, y, right, y],
    [x, y, x, bottom],
    [right, y, right, bottom],
  ] as const) {
    strokes.push({ kind: 'line', x1, y1, x2, y2, weight: 0.6 });
  }
  return strokes;
}

type Bar = OfficeChart['bars'][number];

/** The highest and the running stretch say their figure; more would not be read. */
function valueLabels(
  bars: readonly Bar[],
  step: number,
  yOf: (value: number) => number,
  width: number,
): Stroke[] {
  const highest = bars.reduce((best, bar, index) => (bar.value > (bars[best]?.value ?? 0) ? index : best), 0);
  const running = bars.findIndex(({ isRunning }) => isRunning);
  const shown = [...new Set([running, highest])].filter((index) => (bars[index]?.value ?? 0) > 0);
  return apart(
    shown.map((index) => {
      const { value = 0, label = '' } = bars[index] ?? {};
      const text = `${label}: ${value.toLocaleString('id-ID')}`;
      return placed(text, (index + 0.5) * step, yOf(value), width);
    }),
  );
}

function markLabels(bars: readonly Bar[], step: number, base: number, width: number): Stroke[] {
  const marked = bars.flatMap(({ marks }, index) => (marks.length > 0 ? [{ marks, index }] : []));
  const signs = marked.map(({ index }): Stroke => ({ kind: 'mark', x: (index + 0.5) * step, y: base + 2 }));
  const labels = marked.map(({ marks: [first = '', ...more], index }) => {
    const text = more.length > 0 ? `${first} +${more.length}` : first;
    return placed(text, (index + 0.5) * step, base + 15, width);
  });
  return [...signs, ...apart(labels)];
}

function edgeLabels(bars: readonly Bar[], base: number, width: number): Stroke[] {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return [];
  const y = base + 24;
  const start: Stroke = { kind: 'text', x: 0, y, text: first.label, anchor: 'start' };
  return bars.length === 1
    ? [start]
    : [start, { kind: 'text', x: width, y, text: last.label, anchor: 'end' }];
}

type Label = Extract<Stroke, { kind: 'text' }>;

/** Centred on its bar, but never over the chart's sides. */
function placed(text: string, x: number, y: number, width: number): Label {
  const half = (text.length * letterWidth) / 2;
  if (x - half < 0) return { kind: 'text', x: 0, y, text, anchor: 'start' };
  if (x + half > width) return { kind: 'text', x: width, y, text, anchor: 'end' };
  return { kind: 'text', x, y, text, anchor: 'middle' };
}

function spanOf({ x, text, anchor }: Label): [number, number] {
  const length = text.length * letterWidth;
  const start = anchor === 'start' ? x : x - (anchor === 'end' ? length : length / 2);
  return [start, start + length];
}

/** Earlier labels win over later ones that would touch them. */
function apart(labels: readonly Label[]): Label[] {
  const kept: Label[] = [];
  for (const label of labels) {
    const [from, to] = spanOf(label);
    const touches = kept.some((other) => {
      const [otherFrom, otherTo] = spanOf(other);
      return from < otherTo && to > otherFrom;
    });
    if (!touches) kept.push(label);
  }
  return kept;
}
