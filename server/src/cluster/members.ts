import type { Redis } from 'ioredis';
import { createWitness } from './witness.js';

/** One day, ms: only so that the key of a product that is gone does not stay for ever. */
const dayMs = 86_400_000;
const gone = 'gone';

const beatScript = `
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return redis.call('HGETALL', KEYS[1])`;

/** The live processes of a group, as one of them sees it. */
export interface Members {
  /** Shows that we live; resolves with everybody who does, ourselves among them. */
  beat(): Promise<string[]>;
  leave(): Promise<void>;
}

export interface MembersParts {
  redis: Redis;
  id: string;
  key: string;
  ttlMs: number;
  /** Ms of this machine's monotonic clock. */
  clock: () => number;
}

function pairsOf(flat: readonly string[]): Map<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < flat.length; at += 2) pairs.set(flat[at] ?? '', flat[at + 1] ?? '');
  return pairs;
}

export function createMembers({ redis, id, key, ttlMs, clock }: MembersParts): Members {
  const others = createWitness(ttlMs);
  let beats = 0;

  function isGone(member: string, value: string | undefined): boolean {
    return value === gone || others.stale(member, clock()) !== null;
  }

  return {
    async beat() {
      beats += 1;
      const told = pairsOf((await redis.eval(beatScript, 1, key, id, `${beats}`, dayMs)) as string[]);
      told.delete(id);
      const at = clock();
      const known = [...new Set([...told.keys(), ...others.names()])];
      for (const member of known) others.see(member, told.get(member) ?? null, at);
      const left = known.filter((member) => isGone(member, told.get(member)));
      for (const member of left) others.forget(member);
      if (left.length > 0) await redis.hdel(key, ...left);
      return [id, ...others.names()];
    },
    async leave() {
      await redis.hset(key, id, gone);
    },
  };
}
