import type { StageFigure } from '@tanggap/shared/api-measure';

const minuteMs = 60_000;
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720, 1_440, 2_880, 5_760, 10_080];
const mostTicks = 5;

/** Everything of a figure that has a place on the axis, ms. */
export function placesOf({ medianMs, p90Ms, targetMs, cases }: StageFigure): number[] {
  const singles = medianMs === null ? cases.map(({ ms }) => ms) : [];
  return [medianMs, p90Ms, targetMs, ...singles].filter((ms) => ms !== null);
}

/** Round minutes from nought to beyond the largest value, at most five steps. */
export function ticksOf(figures: readonly StageFigure[]): number[] {
  const most = Math.max(minuteMs, ...figures.flatMap(placesOf)) / minuteMs;
  const step = steps.find((each) => most / each <= mostTicks) ?? Math.ceil(most / mostTicks);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
