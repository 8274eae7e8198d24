import { parse } from 'csv-parse/sync';

/** A record, or null where the line cannot be one. */
export type CsvRecord = string[] | null;

/** A cell may hold this many lines at most; beyond it a quote was never closed. */
const mostLines = 500;
const longestRecord = 1024 * 1024;

/**
 * Cuts lines into records. A quoted cell may run over several lines; but where a quote is missing, only the line that
 * lacks it is lost: reading starts again at the next line. A whole-file parser would give up, or swallow the rest.
 */
export async function* csvRecords(
  lines: AsyncIterator<string | null>,
  delimiter: string,
): AsyncGenerator<CsvRecord> {
  const ahead: (string | null)[] = [];
  const more = async (): Promise<boolean> => {
    const next = await lines.next();
    if (next.done !== true) ahead.push(next.value);
    return next.done !== true;
  };
  while (ahead.length > 0 || (await more())) {
    const { record, used } = await readRecord(ahead, more, delimiter);
    if (ahead.splice(0, used).join('').trim() !== '' || record === null) yield record;
  }
}

async function readRecord(
  ahead: (string | null)[],
  more: () => Promise<boolean>,
  delimiter: string,
): Promise<{ record: CsvRecord; used: number }> {
  let text = '';
  for (let used = 0; used < mostLines; used += 1) {
    if (used >= ahead.length && !(await more())) break;
    const line = ahead[used] ?? null;
    if (line === null || text.length + line.length > longestRecord) break;
    text += used === 0 ? line : `\n${line}`;
    if (hasOpenQuote(text)) continue;
    const record = parseRecord(text, delimiter);
    if (record !== null) return { record, used: used + 1 };
    break;
  }
  return { record: null, used: 1 };
}

/** Quotes come in pairs, also escaped ones. */
function hasOpenQuote(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count % 2 === 1;
}

function parseRecord(text: string, delimiter: string): CsvRecord {
  if (!text.includes('"')) return text.split(delimiter);
  try {
    const records = parse(text, { delimiter, relax_column_count: true });
    return records.length === 1 ? (records[0] ?? null) : null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
