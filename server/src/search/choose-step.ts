import { mostBuckets, timelineSteps, type TimelineStep } from '@tanggap/shared/api-search';
import { AppError } from '@tanggap/shared/errors';
import { countStretches, fittingStep } from '@tanggap/shared/time-buckets';
import type { Zone } from '@tanggap/shared/vocabulary';

/** The step asked for, or one that fits the range. Refuses more stretches than a chart can hold with `range-refused`. */
export function chooseStep(
  { from, to }: { from: string; to: string },
  by: TimelineStep | undefined,
  zone: Zone,
): TimelineStep {
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  const step = by ?? fittingStep(begin, end);
  const buckets = countStretches(begin, end, step, zone);
  if (buckets <= mostBuckets) return step;
  const fits =
    timelineSteps.find((other) => countStretches(begin, end, other, zone) <= mostBuckets) ?? 'week';
  const message = `expected at most ${mostBuckets} stretches, got ${buckets} by ${step}; by ${fits} it fits`;
  throw new AppError('range-refused', message, { mostBuckets, buckets, by: step, fits });
}
