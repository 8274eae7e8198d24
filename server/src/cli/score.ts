import { createReadStream, readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Assessment } from '@tanggap/shared/assessment';
import { programSchema, type Program } from '@tanggap/shared/program';
import { z } from 'zod';
import { defaultPrograms } from '../programs/default-programs.js';
import { createScorer } from '../score/index.js';
import type { ScoreInput, Scorer } from '../score/scorer.js';

export interface ScoreIo {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
}

/** A line of input: a text and whatever is known of it. */
const lineSchema = z.object({
  text: z.string(),
  id: z.union([z.string(), z.number()]).optional(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  published: z.string().nullish(),
  program: z.string().nullish(),
});

/**
 * `npm run --silent score < mentions.jsonl`: one JSON object a line in, one Assessment a line out, in the same order, in
 * bounded memory. A bad line is told on standard error and leaves `{"error":{"line","message"}}` in its place; the exit
 * code is then 1. `--programs FILE` takes a JSON array of programs, FILE another input than standard input.
 */
export async function run(args: string[], io: ScoreIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { programs: { type: 'string' } },
  });
  const programs = readPrograms(values.programs, io.stderr);
  if (!programs) return 2;
  const input = positionals[0] === undefined ? io.stdin : createReadStream(positionals[0]);
  return scoreLines(createScorer({ programs }), input, io);
}

async function scoreLines(scorer: Scorer, input: Readable, { stdout, stderr }: ScoreIo): Promise<number> {
  let number = 0;
  let hasBad = false;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const result = scoreLine(scorer, line, number);
    if ('error' in result) {
      hasBad = true;
      stderr.write(`line ${number}: ${result.error.message}\n`);
    }
    // Waiting for the reader keeps memory bounded however slow it is.
    if (!stdout.write(`${JSON.stringify(result)}\n`)) await once(stdout, 'drain');
  }
  return hasBad ? 1 : 0;
}

interface BadLine {
  error: { line: number; message: string };
}

function scoreLine(scorer: Scorer, line: string, number: number): Assessment | BadLine {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    return badLine(
      number,
      `expected a JSON object (${error instanceof Error ? error.message : String(error)})`,
    );
  }
  const read = lineSchema.safeParse(parsed);
  if (!read.success) return badLine(number, z.prettifyError(read.error).replace(/\s*\n\s*/g, ' '));
  return scorer.assess(inputOf(read.data, number));
}

function badLine(line: number, message: string): BadLine {
  return { error: { line, message } };
}

function inputOf({ text, id, title, url, program }: z.infer<typeof lineSchema>, number: number): ScoreInput {
  return {
    id: id === undefined ? String(number) : String(id),
    text: title ? `${title}\n\n${text}` : text,
    titleLength: title?.length ?? 0,
    url: url ?? null,
    standing: 'public',
    program: program ?? undefined,
  };
}

function readPrograms(file: string | undefined, stderr: Writable): Program[] | null {
  if (file === undefined) return defaultPrograms(new Date().toISOString());
  try {
    return z.array(programSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    stderr.write(`expected a JSON array of programs in ${file}: ${reason}\n`);
    return null;
  }
}
