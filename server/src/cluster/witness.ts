interface Seen {
  value: string;
  since: number;
  lastLook: number;
}

/**
 * Tells who is dead by looking: a live member changes its value with every beat. Only this machine's monotonic clock is
 * asked, so that neither a wrong clock here nor one at Redis ends a life too early or prolongs one.
 */
export interface Witness {
  /** What stands there now; null where it vanished, which proves nothing: Redis may have come back empty. */
  see(name: string, value: string | null, at: number): void;
  forget(name: string): void;
  /** The value that stood still for so long that whoever wrote it has stopped; null while it may live. */
  stale(name: string, at: number): string | null;
  /** Names that were seen and not forgotten. */
  names(): string[];
}

/** `ttlMs`: how long a value has to stand still. */
export function createWitness(ttlMs: number): Witness {
  const seen = new Map<string, Seen>();
  return {
    see(name, value, at) {
      const known = seen.get(name);
      const stands = value ?? known?.value;
      if (stands === undefined) return;
      // While nobody could look nobody could beat either; those who come back get their full time.
      const isGap = known !== undefined && at - known.lastLook > ttlMs * 0.75;
      const since = known?.value === stands && !isGap ? known.since : at;
      seen.set(name, { value: stands, since, lastLook: at });
    },
    forget: (name) => void seen.delete(name),
    stale(name, at) {
      const known = seen.get(name);
      return known && at - known.since >= ttlMs ? known.value : null;
    },
    names: () => [...seen.keys()],
  };
}
