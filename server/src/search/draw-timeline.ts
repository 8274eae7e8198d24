import type { TimelineBucket, TimelineQuery, TimelineView } from '@tanggap/shared/api-search';
import { edgesOf, stepMs, stretchStart } from '@tanggap/shared/time-buckets';
import { deskZone } from '../alert/quiet-hours.js';
import { chooseStep } from './choose-step.js';
import { findMarks } from './find-marks.js';
import { elapsed } from './find-stories.js';
import { deskFilter } from './read-filter.js';
import type { SearchDeps } from './search-deps.js';

/**
 * Matching mentions over time, with what the desk did on the same axis. Refuses as `readFilter`, and more stretches than
 * fit with `range-refused` (`details.fits` names the step that does).
 */
export async function drawTimeline(
  { store, now }: Pick<SearchDeps, 'store' | 'now'>,
  { by: asked, split, ...params }: TimelineQuery,
): Promise<TimelineView> {
  const started = performance.now();
  const at = now();
  const zone = params.zone ?? (await deskZone(store.settings));
  const filter = await deskFilter(store, { ...params, zone }, at);
  const by = chooseStep(filter, asked, zone);
  const edges = edgesOf(Date.parse(filter.from), Date.parse(filter.to), by, zone).map(iso);
  const [counts, marks] = await Promise.all([
    store.search.timeline(filter, edges, split),
    findMarks({ store, now }, filter),
  ]);
  const buckets = counts.map((count, index): TimelineBucket => {
    const [from = filter.from, to = filter.to] = edges.slice(index, index + 2);
    const ends = stretchStart(Date.parse(from), by, zone) + stepMs[by];
    const isRunning = Date.parse(from) <= Date.parse(at) && ends > Date.parse(at);
    return { from, to, ...count, isRunning };
  });
  const { from, to } = filter;
  return { by, zone, from, to, buckets, marks, tookMs: elapsed(started) };
}

const iso = (ms: number): string => new Date(ms).toISOString();
