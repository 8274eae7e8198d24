import { LRUCache } from 'lru-cache';
import robotsParser from 'robots-parser';
import type { Clock } from '../clock.js';
import { decodeText } from '../guard/decode-text.js';
import { FetchFailure } from '../guard/fetch-failure.js';
import type { GuardedFetch } from '../guard/guarded-fetch.js';

export interface RobotsRule {
  isAllowed: boolean;
  /** What robots.txt asks between requests, in ms; null where it says nothing. */
  delayMs: number | null;
}

/** Answers what a host's robots.txt says of an address. */
export type Robots = (url: URL) => Promise<RobotsRule>;

type Rules = (url: URL) => RobotsRule;

// The package is CommonJS: its typings put the function under `default`, Node hands it out directly.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** RFC 9309: rules may be kept for a day. A server that failed is asked again sooner. */
const keepMs = 24 * 3_600_000;
const keepFailureMs = 10 * 60_000;
/** RFC 9309 asks readers to take at least 500 KiB. */
const maxBytes = 512 * 1024;
/** A delay beyond this would stop reading altogether. */
const longestDelayMs = 30_000;

export function createRobots(fetch: GuardedFetch, clock: Clock, agentName: string): Robots {
  const cache = new LRUCache<string, { until: number; rules: Promise<Rules> }>({ max: 1_000 });
  const read = async (origin: string): Promise<Rules> => {
    try {
      const reply = await fetch(`${origin}/robots.txt`, { maxBytes, accept: 'text/plain' });
      return rulesOf(origin, decodeText(reply.body, reply.contentType), agentName);
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error;
      const entry = cache.get(origin);
      if (entry && !isAbsent(error)) entry.until = clock.now().getTime() + keepFailureMs;
      return rulesWithout(error);
    }
  };
  return async (url) => {
    const now = clock.now().getTime();
    let entry = cache.get(url.origin);
    if (!entry || entry.until <= now) {
      entry = { until: now + keepMs, rules: read(url.origin) };
      cache.set(url.origin, entry);
    }
    return (await entry.rules)(url);
  };
}

function rulesOf(origin: string, text: string, agentName: string): Rules {
  const robots = parseRobots(`${origin}/robots.txt`, text);
  const delay = robots.getCrawlDelay(agentName);
  const delayMs = delay === undefined || !(delay >= 0) ? null : Math.min(longestDelayMs, delay * 1_000);
  return (url) => ({ isAllowed: robots.isAllowed(url.href, agentName) !== false, delayMs });
}

function isAbsent(failure: FetchFailure): boolean {
  return failure.code === 'bad-status' && failure.status !== null && failure.status < 500;
}

/** RFC 9309: no file means no rules, a failing server means hands off. Failures of the connection speak for themselves. */
function rulesWithout(failure: FetchFailure): Rules {
  const isAllowed = failure.code !== 'bad-status' || isAbsent(failure);
  return () => ({ isAllowed, delayMs: null });
}
