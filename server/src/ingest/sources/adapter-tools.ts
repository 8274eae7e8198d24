import type { ArticleReader } from '../articles/read-article.js';
import type { Clock } from '../clock.js';
import type { GuardedFetch } from '../guard/guarded-fetch.js';
import type { SocketConnector } from '../guard/guarded-socket.js';

/** What adapters are built with. */
export interface AdapterTools {
  /** For pages: guarded, robots obeyed, host by host. */
  fetch: GuardedFetch;
  /** For official interfaces: the same without robots.txt, which is meant for crawlers. */
  apiFetch: GuardedFetch;
  connect: SocketConnector;
  readArticle: ArticleReader;
  clock: Clock;
  /** Key of the hash that stands for private authors. */
  authorKey: string;
}
