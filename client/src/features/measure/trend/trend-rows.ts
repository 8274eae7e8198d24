import type { ResponseTimes, StageFigure } from '@tanggap/shared/api-measure';
import { fewCases } from '@tanggap/shared/metrics';

const minuteMs = 60_000;

/** A day of the chart. Values are minutes; where there are too few cases for a percentile, each case is a point. */
export interface TrendRow {
  day: string;
  median: number | null;
  p90: number | null;
  /** `case0` and so on, at most one fewer than `fewCases`. */
  [single: `case${number}`]: number;
  figure: StageFigure;
}

export const singleKeys = Array.from({ length: fewCases - 1 }, (_, index): `case${number}` => `case${index}`);

const minutes = (ms: number | null): number | null => (ms === null ? null : ms / minuteMs);

/** Flagged → out by day, oldest first. */
export function trendRows(times: Pick<ResponseTimes, 'groups'>): TrendRow[] {
  const days = times.groups.day;
  return days
    .toSorted((a, b) => a.value.localeCompare(b.value))
    .map(({ value, figure }) => ({
      day: value,
      median: minutes(figure.medianMs),
      p90: minutes(figure.p90Ms),
      ...Object.fromEntries(
        singleKeys.flatMap((key, index) => {
          const single = figure.medianMs === null ? figure.cases[index] : undefined;
          return single ? [[key, single.ms / minuteMs]] : [];
        }),
      ),
      figure,
    }));
}

/** The general target of the whole way, minutes; null where there is none. */
export function trendTarget(times: Pick<ResponseTimes, 'stages'>): number | null {
  return minutes(times.stages.find(({ stage }) => stage === 'flagged-out')?.targetMs ?? null);
}
