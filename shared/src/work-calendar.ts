import { z } from 'zod';
import { instant } from './mention.js';
import { zones } from './vocabulary.js';

/** When the desk is expected to answer: zone, office hours, holidays, Ramadan. Versioned, edited by supervisors. */

const day = z.iso.date();
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 07:30');
/** Working stretches of one weekday, in order, not overlapping; breaks are the gaps. `24:00` cannot be written: an end of `00:00` means midnight. */
const stretches = z.array(z.object({ from: clockTime, to: clockTime })).max(4);
export type Stretch = z.infer<typeof stretches>[number];

export const officeWeekSchema = z.object({
  /** Monday to Thursday. */
  weekdays: stretches,
  friday: stretches,
  weekend: stretches,
});
export type OfficeWeek = z.infer<typeof officeWeekSchema>;

export const workCalendarSchema = z.object({
  version: z.number().int(),
  zone: z.enum(Object.keys(zones) as [keyof typeof zones, ...(keyof typeof zones)[]]),
  office: officeWeekSchema,
  ramadan: officeWeekSchema,
  /** First and last day of each Ramadan, as decreed. */
  ramadans: z.array(z.object({ from: day, to: day })).max(20),
  holidays: z
    .array(
      z.object({ day, name: z.string().trim().min(2).max(80), kind: z.enum(['holiday', 'joint-leave']) }),
    )
    .max(400),
  /** Years whose decree has been entered; a year without one is said on every page that counts office hours. */
  completeYears: z.array(z.number().int()).max(40),
});
export type WorkCalendar = z.infer<typeof workCalendarSchema>;

/** How time is counted: around the clock, in office hours, or in hours somebody was rostered. */
export const clockModes = ['always', 'office', 'shift'] as const;
export type ClockMode = (typeof clockModes)[number];

/** A stretch of watch by named people. Shifts may end on the next day and may overlap. */
export const shiftSchema = z.object({
  id: z.string().regex(/^P-\d+$/),
  version: z.number().int(),
  name: z.string().trim().min(2).max(40),
  from: instant,
  to: instant,
  people: z.array(z.object({ id: z.string(), name: z.string() })).max(30),
  isRemoved: z.boolean(),
});
export type Shift = z.infer<typeof shiftSchema>;

/** What passes to the next shift: open work as it stood, and what was promised to whom. */
export const handoverSchema = z.object({
  id: z.string().regex(/^O-\d+$/),
  version: z.number().int(),
  shiftId: z.string().nullable(),
  at: instant,
  by: z.object({ id: z.string(), name: z.string() }),
  note: z.string().trim().max(4_000),
  open: z
    .array(
      z.object({
        storyId: z.string(),
        title: z.string(),
        status: z.string(),
        holderId: z.string().nullable(),
      }),
    )
    .max(200),
  promises: z
    .array(
      z.object({
        text: z.string().trim().min(3).max(300),
        storyId: z.string().nullable(),
        dueAt: instant.nullable(),
        doneAt: instant.nullable(),
      }),
    )
    .max(50),
  /** The person of the next shift who has read it. */
  accepted: z.object({ id: z.string(), name: z.string(), at: instant }).nullable(),
});
export type Handover = z.infer<typeof handoverSchema>;
