import type { RawItem } from '@tanggap/shared/mention';
import type { Source } from '@tanggap/shared/source';
import { FetchFailure } from '../guard/fetch-failure.js';
import type { ArticlePage, ArticleReader } from './read-article.js';

/** Pages read in one turn, so that a first poll of a long feed does not hold the reader for minutes. */
const pagesPerTurn = 20;

/**
 * Puts article texts into items. A page that cannot be read leaves its item as the feed gave it; where the host asks
 * for fewer requests, the rest stays in `left` for the next turn. Rejects when not one page could be read for that.
 */
export async function enrichItems(
  items: RawItem[],
  source: Source,
  { readArticle }: { readArticle: ArticleReader },
  signal: AbortSignal,
): Promise<{ done: RawItem[]; left: RawItem[] }> {
  const turn = items.slice(0, pagesPerTurn);
  const results = await Promise.all(turn.map((item) => enrich(item, source, readArticle, signal)));
  const done = results.filter((result): result is RawItem => !(result instanceof FetchFailure));
  const failure = results.find((result) => result instanceof FetchFailure);
  if (failure && done.length === 0) throw failure;
  const held = turn.filter((_, index) => results[index] instanceof FetchFailure);
  return { done, left: [...held, ...items.slice(pagesPerTurn)] };
}

async function enrich(
  item: RawItem,
  source: Source,
  readArticle: ArticleReader,
  signal: AbortSignal,
): Promise<RawItem | FetchFailure> {
  if (item.url === undefined) return item;
  try {
    return withPage(item, source, await readArticle(item.url, signal));
  } catch (error) {
    if (!(error instanceof FetchFailure) || error.code === 'aborted') throw error;
    return error.code === 'rate-limited' ? error : item;
  }
}

function withPage(item: RawItem, source: Source, page: ArticlePage): RawItem {
  const review = source.standing === 'fact-check' ? page.claimReviews[0] : undefined;
  const text = page.article?.text ?? '';
  // Some pages hold less than the feed (paywalls, scripts): the longer text wins.
  const isLonger = text.length > item.text.length;
  return {
    ...item,
    ...(isLonger && { text, isHtml: false }),
    ...(review && { claimReview: { claim: review.claim, rating: review.rating } }),
  };
}
