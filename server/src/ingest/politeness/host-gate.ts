import type { Clock } from '../clock.js';
import { FetchFailure } from '../guard/fetch-failure.js';

export interface GateOptions {
  clock: Clock;
  /** Requests to one host at the same time; default 4: their starts are spaced, so more only run where replies are slow. */
  perHost?: number;
  /** Between the starts of two requests to one host where robots.txt says nothing, in ms; default 1,000. */
  spacingMs?: number;
}

/** Lets requests through host by host: few at a time, spaced, and none while a host asked to be left alone. */
export interface HostGate {
  run<T>(
    host: string,
    task: () => Promise<T>,
    options?: { spacingMs?: number | null; signal?: AbortSignal | undefined },
  ): Promise<T>;
  /** Nothing goes to the host for `ms` from now; requests that would wait too long reject with `rate-limited`. */
  hold(host: string, ms: number): void;
}

interface Turnstile {
  running: number;
  nextStart: number;
  waiting: (() => void)[];
}

export function createHostGate(options: GateOptions): HostGate {
  const { clock } = options;
  const perHost = options.perHost ?? 4;
  const turnstiles = new Map<string, Turnstile>();
  const turnstileOf = (host: string): Turnstile => {
    const known = turnstiles.get(host) ?? { running: 0, nextStart: 0, waiting: [] };
    turnstiles.set(host, known);
    return known;
  };
  return {
    run: async (host, task, { spacingMs, signal } = {}) => {
      const turnstile = turnstileOf(host);
      await enter(turnstile, perHost);
      try {
        await takeSlot(turnstile, clock, spacingMs ?? options.spacingMs ?? 1_000, signal);
        return await task();
      } finally {
        leave(turnstile);
        forgetIdle(turnstiles, clock);
      }
    },
    hold: (host, ms) => {
      const turnstile = turnstileOf(host);
      turnstile.nextStart = Math.max(turnstile.nextStart, clock.now().getTime() + ms);
    },
  };
}

async function enter(turnstile: Turnstile, perHost: number): Promise<void> {
  if (turnstile.running < perHost) {
    turnstile.running += 1;
    return;
  }
  // `leave` hands its place over, so `running` does not change here.
  await new Promise<void>((resolve) => turnstile.waiting.push(resolve));
}

function leave(turnstile: Turnstile): void {
  const next = turnstile.waiting.shift();
  if (next) next();
  else turnstile.running -= 1;
}

/** Whoever would have to wait longer is sent away, so that one host in a sulk does not keep readers from the others. */
const longestWaitMs = 30_000;

/** Books the next start before sleeping, so that two waiting requests do not wake for the same slot. */
async function takeSlot(
  turnstile: Turnstile,
  clock: Clock,
  spacingMs: number,
  signal?: AbortSignal,
): Promise<void> {
  const now = clock.now().getTime();
  const start = Math.max(now, turnstile.nextStart);
  if (start - now > longestWaitMs) throw hostIsHeld(start - now);
  turnstile.nextStart = start + spacingMs;
  if (start > now) await clock.sleep(start - now, signal);
}

/** Article hosts come and go; a gate that runs for months must not keep them all. */
function forgetIdle(turnstiles: Map<string, Turnstile>, clock: Clock): void {
  if (turnstiles.size < 2_000) return;
  const now = clock.now().getTime();
  for (const [host, { running, nextStart }] of turnstiles) {
    if (running === 0 && nextStart < now) turnstiles.delete(host);
  }
}

function hostIsHeld(waitMs: number): FetchFailure {
  const message = `Expected a turn at this host within ${longestWaitMs / 1_000} s, it asked to be left alone longer.`;
  return new FetchFailure('rate-limited', message, { retryAfterMs: waitMs });
}
