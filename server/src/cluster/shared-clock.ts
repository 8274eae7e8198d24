import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { SharedTime } from './cluster.js';

export interface SharedClockParts {
  redis: Pick<Redis, 'time'>;
  log: Logger;
  /** Epoch ms of this machine, which may be wrong. */
  wall?: () => number;
  /** Ms that no setting of clocks moves. */
  monotonic?: () => number;
}

/** As far as clocks that are looked after are ever apart; less is left alone, or every look would make a small jump. */
const toleratedMs = 2_000;
const lookEveryMs = 15_000;

interface Look {
  redisMs: number;
  at: number;
  aheadMs: number;
}

/**
 * The time of this machine, or that of Redis where the two are apart: a lease of twenty minutes must not end at once because
 * another process lives an hour later. While Redis is away what it said last goes on.
 */
export function createSharedClock(
  parts: SharedClockParts,
): SharedTime & { look(): Promise<void>; close(): void } {
  const { redis, log, wall = Date.now, monotonic = () => performance.now() } = parts;
  let last: Look | null = null;

  function note(redisMs: number, askedAt: number): void {
    const at = monotonic();
    const aheadMs = wall() - redisMs - (at - askedAt) / 2;
    const [was, is] = [isOff(last), Math.abs(aheadMs) > toleratedMs];
    last = { redisMs: redisMs + (at - askedAt) / 2, at, aheadMs };
    const told = { aheadSeconds: Math.round(aheadMs / 1_000) };
    if (is && !was)
      log.warn(told, 'the clocks of this machine and of Redis are apart; the time of Redis counts');
    if (was && !is) log.info(told, 'the clocks of this machine and of Redis agree again');
  }

  async function look(): Promise<void> {
    const askedAt = monotonic();
    try {
      const [seconds, micros] = await redis.time();
      note(Number(seconds) * 1_000 + Number(micros) / 1_000, askedAt);
    } catch (error) {
      log.debug({ err: error }, 'the time of Redis is not known; asked again');
    }
  }

  const looking = setInterval(() => void look(), lookEveryMs).unref();
  return {
    look,
    now: () => Math.round(last && isOff(last) ? last.redisMs + monotonic() - last.at : wall()),
    aheadMs: () => last?.aheadMs ?? 0,
    close: () => clearInterval(looking),
  };
}

function isOff(look: Look | null): boolean {
  return look !== null && Math.abs(look.aheadMs) > toleratedMs;
}
