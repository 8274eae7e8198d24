import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { assessmentSchema, type Assessment } from '@tanggap/shared/assessment';
import { run } from '../../../server/src/cli/score.js';
import { aProgram } from '../score/builders.js';

const folder = mkdtempSync(join(tmpdir(), 'tanggap-score-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function collector() {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString());
      done();
    },
  });
  return { stream, lines: () => chunks.join('').split('\n').filter(Boolean) };
}

type Result = Assessment & { error?: { line: number } };

async function score(lines: string[], args: string[] = []) {
  const [out, err] = [collector(), collector()];
  const stdin = Readable.from([lines.join('\n')]);
  const code = await run(args, { stdin, stdout: out.stream, stderr: err.stream });
  return { code, results: out.lines().map((line) => JSON.parse(line) as Result), complaints: err.lines() };
}

describe('npm run score', () => {
  test('Every line in gives one assessment out, in the same order', async () => {
    const { code, results } = await score([
      '{"id":"a","text":"Menu MBG hari ini basi lagi"}',
      '{"id":7,"text":"Cuaca cerah di Bandung pagi ini"}',
      '{"text":"Klik link bansos PKH Rp 600 ribu di https://pkh.my.id"}',
    ]);

    expect(code).toBe(0);
    expect(results.map(({ id }) => id)).toEqual(['a', '7', '3']);
    for (const result of results) assessmentSchema.parse(result);
    expect(results[2]!.level).toBe('flagged');
  });

  test('When a line has a title, then spans point into title, two line feeds and text', async () => {
    const { results } = await score(['{"title":"Kabar pagi","text":"dapur MBG dibuka"}']);

    expect('Kabar pagi\n\ndapur MBG dibuka'.slice(...results[0]!.programs[0]!.span)).toContain('MBG');
  });

  test('When a line is bad, then its place holds the error and the exit code is 1', async () => {
    const { code, results, complaints } = await score([
      '{"text":"Menu MBG hari ini"}',
      'bukan json',
      '{"teks":"salah nama"}',
      '{"text":"Dapur MBG dibuka"}',
    ]);

    expect(code).toBe(1);
    expect(results.map(({ error }) => error?.line)).toEqual([undefined, 2, 3, undefined]);
    expect(complaints.map((line) => line.slice(0, 7))).toEqual(['line 2:', 'line 3:']);
  });

  test('Blank lines and carriage returns are passed over', async () => {
    const { code, results } = await score(['{"text":"Menu MBG hari ini"}\r', '', '  ']);

    expect(code).toBe(0);
    expect(results).toHaveLength(1);
  });

  test('When programs are given, then only they are watched', async () => {
    const file = join(folder, 'programs.json');
    writeFileSync(file, JSON.stringify([aProgram({ id: 'bedah-rumah', aliases: ['bedah rumah'] })]));

    const { results } = await score(['{"text":"Bedah rumah di desa kami, PKH juga"}'], ['--programs', file]);

    expect(results[0]!.programs.map(({ id }) => id)).toEqual(['bedah-rumah']);
  });

  test('When the programs cannot be read, then it says why and stops with 2', async () => {
    const { code, complaints } = await score([], ['--programs', join(folder, 'none.json')]);

    expect(code).toBe(2);
    expect(complaints.join()).toContain('none.json');
  });

  test('When nobody reads its output, then it stops reading its input', async () => {
    let given = 0;
    const stdin = Readable.from(
      (function* () {
        for (; given < 5_000; given += 1) yield '{"text":"Menu MBG hari ini basi lagi"}\n';
      })(),
    );
    const stdout = new PassThrough({ highWaterMark: 1_000 });

    const done = run([], { stdin, stdout, stderr: collector().stream });
    await once(stdout, 'readable');
    for (let turn = 0; turn < 200; turn += 1) await setImmediate();
    const givenWhileBlocked = given;
    stdout.resume();

    expect(await done).toBe(0);
    expect(givenWhileBlocked).toBeLessThan(4_000);
    expect(given).toBe(5_000);
  });
});
