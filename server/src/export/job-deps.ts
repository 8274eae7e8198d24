import { stageStories } from '../measure/stage-stories.js';
import { drawTimeline } from '../search/draw-timeline.js';
import { deskFilter } from '../search/read-filter.js';
import type { Store } from '../store/store.js';
import type { JobDeps } from './table-of-job.js';

/** What tables are read with over a store, in whichever thread. */
export function jobDepsOf(store: Store, now: () => string): JobDeps {
  return {
    store,
    now,
    readFilter: (params) => deskFilter(store, params, now()),
    drawTimeline: (query) => drawTimeline({ store, now }, query),
    stageStories: (query) => stageStories({ store, now }, query),
  };
}
