import type { Redis } from 'ioredis';
import { createWitness } from './witness.js';

/** One day, ms: only so that keys of a product that is gone do not stay for ever. */
const dayMs = 86_400_000;
const free = 'free';

/**
 * For each key: takes or renews it where it is ours, free, stands still (the value named) or was never there. Replies with
 * '' for each key that is ours now, else with what stands there, '-' for nothing.
 */
const claimScript = `
local replies = {}
for i, key in ipairs(KEYS) do
  local value = redis.call('GET', key)
  local still, mayBegin = ARGV[2 + 2 * i], ARGV[3 + 2 * i]
  local isOurs = value and string.sub(value, 1, #ARGV[1]) == ARGV[1]
  if isOurs or value == '${free}' or (value and value == still) or (not value and mayBegin == '1') then
    redis.call('SET', key, ARGV[2], 'PX', ARGV[3])
    replies[i] = ''
  else
    replies[i] = value or '-'
  end
end
return replies`;

const releaseScript = `
for _, key in ipairs(KEYS) do
  local value = redis.call('GET', key)
  if value and string.sub(value, 1, #ARGV[1]) == ARGV[1] then
    redis.call('SET', key, '${free}', 'PX', ARGV[2])
  end
end
return 0`;

/** The keys of leases as one process sees them. Moments are ms of its monotonic clock. */
export interface LeaseKeys {
  /** Resolves with those that are ours now. */
  claim(names: readonly string[]): Promise<ReadonlySet<string>>;
  /** Looks who holds what is not ours, so that a death is known before the name falls to us. */
  watch(names: readonly string[]): Promise<void>;
  release(names: readonly string[]): Promise<void>;
}

export interface LeaseKeysParts {
  redis: Redis;
  id: string;
  prefix: string;
  ttlMs: number;
  clock: () => number;
}

export function createLeaseKeys({ redis, id, prefix, ttlMs, clock }: LeaseKeysParts): LeaseKeys {
  const holders = createWitness(ttlMs);
  let beats = 0;
  const leaseKey = (name: string) => `${prefix}:lease:${name}`;

  /** What may be taken beside our own: a value that stands still, and nothing at all unless a live holder was seen. */
  function takeable(name: string): [string, string] {
    const still = holders.stale(name, clock());
    return [still ?? '', still !== null || !holders.names().includes(name) ? '1' : '0'];
  }

  return {
    async claim(names) {
      if (names.length === 0) return new Set();
      beats += 1;
      const given = [`${id} `, `${id} ${beats}`, dayMs, ...names.flatMap(takeable)];
      const replies = (await redis.eval(
        claimScript,
        names.length,
        ...names.map(leaseKey),
        ...given,
      )) as string[];
      const at = clock();
      return new Set(
        names.filter((name, index) => {
          const reply = replies[index] ?? '-';
          if (reply === '') holders.forget(name);
          else holders.see(name, reply === '-' ? null : reply, at);
          return reply === '';
        }),
      );
    },
    async watch(names) {
      if (names.length === 0) return;
      const values = await redis.mget(...names.map(leaseKey));
      const at = clock();
      for (const [index, name] of names.entries()) holders.see(name, values[index] ?? null, at);
    },
    async release(names) {
      if (names.length === 0) return;
      await redis.eval(releaseScript, names.length, ...names.map(leaseKey), `${id} `, dayMs);
    },
  };
}
