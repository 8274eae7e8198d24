import type { estypes } from '@elastic/elasticsearch';
import { AppError } from '@tanggap/shared/errors';
import type { Engine } from '../engine.js';

type Request = Omit<estypes.SearchRequest, 'index'>;

/** A search that takes longer is refused, as in SQLite: others wait for the same threads. */
const longestMs = 4_000;

/** Asks the mentions. Never answers in part: rejects with `range-refused` where it takes too long. */
export async function ask<Aggregations>(
  engine: Pick<Engine, 'search'>,
  request: Request,
): Promise<estypes.SearchResponse<unknown, Aggregations>> {
  const answer = await engine.search<Aggregations>('mentions', {
    timeout: `${longestMs}ms`,
    allow_partial_search_results: false,
    track_total_hits: false,
    ...request,
  });
  if (!answer.timed_out) return answer;
  throw new AppError(
    'range-refused',
    `the words of this search would take longer than ${longestMs / 1_000} s; use fewer or rarer words, longer beginnings before *, or a shorter range`,
    { limitMs: longestMs },
  );
}
