import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { contentStem } from '../group/content-stem.js';
import { claimWords } from '../group/fingerprint.js';
import { readText } from '../score/text/read-text.js';

/** Only these three sets may shape what is shipped; see NOTICE. */
const sets = [
  'smsa-train',
  'nusax-indonesian-train',
  'nusax-javanese-train',
  'nusax-sundanese-train',
  'nusax-minangkabau-train',
  'vaccine-emotion',
];
/** Rarer stems weigh the same as unseen ones, and would only make the file long. */
const fewest = 3;
const target = fileURLToPath(new URL('../group/background-counts.ts', import.meta.url)).replace(
  '/dist/',
  '/src/',
);
const rowSchema = z.object({ text: z.string() });

/** Counts in how many everyday texts each stem stands: `count-background CORPORA_DIR`, writes `background-counts.ts`. */
export async function run(args: string[], io: { stdout: NodeJS.WritableStream }): Promise<number> {
  const folder = args[0];
  if (!folder) throw new Error('Expected the folder of the corpora as the only argument.');
  const texts = sets.flatMap((set) => readTexts(join(folder, 'sentiment', `${set}.jsonl`)));
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const kept = [...counts]
    .filter(([, count]) => count >= fewest)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  writeFileSync(target, source(texts.length, kept));
  io.stdout.write(`${texts.length} texts, ${kept.length} stems\n`);
  return Promise.resolve(0);
}

function stemsOf(text: string): Set<string> {
  const words = claimWords(readText(text)).filter(({ kind }) => kind === 'word');
  return new Set(words.map(({ plain }) => contentStem(plain)).filter((stem) => /^[a-z0-9]+$/.test(stem)));
}

function readTexts(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => rowSchema.parse(JSON.parse(line)).text);
}

function source(size: number, kept: [string, number][]): string {
  return `// Made by server/src/cli/count-background.ts from SmSA, NusaX and vaccine-emotion (see NOTICE): counts only, no text.

/** Texts counted. */
export const backgroundSize = ${size};

/** Stem and number of texts that hold it. */
export const backgroundCounts =
  '${kept.map(([stem, count]) => `${stem}:${count}`).join(' ')}';
`;
}
