import type { TimelineView } from '@tanggap/shared/api-search';
import type { Cell } from './cells.js';
import { byteOrderMark, csvLines } from './csv-writer.js';
import { timelineTable } from './tables/timeline-table.js';

/** A timeline has at most some thousand rows, so it needs no job. */
export async function timelineCsv(
  view: TimelineView,
  parts: Parameters<typeof timelineTable>[1],
): Promise<Uint8Array> {
  const { heads, pages } = timelineTable(view, parts);
  const rows: Cell[][] = [heads.map(({ title }) => title)];
  for await (const page of pages()) rows.push(...page);
  return Buffer.from(byteOrderMark + csvLines(rows));
}
