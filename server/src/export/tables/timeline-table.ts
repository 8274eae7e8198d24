import {
  timelineQuerySchema,
  type TimelineBucket,
  type TimelineSplit,
  type TimelineView,
} from '@tanggap/shared/api-search';
import type { ExportBody } from '@tanggap/shared/export';
import { regionName, sourceWord } from '../../report/crisis/facet-words.js';
import { exitWords, levelWords, wordOf } from '../../report/words.js';
import { moments, tableOf, type Column, type ExportTable } from '../cells.js';
import { nameOf, type ProgramNames } from '../program-names.js';

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

/** Mentions of a stretch that have no value of the split. */
const withoutValue: Readonly<Record<TimelineSplit, string>> = {
  level: 'Tanpa penilaian',
  exit: 'Belum diputus',
  source: 'Tanpa kanal',
  region: 'Tanpa provinsi',
  program: 'Tanpa program',
};

function partWord(split: TimelineSplit, value: string, programs: ProgramNames): string {
  if (value === 'none') return withoutValue[split];
  if (split === 'program') return nameOf(programs, value);
  if (split === 'region') return regionName(value);
  if (split === 'source') return sourceWord(value);
  return wordOf(split === 'level' ? levelWords : exitWords, value);
}

/** Each stretch of a timeline, and with a split each of its parts on a row of its own. */
export function timelineTable(
  view: TimelineView,
  { split, programs }: { split: TimelineSplit | undefined; programs: ProgramNames },
): ExportTable {
  const rows = view.buckets.flatMap((bucket): Row[] => [
    { ...bucket, part: null, count: bucket.mentions },
    ...Object.entries((split && bucket.parts) ?? {}).map(([value, count]) => ({
      ...{ ...bucket, count },
      part: split ? partWord(split, value, programs) : value,
    })),
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
