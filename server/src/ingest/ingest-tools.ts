import type { Clock } from './clock.js';
import { createArticleReader } from './articles/read-article.js';
import { createGuard, type Guard, type GuardOptions } from './guard/guarded-fetch.js';
import { createSocketConnector } from './guard/guarded-socket.js';
import { createHostGate } from './politeness/host-gate.js';
import { createPoliteFetch } from './politeness/polite-fetch.js';
import { createRobots } from './politeness/robots.js';
import type { AdapterTools } from './sources/adapter-tools.js';

/** The name that robots.txt files address us by. */
export const agentName = 'Tanggap';
export const userAgent = `${agentName}/0.1 (pembaca berita humas pemerintah; public-relations news reader)`;

export interface IngestOptions extends Pick<GuardOptions, 'allowPrivate' | 'totalTimeoutMs' | 'resolveAll'> {
  authorKey: string;
  clock: Clock;
  /**
   * Between two requests to one host where robots.txt says nothing, in ms. Default 1,000; with `allowPrivate` 0, because
   * development plays many outlets on one machine of its own.
   */
  spacingMs?: number;
}

/** Everything adapters and captures read the outside with: one guard, one gate, one memory of robots.txt. */
export function createIngestTools(options: IngestOptions): { tools: AdapterTools; guard: Guard } {
  const { clock, authorKey, spacingMs = options.allowPrivate ? 0 : 1_000, ...guarding } = options;
  const guard = createGuard({ ...guarding, userAgent, now: () => clock.now() });
  const gate = createHostGate({ clock, spacingMs });
  // Interfaces have a queue of their own: a long article run must not delay the next page of posts.
  const apiGate = createHostGate({ clock, spacingMs });
  const fetch = createPoliteFetch({
    fetch: guard.fetch,
    gate,
    robots: createRobots(guard.fetch, clock, agentName),
  });
  const tools: AdapterTools = {
    fetch,
    apiFetch: createPoliteFetch({ fetch: guard.fetch, gate: apiGate }),
    connect: createSocketConnector(guarding, userAgent),
    readArticle: createArticleReader(fetch),
    clock,
    authorKey,
  };
  return { tools, guard };
}
