import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { trainLanguage } from './train/train-language.js';
import { trainScam } from './train/train-scam.js';
import { trainStance } from './train/train-stance.js';

export interface CliIo {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
}

const trainers = { stance: trainStance, language: trainLanguage, scam: trainScam } as const;
type ModelName = keyof typeof trainers;

const help = `npm run train -- --corpora DIR [--out DIR] [stance] [language] [scam]

Trains the models that ship (all, or those named) and writes them as JSON. The same data gives the same bytes.
`;

/** Exit codes: 0 done, 1 a corpus is missing, 2 wrong use. */
export async function run(args: string[], io: CliIo): Promise<number> {
  await Promise.resolve();
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { corpora: { type: 'string' }, out: { type: 'string' } },
  });
  const names = (positionals.length > 0 ? positionals : Object.keys(trainers)).filter(isModelName);
  if (!values.corpora || names.length === 0) {
    io.stderr.write(help);
    return 2;
  }
  // Models belong to the sources, also when this runs from the build.
  const out = values.out ?? fileURLToPath(new URL('../../src/score/models/', import.meta.url));
  mkdirSync(out, { recursive: true });
  try {
    for (const name of names) writeModel(name, values.corpora, out, io);
  } catch (error) {
    io.stderr.write(`[train] ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  return 0;
}

function writeModel(name: ModelName, corpora: string, out: string, io: CliIo): void {
  const model = trainers[name](corpora, (line) => io.stderr.write(`${line}\n`));
  const file = join(out, `${name}.json`);
  writeFileSync(file, `${JSON.stringify(model)}\n`);
  io.stdout.write(`${file}\n`);
}

function isModelName(name: string): name is ModelName {
  return Object.hasOwn(trainers, name);
}
