import { decodeText } from '../guard/decode-text.js';
import { FetchFailure } from '../guard/fetch-failure.js';
import type { GuardedFetch } from '../guard/guarded-fetch.js';
import { readClaimReview, type ClaimReview } from './claim-review.js';
import { extractArticle, type ExtractedArticle } from './extract-article.js';

export interface ArticlePage {
  url: string;
  /** Null where the page has no article text. */
  article: ExtractedArticle | null;
  claimReviews: ClaimReview[];
}

/** Reads a page and takes its article. Rejects with `FetchFailure`. */
export type ArticleReader = (url: string, signal?: AbortSignal) => Promise<ArticlePage>;

/** Pages of outlets run to 1 MB with scripts; parsing costs about 15 times the page in memory. */
const maxPageBytes = 3 * 1024 * 1024;

export function createArticleReader(fetch: GuardedFetch): ArticleReader {
  return async (url, signal) => {
    const reply = await fetch(url, {
      signal,
      maxBytes: maxPageBytes,
      accept: 'text/html, application/xhtml+xml',
    });
    if (!isPage(reply.contentType)) throw notAPage(reply.contentType);
    const html = decodeText(reply.body, reply.contentType);
    return { url: reply.url, article: extractArticle(html), claimReviews: readClaimReview(html) };
  };
}

function isPage(contentType: string | null): boolean {
  return contentType === null || /html|text\/plain|xml/i.test(contentType);
}

function notAPage(contentType: string | null): FetchFailure {
  const came = contentType?.slice(0, 60) ?? 'nothing';
  return new FetchFailure('bad-reply', `Expected a web page, came ${came}. Paste the text instead.`);
}
