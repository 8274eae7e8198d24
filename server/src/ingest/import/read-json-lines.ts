import type { TableReader, TableRow } from './table-row.js';
import { textLines } from './text-lines.js';

/** JSON Lines: one object a line; empty lines are passed over. */
export const readJsonLines: TableReader = async function* (path, onBytes) {
  let number = 0;
  for await (const line of textLines(path, onBytes)) {
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
