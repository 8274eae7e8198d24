import { z } from 'zod';
import { instant } from './mention.js';
import { clockTime } from './work-calendar.js';

/** A figure or a line of a report, with the address in the product that shows what it was counted from. */
const traced = z.object({ text: z.string(), link: z.string().nullable() });

export const reportTableSchema = z.object({
  columns: z.array(z.object({ title: z.string(), isNumber: z.boolean() })),
  rows: z.array(z.array(traced)),
  note: z.string().nullable(),
});

/** Bars of the report's chart; `mark` carries the id of a response that went out in the stretch. */
export const reportChartSchema = z.object({
  caption: z.string(),
  bars: z.array(
    z.object({ label: z.string(), value: z.number(), isRunning: z.boolean(), marks: z.array(z.string()) }),
  ),
  link: z.string().nullable(),
});

export const reportSectionKeys = [
  'method',
  'summary',
  'topics',
  'volume',
  'answers',
  'complaints',
  'questions',
  'press',
  'clocks',
  'effect',
  'advice',
  'sources',
  'note',
  'situation',
  'chronology',
  'messages',
  'next-steps',
] as const;
export type ReportSectionKey = (typeof reportSectionKeys)[number];

/** A numbered section, already worded in Indonesian: the office format of a report is Indonesian whatever the screen speaks. */
export const reportSectionSchema = z.object({
  key: z.enum(reportSectionKeys),
  title: z.string(),
  paragraphs: z.array(z.array(traced)),
  table: reportTableSchema.nullable(),
  chart: reportChartSchema.nullable(),
});
export type ReportSection = z.infer<typeof reportSectionSchema>;

export const reportKinds = ['daily', 'crisis'] as const;
export const reportSchema = z.object({
  id: z.string().regex(/^R-\d+$/),
  version: z.number().int(),
  kind: z.enum(reportKinds),
  title: z.string(),
  /** The desk's day, `2026-11-19`; several reports of one day are told apart by id. */
  day: z.iso.date(),
  from: instant,
  to: instant,
  /** Crisis: the issue or story it is about. */
  about: z.string().nullable(),
  isDemo: z.boolean(),
  status: z.enum(['draft', 'final']),
  sections: z.array(reportSectionSchema),
  /** The supervisor's own words; a report is final only after somebody read it. */
  note: z.string(),
  /** Null where the schedule made it. */
  createdBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  createdAt: instant,
  finalBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  finalAt: instant.nullable(),
});
export type Report = z.infer<typeof reportSchema>;
export const reportSummarySchema = reportSchema.omit({ sections: true });

/** When the daily report is made by itself, as a draft that a supervisor then reads; it may be mailed to destinations once final. */
export const reportScheduleSchema = z.object({
  version: z.number().int(),
  isOn: z.boolean(),
  /** `15:00` in the desk's zone. */
  at: clockTime,
  onWorkingDaysOnly: z.boolean(),
  destinationIds: z.array(z.string()).max(10),
});
export type ReportSchedule = z.infer<typeof reportScheduleSchema>;

/** What to make. A daily report is of one day of the desk's zone (default: today); a crisis report is about a story or issue. */
export const reportBodySchema = z
  .object({
    kind: z.enum(reportKinds),
    day: z.iso.date().optional(),
    from: instant.optional(),
    to: instant.optional(),
    about: z
      .string()
      .regex(/^[CI]-\d+$/, 'expected a story such as C-12 or an issue such as I-3')
      .optional(),
  })
  .refine(({ kind, about }) => kind !== 'crisis' || about !== undefined, {
    path: ['about'],
    message: 'expected the story or issue that the crisis report is about',
  });
export type ReportBody = z.infer<typeof reportBodySchema>;

export const reportQuerySchema = z.object({
  kind: z.enum(reportKinds).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export const reportListSchema = z.object({
  reports: z.array(reportSummarySchema),
  nextCursor: z.string().nullable(),
});
export const reportNoteSchema = z.object({ version: z.number().int(), note: z.string().trim().max(4_000) });
export const reportVersionSchema = z.object({ version: z.number().int() });
