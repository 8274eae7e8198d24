import type { MeasureQuery, StageStory } from '@tanggap/shared/api-measure';
import type { Stage } from '@tanggap/shared/metrics';
import type { SearchFilter, Store } from '../store/store.js';
import type { SearchParams } from '@tanggap/shared/api-search';

/** What a file's rows are read from; ports, and the figures that other use cases own. */
export interface TableDeps {
  store: Pick<Store, 'search' | 'measure' | 'audit' | 'programs' | 'stories'>;
  /** Reads what is searched. Rejects with `query-refused`, `bad-request` or `range-refused`. */
  readFilter(params: SearchParams): Promise<SearchFilter>;
  /** Stories behind a figure of response times, page by page. */
  stageStories(
    query: MeasureQuery & { stage: Stage; cursor?: string | undefined; limit: number },
  ): Promise<{ stories: StageStory[]; total: number; nextCursor: string | null }>;
  /** ISO moment in UTC. */
  now(): string;
}
