import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import {
  bucketsOf,
  loadLanguage,
  modelLanguages,
  type LanguageJson,
} from '../../score/models/language-model.js';
import { readText } from '../../score/text/read-text.js';
import { nusaxLanguages, readCorpus } from './corpora.js';

const bits = 16;
/** Added to every count, so that one odd run of letters decides nothing. */
const smoothing = 0.3;
/** Indonesian as it is posted, with slang, which the translated set lacks. */
const everydaySets = ['sentiment/smsa-train', 'sentiment/vaccine-emotion'];
/** Its many texts count less, so that Indonesian is not known ten times better than its neighbours. */
const everydayWeight = 0.3;

/** Counts letter runs of each language and stores how they differ from the mean. */
export function trainLanguage(corpora: string, say: (line: string) => void): LanguageJson {
  const texts = modelLanguages.map((language) => textsOf(corpora, language, 'train'));
  const everyday = everydaySets.flatMap((name) => textsIn(corpora, name));
  const logs = texts.map((own, at) => logShares(own, modelLanguages[at] === 'id' ? everyday : []));
  const mean = Float64Array.from(logs[0] ?? [], (_, at) => {
    return logs.reduce((sum, row) => sum + (row[at] ?? 0), 0) / logs.length;
  });
  const differences = logs.map((row) => row.map((value, at) => value - (mean[at] ?? 0)));
  const step =
    Math.max(...differences.map((row) => row.reduce((most, value) => Math.max(most, Math.abs(value)), 0))) /
    127;
  const table = Int8Array.from(
    differences.flatMap((row) => Array.from(row, (value) => Math.round(value / step))),
  );
  const json: LanguageJson = {
    version: 1,
    about: {
      data: 'NusaX (train) in six languages; SmSA (train) and vaccination tweets as everyday Indonesian',
      licence:
        'NusaX CC-BY-SA-4.0; SmSA Apache-2.0; vaccination tweets MIT. Counts of letter runs only, no text.',
      method: 'Naive Bayes over runs of 1 to 5 letters in 65,536 buckets, 8-bit log ratios.',
    },
    figures: {},
    bits,
    step: Number(step.toPrecision(6)),
    table: deflateSync(Buffer.from(table.buffer), { level: 9 }).toString('base64'),
  };
  json.figures = accuracies(json, corpora);
  say(`language: ${JSON.stringify(json.figures)}`);
  return json;
}

function textsOf(corpora: string, language: keyof typeof nusaxLanguages, part: 'train' | 'valid'): string[] {
  return textsIn(corpora, `sentiment/nusax-${nusaxLanguages[language]}-${part}`);
}

function textsIn(corpora: string, name: string): string[] {
  const rows = readCorpus(corpora, name);
  if (!rows) throw new Error(`expected ${name}.jsonl in ${corpora}, found none`);
  return rows.map(({ text }) => text);
}

function logShares(texts: readonly string[], everyday: readonly string[]): Float64Array {
  const counts = new Float64Array(2 ** bits).fill(smoothing);
  for (const text of texts) countRuns(text, 1, counts);
  for (const text of everyday) countRuns(text, everydayWeight, counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => Math.log(count / total));
}

function countRuns(text: string, weight: number, counts: Float64Array): void {
  for (const word of readText(text).words) {
    if (word.kind !== 'word') continue;
    for (const bucket of bucketsOf(word.form, bits)) counts[bucket] = (counts[bucket] ?? 0) + weight;
  }
}

/** Share of the likeliest language that is right on the first few words of texts kept out of training. */
function accuracies(json: LanguageJson, corpora: string): Record<string, number> {
  const model = loadLanguage(json);
  return Object.fromEntries(
    [3, 5, 8, 12].map((length) => {
      let right = 0;
      let count = 0;
      modelLanguages.forEach((language, at) => {
        for (const text of textsOf(corpora, language, 'valid')) {
          const scores = model.scores(readText(text.split(/\s+/).slice(0, length).join(' ')));
          right += scores.indexOf(Math.max(...scores)) === at ? 1 : 0;
          count += 1;
        }
      });
      return [`accuracy-at-${length}-words`, Number((right / count).toFixed(3))];
    }),
  );
}
