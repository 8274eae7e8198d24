import type { TableReader, TableRow } from './table-row.js';
import { textChunks } from './text-chunks.js';

/** A line longer than this is no mention; it is skipped without being kept in memory. */
const longestLine = 4 * 1024 * 1024;

/** JSON Lines: one object a line; empty lines are passed over. */
export const readJsonLines: TableReader = async function* (path, onBytes) {
  let number = 0;
  for await (const line of linesOf(path, onBytes)) {
    number += 1;
    if (line === null) yield { number, broken: 'the line is longer than 4 MB' };
    else if (line.trim() !== '') yield rowOf(number, line);
  }
};

function rowOf(number: number, line: string): TableRow {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { number, fields: value as Record<string, unknown> };
    }
    return { number, broken: 'expected a JSON object' };
  } catch (error) {
    if (error instanceof SyntaxError) return { number, broken: 'the JSON is broken' };
    throw error;
  }
}

/** Null stands for a line that was too long. */
async function* linesOf(path: string, onBytes: (count: number) => void): AsyncGenerator<string | null> {
  let rest = '';
  let isTooLong = false;
  for await (const chunk of textChunks(path, onBytes)) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      yield isTooLong ? null : part;
      isTooLong = false;
    }
    if (rest.length > longestLine) {
      isTooLong = true;
      rest = '';
    }
  }
  if (isTooLong) yield null;
  else if (rest !== '') yield rest;
}
