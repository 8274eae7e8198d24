import type {
  Correction,
  CorrectionOrigin,
  correctionFormats,
  JudgedThing,
} from '@tanggap/shared/correction';
import { csvLines } from '../export/csv-writer.js';
import type { Store } from '../store/store.js';

const pageSize = 200;

const columns = [
  ...[
    'id',
    'at',
    'origin',
    'storyId',
    'otherId',
    'judged',
    'label',
    'machineScore',
    'machineLevel',
    'isOverride',
  ],
  ...['modelVersion', 'outcome', 'role', 'language', 'programs', 'textHash', 'text', 'otherText', 'note'],
] as const satisfies readonly (keyof Correction)[];

/** All labels that count, newest first, a page at a time. */
async function* pagesOfCorrections({ corrections }: Pick<Store, 'corrections'>): AsyncIterable<Correction[]> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['corrections']['list']>> = await corrections.list({
      marks: ['counts'],
      limit: pageSize,
      ...(cursor !== null && { cursor }),
    });
    yield page.records;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** The labels as a file, in pieces: CSV with a head, or one JSON object a line. */
export async function* correctionLines(
  store: Pick<Store, 'corrections'>,
  format: (typeof correctionFormats)[number],
): AsyncIterable<string> {
  if (format === 'csv') yield `\ufeff${csvLines([[...columns]])}`;
  for await (const page of pagesOfCorrections(store)) {
    if (format === 'csv') yield csvLines(page.map((row) => columns.map((column) => cellOf(row[column]))));
    else yield page.map((row) => `${JSON.stringify(row)}\n`).join('');
  }
}

function cellOf(value: Correction[(typeof columns)[number]]): string | number | null {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return Array.isArray(value) ? value.join(' ') : value;
}

interface CorrectionCount {
  judged: JudgedThing;
  rows: number;
  overrides: number;
  origins: Partial<Record<CorrectionOrigin, number>>;
}

/** Labels that count by what was judged. */
export async function countCorrections(store: Pick<Store, 'corrections'>): Promise<CorrectionCount[]> {
  const counts = new Map<JudgedThing, CorrectionCount>();
  for await (const page of pagesOfCorrections(store)) {
    for (const { judged, isOverride, origin } of page) {
      const count = counts.get(judged) ?? { judged, rows: 0, overrides: 0, origins: {} };
      count.rows += 1;
      count.overrides += isOverride ? 1 : 0;
      count.origins[origin] = (count.origins[origin] ?? 0) + 1;
      counts.set(judged, count);
    }
  }
  return [...counts.values()].sort((a, b) => b.rows - a.rows);
}
