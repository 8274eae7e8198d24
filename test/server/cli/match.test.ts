import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { run } from '../../../server/src/cli/match.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanggap-match-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const facts = [
  { id: 'f1', title: 'Ompreng makan bergizi gratis dicuci dengan minyak babi di Sleman' },
  {
    id: 'f2',
    title: 'Tautan pendaftaran bantuan PKH Rp900 ribu lewat Telegram',
    text: 'Kementerian tidak membuka pendaftaran.',
  },
  { id: 3, title: 'Gempa besar diramalkan terjadi di selat Sunda pekan depan' },
];

interface MatchLine {
  id?: string;
  matches?: { id: string; score: number; level: string }[];
  error?: { line: number; message: string };
}

async function match(mentions: string, factLines = facts.map((fact) => JSON.stringify(fact)).join('\n')) {
  const file = join(folder, 'facts.jsonl');
  writeFileSync(file, factLines);
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const [code, out, err] = await Promise.all([
    run(['--facts', file], { stdin: Readable.from([mentions]), stdout, stderr }).finally(() => {
      stdout.end();
      stderr.end();
    }),
    readAll(stdout),
    readAll(stderr),
  ]);
  return {
    code,
    err,
    lines: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as MatchLine),
  };
}

describe('npm run match', () => {
  test('Each mention gets one line, with the nearest fact first', async () => {
    const { code, lines } = await match(
      [
        JSON.stringify({
          id: 'a',
          text: 'Parah, ompreng makan bergizi gratis di Sleman ternyata dicuci pakai minyak babi!',
        }),
        JSON.stringify({
          id: 'b',
          text: 'Pekan depan selat Sunda diramalkan kena gempa besar, segera mengungsi',
        }),
      ].join('\n'),
    );

    expect(code).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(lines[0]?.matches?.[0]).toMatchObject({ id: 'f1', level: 'confident' });
    expect(lines[1]?.matches?.[0]?.id).toBe('3');
  });

  test('A mention without an id is named by its line', async () => {
    const { lines } = await match('{"text":"Kopi pagi ini enak sekali"}');

    expect(lines[0]?.id).toBe('1');
  });

  test('A headline counts as part of the text', async () => {
    const { lines } = await match(
      JSON.stringify({
        title: 'Ompreng makan bergizi gratis dicuci minyak babi',
        text: 'Warga Sleman bertanya.',
      }),
    );

    expect(lines[0]?.matches?.[0]?.id).toBe('f1');
  });

  test('A bad line is named by number and the others are still matched', async () => {
    const { code, err, lines } = await match(
      '{"text":"satu"}\n{"text":\n{"teks":"dua"}\n{"id":"d","text":"tiga"}',
    );

    expect(code).toBe(1);
    expect(lines.map((line) => line.error?.line ?? line.id)).toEqual(['1', 2, 3, 'd']);
    expect(err).toMatch(/^line 2: expected a JSON object.*\nline 3: /);
  });

  test('A bad fact is told and the good ones are used', async () => {
    const { code, err, lines } = await match(
      '{"text":"Ompreng makan bergizi gratis dicuci minyak babi Sleman"}',
      `nonsense\n${JSON.stringify(facts[0])}`,
    );

    expect(code).toBe(1);
    expect(err).toContain('line 1: expected a JSON object');
    expect(lines[0]?.matches?.[0]?.id).toBe('f1');
  });

  test('Without facts it says what was expected', async () => {
    const stderr = new PassThrough();

    const code = await run([], { stdin: Readable.from([]), stdout: new PassThrough(), stderr });
    stderr.end();

    expect(code).toBe(2);
    expect(await readAll(stderr)).toContain('Expected --facts FILE');
  });

  test('A file that is not there is a clear error', async () => {
    const stderr = new PassThrough();

    const code = await run(['--facts', join(folder, 'none')], {
      stdin: Readable.from([]),
      stdout: new PassThrough(),
      stderr,
    });
    stderr.end();

    expect(code).toBe(2);
    expect(await readAll(stderr)).toContain('Cannot read the facts');
  });
});
