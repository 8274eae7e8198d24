import type { Spike, TimelineView } from '@tanggap/shared/api-search';
import { barsWithin } from './places.js';

/** The tallest bar of a spike: where its letter stands. */
export function peakOf(view: TimelineView, spike: Spike): { index: number; mentions: number } | null {
  const within = barsWithin(view.buckets, [spike.from, spike.to]);
  if (!within) return null;
  let index = within[0];
  for (let at = within[0]; at <= within[1]; at += 1)
    if ((view.buckets[at]?.mentions ?? 0) > (view.buckets[index]?.mentions ?? 0)) index = at;
  return { index, mentions: view.buckets[index]?.mentions ?? 0 };
}
