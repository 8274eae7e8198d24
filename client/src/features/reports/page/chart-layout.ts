import type { ReportSection } from '@tanggap/shared/report';

type Bar = NonNullable<ReportSection['chart']>['bars'][number];

/** In units of the drawing, which is as wide as the paper's text. */
export const chartSize = { width: 680, height: 118, top: 16, base: 82 } as const;
/** Names of marks nearer than this would run into each other. */
const nameWidth = 52;

export interface PlacedBar {
  label: string;
  value: number;
  isRunning: boolean;
  x: number;
  y: number;
  thickness: number;
  middle: number;
  /** `T-0331`, or `T-0331 +1` where more went out in the stretch; null for none. */
  mark: string | null;
  isMarkNamed: boolean;
}

/** Where each bar stands; the tallest reaches the top, and crowded marks keep their triangle but lose their name. */
export function layoutBars(bars: readonly Bar[]): PlacedBar[] {
  const { width, top, base } = chartSize;
  const tallest = Math.max(1, ...bars.map(({ value }) => value));
  const step = width / Math.max(1, bars.length);
  let namedUntil = -nameWidth;
  return bars.map(({ label, value, isRunning, marks }, index) => {
    const middle = step * (index + 0.5);
    const [first, ...others] = marks;
    const mark = first === undefined ? null : others.length === 0 ? first : `${first} +${others.length}`;
    const isMarkNamed = mark !== null && middle - namedUntil >= nameWidth;
    if (isMarkNamed) namedUntil = middle;
    const placed = { label, value, isRunning, mark, isMarkNamed, middle };
    const thickness = Math.max(1, step * 0.7);
    return { ...placed, x: middle - thickness / 2, y: base - ((base - top) * value) / tallest, thickness };
  });
}
