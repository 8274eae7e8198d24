const hour = 3_600_000;

/**
 * How long to wait after `failures` failures in a row, in ms: doubling from `baseMs`, at most an hour (or `baseMs` where
 * that is longer), never less than the other side asked for. Jitter of ±25 % keeps sources from failing in step.
 */
export function backOffMs(
  failures: number,
  options: { baseMs: number; retryAfterMs?: number | null; random: () => number; capMs?: number },
): number {
  const cap = Math.max(options.capMs ?? hour, options.baseMs);
  const doubled = Math.min(cap, options.baseMs * 2 ** Math.min(30, Math.max(0, failures - 1)));
  const jittered = doubled * (0.75 + options.random() * 0.5);
  return Math.round(Math.max(jittered, options.retryAfterMs ?? 0));
}
