import type { Engine } from './engine.js';
import { facets } from './search/facets.js';
import { foundMentions } from './search/found-mentions.js';
import { foundStories } from './search/found-stories.js';
import { sample } from './search/sample.js';
import { timeline } from './search/timeline.js';
import { totals } from './search/totals.js';
import type { SearchStore } from '../store.js';

export function searchPort(engine: Engine): SearchStore {
  return {
    totals: (filter) => totals(engine, filter),
    stories: (filter, page) => foundStories(engine, filter, page),
    mentions: (filter, page) => foundMentions(engine, filter, page),
    facets: (filter, limit) => facets(engine, filter, limit),
    timeline: (filter, edges, split) => timeline(engine, filter, edges, split),
    sample: (filter, limit) => sample(engine, filter, limit),
  };
}
