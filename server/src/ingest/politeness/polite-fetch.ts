import { LRUCache } from 'lru-cache';
import { parseUrl } from '../../normalise/parse-url.js';
import { FetchFailure } from '../guard/fetch-failure.js';
import type { FetchReply, GuardedFetch } from '../guard/guarded-fetch.js';
import type { HostGate } from './host-gate.js';
import type { Robots } from './robots.js';

/** A host that answers 429 without saying for how long is left alone this long, in ms. */
const defaultHoldMs = 60_000;
/** One slow host must not hold a poll for hours; longer waits are left to the source's own back-off. */
const longestHoldMs = 10 * 60_000;

export interface Manners {
  fetch: GuardedFetch;
  gate: HostGate;
  /** Left out for official interfaces, which state their own limits and are not crawled. */
  robots?: Robots;
}

/** The guard's fetch with manners: robots.txt, few requests per host, and silence where a host asks for it. */
export function createPoliteFetch({ fetch, gate, robots }: Manners): GuardedFetch {
  const holdWhereAsked = createHostHold(gate);
  return async (address, options = {}) => {
    const url = parseUrl(address);
    // The guard words what is wrong with the address.
    if (!url) return fetch(address, options);
    const rule = await robots?.(url);
    if (rule && !rule.isAllowed) throw robotsDenied(url);
    const task = async (): Promise<FetchReply> => {
      try {
        return await fetch(address, options);
      } catch (error) {
        if (error instanceof FetchFailure && error.code === 'rate-limited') {
          holdWhereAsked(url, error.retryAfterMs);
        }
        throw error;
      }
    };
    return gate.run(url.host, task, { spacingMs: rule?.delayMs ?? null, signal: options.signal });
  };
}

/**
 * One address that asks for fewer requests is left to its source's back-off; when a second one of the host asks too, the
 * whole host is left alone. So one overloaded page does not silence an outlet's other feeds.
 */
function createHostHold(gate: HostGate): (url: URL, retryAfterMs: number | null) => void {
  const asking = new LRUCache<string, string>({ max: 1_000 });
  return (url, retryAfterMs) => {
    const known = asking.get(url.host);
    asking.set(url.host, url.href);
    if (known === undefined || known === url.href) return;
    gate.hold(url.host, Math.min(longestHoldMs, retryAfterMs ?? defaultHoldMs));
  };
}

function robotsDenied(url: URL): FetchFailure {
  return new FetchFailure(
    'robots-denied',
    `Expected that ${url.host} lets readers in, its robots.txt forbids this address or cannot be had. Ask the outlet or choose another address.`,
  );
}
