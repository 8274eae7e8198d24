import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { markdownTable, type Figure, type ReadSet } from './evaluate/figure.js';
import { correctionFigures } from './evaluate/correction-figures.js';
import { groupFigures } from './evaluate/group-figures.js';
import { languageFigures } from './evaluate/language-figures.js';
import { modelCard } from './evaluate/model-card.js';
import { regressions } from './evaluate/regression.js';
import { matchFigures } from './evaluate/match-figures.js';
import { scorerFigures } from './evaluate/scorer-figures.js';
import { stanceFigures } from './evaluate/stance-figures.js';
import { readCorpus } from './train/corpora.js';

interface CliIo {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
}

const parts = {
  stance: stanceFigures,
  language: languageFigures,
  score: scorerFigures,
  match: matchFigures,
  group: groupFigures,
  corrections: correctionFigures,
} as const;
type PartName = keyof typeof parts;

const help = `npm run evaluate -- --corpora DIR [--card FILE] [--figures FILE [--write]] [stance] [language] [score] [match] [group] [corrections]

Measures the scorer on labelled sets (DIR/sentiment/smsa-valid.jsonl and so on): a Markdown table, then one line of
JSON. A set that is not there is named and skipped. DIR/corrections.jsonl is the JSON Lines export of the desk's model
page: what people said of the scores, which stories they merged and parted. --card writes the model card. --figures
compares with figures written before and names what became worse; --write renews them.
`;

/** Exit codes: 0 measured, 1 no set was found or a figure became worse, 2 wrong use. */
export async function run(args: string[], io: CliIo): Promise<number> {
  await Promise.resolve();
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      corpora: { type: 'string' },
      card: { type: 'string' },
      figures: { type: 'string' },
      write: { type: 'boolean' },
    },
  });
  const unknown = positionals.find((name) => !isPart(name));
  if (!values.corpora || !existsSync(values.corpora) || unknown !== undefined) {
    io.stderr.write(`${complaint(values.corpora, unknown)}\n\n${help}`);
    return 2;
  }
  const skipped = new Set<string>();
  const readSet = reader(values.corpora, skipped);
  const names = positionals.length > 0 ? positionals.filter(isPart) : (Object.keys(parts) as PartName[]);
  const figures: Figure[] = names.flatMap((name) => parts[name](readSet));
  for (const set of skipped) io.stderr.write(`Skipped ${set}: expected ${set}.jsonl in ${values.corpora}.\n`);
  if (values.card) writeFileSync(values.card, modelCard(figures, [...skipped]));
  const worse = values.figures && !values.write ? regressions(figures, readFigures(values.figures)) : [];
  for (const line of worse) io.stderr.write(`Worse: ${line}\n`);
  if (values.figures && values.write)
    writeFileSync(values.figures, `${JSON.stringify({ figures }, null, 1)}\n`);
  io.stdout.write(
    `${markdownTable(figures)}\n\n${JSON.stringify({ figures, skipped: [...skipped], worse })}\n`,
  );
  return figures.length > 0 && worse.length === 0 ? 0 : 1;
}

/** No file yet means nothing to compare with. */
function readFigures(file: string): Figure[] {
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as { figures: Figure[] }).figures;
}

function isPart(name: string): name is PartName {
  return Object.hasOwn(parts, name);
}

function complaint(corpora: string | undefined, unknown: string | undefined): string {
  if (!corpora) return 'Expected --corpora DIR, the folder of the labelled sets.';
  return unknown === undefined
    ? `Expected a folder, found none at ${corpora}.`
    : `Expected ${Object.keys(parts).join(', ')}, not ${unknown}.`;
}

function reader(folder: string, skipped: Set<string>): ReadSet {
  return (name) => {
    const rows = readCorpus(folder, name);
    if (!rows) skipped.add(name);
    return rows;
  };
}
