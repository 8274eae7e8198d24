import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Leases } from './cluster.js';
import { LeaseKeeper, type KeeperParts, type Pace } from './keep-leases.js';
import { createLeaseKeys } from './lease-keys.js';
import { createMembers } from './members.js';
import { ownerOf } from './rendezvous.js';
import { runWhileHeld } from './run-while-held.js';

export interface RedisLeasesParts {
  redis: Redis;
  id: string;
  prefix: string;
  pace: Pace;
  log: Logger;
}

/** Leases in Redis; see `witness.ts` for how long a dead holder keeps them. */
export function createRedisLeases(parts: RedisLeasesParts): Leases & { close(): Promise<void> } {
  const { redis, id, prefix, pace, log } = parts;
  const clock = (): number => performance.now();
  const keys = () => createLeaseKeys({ redis, id, prefix, ttlMs: pace.ttlMs, clock });
  const open = new Set<{ stop(): Promise<void> }>();

  function keep(given: Pick<KeeperParts, 'wanted' | 'watched' | 'onChange' | 'leave'>): LeaseKeeper {
    return new LeaseKeeper({ keys: keys(), pace, clock, log, ...given });
  }

  /** Stops once, whether it is asked to or the cluster closes. */
  function stoppable(keeper: LeaseKeeper): () => Promise<void> {
    let stopped: Promise<void> | null = null;
    const one = { stop: () => (stopped ??= keeper.stop().finally(() => open.delete(one))) };
    open.add(one);
    return one.stop;
  }

  return {
    holdShare(group, names, onChange) {
      const members = createMembers({
        ...{ redis, id, clock, ttlMs: pace.ttlMs },
        key: `${prefix}:members:${group}`,
      });
      const leaseOf = (name: string) => `${group}:${name}`;
      const keeper = keep({
        async wanted() {
          const live = await members.beat();
          return names()
            .filter((name) => ownerOf(name, live) === id)
            .map(leaseOf);
        },
        watched: () => names().map(leaseOf),
        onChange: (held) => onChange(new Set([...held].map((lease) => lease.slice(group.length + 1)))),
        leave: () => members.leave(),
      });
      return {
        isHeld: (name) => keeper.has(leaseOf(name)),
        look: () => keeper.look(),
        stop: stoppable(keeper),
      };
    },
    hold(name, whileHeld = () => {}) {
      const run = runWhileHeld(whileHeld, { name, log });
      const keeper = keep({
        wanted: () => Promise.resolve([name]),
        onChange: (held) => (held.has(name) ? run.begin() : run.end()),
      });
      return { isHeld: () => keeper.has(name), stop: stoppable(keeper) };
    },
    async close() {
      await Promise.all([...open].map((one) => one.stop()));
    },
  };
}
