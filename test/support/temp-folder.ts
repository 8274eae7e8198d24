import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from '@jest/globals';

/**
 * A folder of its own for each test of the file. Returns how to name a file in it. Removed after the last test, not after
 * each: hooks run in the order they were written, and the test's own `afterEach` may still have to close what writes there.
 */
export function tempFolder(): (name: string) => string {
  const folders: string[] = [];
  beforeEach(() => {
    folders.push(mkdtempSync(join(tmpdir(), 'tanggap-test-')));
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, maxRetries: 5 });
  });
  return (name) => join(folders.at(-1) ?? '', name);
}
