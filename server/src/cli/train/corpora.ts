import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../score/text/read-text.js';
import type { TextView } from '../../score/text/text-view.js';

export interface CorpusRow {
  id?: string;
  text: string;
  label?: string;
  labels?: string[];
  title?: string;
  stem?: string;
  fact?: string;
  conclusion?: string;
  date?: string;
  group?: string;
}

export const nusaxLanguages = {
  id: 'indonesian',
  jv: 'javanese',
  su: 'sundanese',
  min: 'minangkabau',
  mad: 'madurese',
  en: 'english',
} as const;

/** The rows of one set, for instance `sentiment/smsa-train`; null where the file is absent. */
export function readCorpus(folder: string, name: string): CorpusRow[] | null {
  const file = join(folder, `${name}.jsonl`);
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as CorpusRow);
}

/** The rows of a set that training cannot do without. */
export function need(folder: string, name: string): CorpusRow[] {
  const rows = readCorpus(folder, name);
  if (!rows) throw new Error(`expected ${name}.jsonl in ${folder}, found none`);
  return rows;
}

export interface LabelledRow {
  view: TextView;
  label: string;
}

export function labelled(rows: readonly CorpusRow[]): LabelledRow[] {
  return rows.map((row) => ({ view: readText(row.text), label: row.label ?? '' }));
}

/** Words only, so that two copies of a text with other marks and links count as the same. */
export function wordsOf({ words }: TextView): string {
  return words
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ plain }) => plain)
    .join(' ');
}
