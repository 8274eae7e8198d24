import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { run } from '../../../server/src/cli/evaluate.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanggap-evaluate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function aSet(name: string, rows: object[]): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, `${name}.jsonl`), rows.map((row) => JSON.stringify(row)).join('\n'));
}

async function evaluate(...args: string[]) {
  const io = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const code = await run(args, io);
  const read = (stream: PassThrough) => String(stream.read() ?? '');
  return { code, out: read(io.stdout), err: read(io.stderr) };
}

describe('evaluate', () => {
  test('Without a folder it says what it expects', async () => {
    const { code, err } = await evaluate();

    expect(code).toBe(2);
    expect(err).toContain('Expected --corpora DIR');
  });

  test('An unknown part is refused by name', async () => {
    const { code, err } = await evaluate('--corpora', folder, 'horoscope');

    expect(code).toBe(2);
    expect(err).toContain('not horoscope');
  });

  test('Measures the sets that are there and names those that are not', async () => {
    aSet('sentiment/smsa-valid', [
      { text: 'Pelayanan loket sangat mengecewakan dan lambat', label: 'negative' },
      { text: 'Terima kasih, bantuannya sangat bermanfaat sekali', label: 'positive' },
    ]);

    const { code, out, err } = await evaluate('--corpora', folder, 'stance');

    expect(code).toBe(0);
    expect(out).toContain('| stance macro-F1 | sentiment/smsa-valid | 2 | 1.000');
    expect(err).toContain('Skipped sentiment/sp4n');
  });

  test('The last line is JSON with every figure', async () => {
    aSet('sentiment/sp4n', [
      { text: 'Laporan saya belum ditanggapi, mengecewakan sekali', label: 'negative' },
    ]);

    const { out } = await evaluate('--corpora', folder, 'score');

    const { figures } = JSON.parse(out.trim().split('\n').at(-1)!);
    expect(figures).toContainEqual({
      name: 'flagged (few is right)',
      set: 'sp4n, negative',
      count: 1,
      value: 0,
    });
  });

  test('A folder without any set is a failure', async () => {
    expect((await evaluate('--corpora', folder, 'stance')).code).toBe(1);
  });
});
