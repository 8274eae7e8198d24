import { afterEach, beforeEach, expect, jest } from '@jest/globals';

// Unexpected output is a failure: a warning nobody reads in a test run is a warning nobody reads at night either.
const methods = ['error', 'warn', 'log', 'info', 'debug'] as const;
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  for (const method of methods) {
    jest.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
      printed.push(`${method}: ${parts.map(String).join(' ')}`);
    });
  }
});

afterEach(() => {
  expect(printed).toEqual([]);
});
