import { timelineQuerySchema, type TimelineBucket, type TimelineView } from '@tanggap/shared/api-search';
import type { ExportBody } from '@tanggap/shared/export';
import { moments, tableOf, type Column, type ExportTable } from '../cells.js';

interface Row extends TimelineBucket {
  /** Null for the whole stretch. */
  part: string | null;
  count: number;
}

const columns: readonly Column<Row>[] = [
  ...moments<Row>('Mulai', ({ from }) => from),
  ...moments<Row>('Sampai', ({ to }) => to),
  { title: 'Bagian', of: ({ part }) => part ?? 'seluruhnya' },
  { title: 'Sebutan', isNumber: true, of: ({ count }) => count },
  { title: 'Pertanyaan', isNumber: true, of: ({ part, questions }) => (part === null ? questions : null) },
  { title: 'Belum selesai', of: ({ isRunning }) => (isRunning ? 'ya' : 'tidak') },
];

/** Each stretch of a timeline, and with a split each of its parts on a row of its own. */
export function timelineTable(view: TimelineView): ExportTable {
  const rows = view.buckets.flatMap((bucket): Row[] => [
    { ...bucket, part: null, count: bucket.mentions },
    ...Object.entries(bucket.parts ?? {}).map(([part, count]) => ({ ...bucket, part, count })),
  ]);
  return tableOf(columns, {
    total: () => Promise.resolve(rows.length),
    async *pages() {
      for (let at = 0; at < rows.length; at += 1_000) yield await Promise.resolve(rows.slice(at, at + 1_000));
    },
  });
}

/** The timeline that an export asks for; throws a `ZodError` where a split or zone is unknown. */
export function timelineQueryOf({ search = {} }: ExportBody) {
  return timelineQuerySchema.parse(search);
}
