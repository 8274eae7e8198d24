import { lookup } from 'node:dns';
import type { Agent } from 'undici';
import type { ResolveAll } from '../ingest/guard/address-check.js';
import { createGuardedAgent } from '../ingest/guard/guarded-agent.js';
import { isInside, outside } from './inside.js';

const resolveBySystem: ResolveAll = (host, done) => {
  lookup(host, { all: true }, (error, addresses) => done(error, error ? [] : addresses));
};

/** The way to the engine. Without `allowOutside` a name is refused as soon as one of its addresses is outside. */
export function createInsideAgent(allowOutside: boolean, resolveAll: ResolveAll = resolveBySystem): Agent {
  const insideOnly: ResolveAll = (host, done) =>
    resolveAll(host, (error, addresses) => {
      const isBad = addresses.some(({ address }) => !isInside(address));
      done(error ?? (isBad && !allowOutside ? outside(host) : null), addresses);
    });
  return createGuardedAgent({ allowPrivate: true, resolveAll: insideOnly });
}
