import { expect } from '@jest/globals';

/**
 * Processor milliseconds that one bounded piece of work may take.
 *
 * It tells a runaway (a walk through days, a backtracking expression) from slow hardware: idle machines stay
 * under a tenth of it, a runaway needs minutes. How fast something is stands in the benches, never in a test.
 */
const runawayMs = 20_000;

/** Runs `work` and fails when it ran away; processor time, because other tests run beside this one. */
export function expectBounded<T>(work: () => T): T {
  const before = process.cpuUsage();

  const result = work();

  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(runawayMs);
  return result;
}
