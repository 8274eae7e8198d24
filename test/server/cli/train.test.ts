import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { run } from '../../../server/src/cli/train.js';

async function train(...args: string[]) {
  const io = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  return { code: await run(args, io), err: String(io.stderr.read() ?? '') };
}

test('Training without a folder says how it is used', async () => {
  const { code, err } = await train();

  expect(code).toBe(2);
  expect(err).toContain('--corpora DIR');
});

test('Training names the set that is missing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-train-'));

  const { code, err } = await train('--corpora', folder, '--out', folder, 'language');

  expect(code).toBe(1);
  expect(err).toContain('sentiment/nusax-indonesian-train.jsonl');
  rmSync(folder, { recursive: true });
});
