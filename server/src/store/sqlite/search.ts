import type { Engine } from './engine.js';
import { facets, totals } from './search/counts.js';
import { foundMentions, sampledTexts } from './search/found-mentions.js';
import type { SampledText } from './search/found-mentions.js';
import { foundStories } from './search/found-stories.js';
import type { Planner } from './search/plan.js';
import { timeline } from './search/timeline.js';
import type { Sync } from './sync.js';
import type { SearchFilter, SearchStore } from '../store.js';

/** The port, and the half of `sample` that a thread without a stemmer does. */
export interface SyncSearch extends Sync<SearchStore> {
  sampleTexts: (filter: SearchFilter, limit: number) => SampledText[];
}

export function searchPort(engine: Engine): SyncSearch {
  const sampleTexts: SyncSearch['sampleTexts'] = (filter, limit) =>
    engine.read(() => sampledTexts(engine, engine.plan(filter), limit));
  return {
    totals: (filter) => engine.read(() => totals(engine, engine.plan(filter))),
    stories: (filter, page) => engine.read(() => foundStories(engine, engine.plan(filter), page)),
    mentions: (filter, page) => engine.read(() => foundMentions(engine, engine.plan(filter), page)),
    facets: (filter, limit) => engine.read(() => facets(engine, engine.plan(filter), limit)),
    timeline: (filter, edges, split) =>
      engine.read(() => timeline(engine, engine.plan(filter), edges, split)),
    sample: (filter, limit) => stemmed(sampleTexts(filter, limit), engine.stems),
    sampleTexts,
  };
}

function stemmed(
  texts: readonly SampledText[],
  stems: (text: string) => string,
): ReturnType<Sync<SearchStore>['sample']> {
  return texts.map(({ text, ...rest }) => ({ stems: stems(text), ...rest }));
}

interface SearchCaller {
  plan: Planner;
  stems: (text: string) => string;
  /** Calls `sampleTexts` where the SQL runs. */
  samples: (values: unknown[]) => Promise<unknown>;
}

/** The port of a thread that has the stemmer and asks one that has not: plans go there, texts come back. */
export function plannedSearch(port: SearchStore, { plan, stems, samples }: SearchCaller): SearchStore {
  // A plan stands in place of the filter; the worker's engine knows it as such.
  const planned = (filter: SearchFilter) => plan(filter) as unknown as SearchFilter;
  return {
    totals: (filter) => port.totals(planned(filter)),
    stories: (filter, page) => port.stories(planned(filter), page),
    mentions: (filter, page) => port.mentions(planned(filter), page),
    facets: (filter, limit) => port.facets(planned(filter), limit),
    timeline: (filter, edges, split) => port.timeline(planned(filter), edges, split),
    sample: async (filter, limit) =>
      stemmed((await samples([planned(filter), limit])) as SampledText[], stems),
  };
}
