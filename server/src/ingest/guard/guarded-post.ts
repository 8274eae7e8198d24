import { request } from 'undici';
import { FetchFailure } from './fetch-failure.js';
import { createGuardedAgent, type AgentOptions } from './guarded-agent.js';
import { retryAfterMs } from './retry-after.js';
import { toFetchFailure } from './to-fetch-failure.js';
import { parseUrl } from '../../normalise/parse-url.js';

export interface PostOptions extends AgentOptions {
  userAgent: string;
  /** For the whole exchange; default 15 s. */
  totalTimeoutMs?: number;
  now?: () => Date;
}

/** Sends one body to one address; rejects with `FetchFailure` only. */
export type GuardedPost = (
  url: string,
  request: { headers: Record<string, string>; body: string },
) => Promise<{ status: number; retryAfterMs: number | null }>;

/** The way out for messages: the same checked connection as for reading. Redirects are answered as they came. */
export function createGuardedPost(options: PostOptions): { post: GuardedPost; close(): Promise<void> } {
  const dispatcher = createGuardedAgent(options);
  const totalMs = options.totalTimeoutMs ?? 15_000;
  const post: GuardedPost = async (address, { headers, body }) => {
    const timeout = AbortSignal.timeout(totalMs);
    try {
      const reply = await request(checked(address), {
        ...{ dispatcher, body, method: 'POST', signal: timeout },
        headers: { ...headers, 'user-agent': options.userAgent },
      });
      await reply.body.dump({ limit: 64 * 1_024 });
      const header = (name: string) => [reply.headers[name] ?? []].flat()[0] ?? null;
      return {
        status: reply.statusCode,
        retryAfterMs: retryAfterMs(header, options.now?.() ?? new Date()),
      };
    } catch (error) {
      throw toFetchFailure(error, { url: address, isAborted: false, isLate: timeout.aborted, totalMs });
    }
  };
  return { post, close: () => dispatcher.destroy() };
}

function checked(address: string): URL {
  const url = parseUrl(address);
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url && isWeb && url.username === '' && url.password === '') return url;
  throw new FetchFailure('bad-address', 'Expected a http or https address without a password.');
}
