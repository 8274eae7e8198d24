import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createClaimIndex, type ClaimIndex } from '../group/claim-index.js';

interface MatchIo {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
}

const id = z.union([z.string(), z.number()]);
const factSchema = z.object({ id, title: z.string().min(1), text: z.string().nullish() });
const mentionSchema = z.object({ text: z.string(), title: z.string().nullish(), id: id.optional() });

/** Matches given for a mention. */
const limit = 10;
const usage =
  'Usage: npm run --silent match -- --facts FACTS.jsonl [MENTIONS.jsonl] (or mentions on standard input)\n';

/**
 * `npm run --silent match -- --facts FACTS.jsonl < mentions.jsonl`: facts are `{"id","title","text"?}`, mentions
 * `{"text","id"?,"title"?}`; per mention `{"id","matches":[{"id","score","level"}]}`, best first, same order, in bounded
 * memory. A bad line is told on standard error and leaves `{"error":{"line","message"}}`; the exit code is then 1.
 */
export async function run(args: string[], io: MatchIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { facts: { type: 'string' } },
  });
  if (values.facts === undefined) {
    io.stderr.write(`Expected --facts FILE.\n${usage}`);
    return 2;
  }
  const index = createClaimIndex();
  const badFacts = await readFacts(values.facts, index, io.stderr);
  if (badFacts === null) return 2;
  const input = positionals[0] === undefined ? io.stdin : createReadStream(positionals[0]);
  const badMentions = await matchLines(index, input, io);
  return badFacts + badMentions > 0 ? 1 : 0;
}

/** Number of bad lines; null where the file cannot be read. */
async function readFacts(file: string, index: ClaimIndex, stderr: Writable): Promise<number | null> {
  let bad = 0;
  try {
    for await (const { line, number } of numbered(createReadStream(file))) {
      const fact = readLine(line, factSchema);
      if ('message' in fact) {
        bad += 1;
        stderr.write(`${file} line ${number}: ${fact.message}\n`);
        continue;
      }
      const { id, title, text } = fact.value;
      index.add([{ id: String(id), title, ...(text ? { text } : {}) }]);
    }
  } catch (error) {
    stderr.write(`Cannot read the facts: ${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
  return bad;
}

async function matchLines(index: ClaimIndex, input: Readable, { stdout, stderr }: MatchIo): Promise<number> {
  let bad = 0;
  for await (const { line, number } of numbered(input)) {
    const result = matchLine(index, line, number);
    if ('error' in result) {
      bad += 1;
      stderr.write(`line ${number}: ${result.error.message}\n`);
    }
    // Waiting for the reader keeps memory bounded however slow it is.
    if (!stdout.write(`${JSON.stringify(result)}\n`)) await once(stdout, 'drain');
  }
  return bad;
}

function matchLine(index: ClaimIndex, line: string, number: number) {
  const mention = readLine(line, mentionSchema);
  if ('message' in mention) return { error: { line: number, message: mention.message } };
  const { title, text } = mention.value;
  const matches = index.match(title ? `${title}\n\n${text}` : text, limit);
  return {
    id: mention.value.id ?? String(number),
    matches: matches.map(({ id, score, level }) => ({ id, score, level })),
  };
}

async function* numbered(input: Readable): AsyncGenerator<{ line: string; number: number }> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') yield { line, number };
  }
}

function readLine<T>(line: string, schema: z.ZodType<T>): { value: T } | { message: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    return { message: `expected a JSON object (${error instanceof Error ? error.message : String(error)})` };
  }
  const read = schema.safeParse(parsed);
  return read.success
    ? { value: read.data }
    : { message: z.prettifyError(read.error).replace(/\s*\n\s*/g, ' ') };
}
