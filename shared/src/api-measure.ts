import { z } from 'zod';
import { many, zoneNames } from './api-search.js';
import { instant } from './mention.js';
import { stages } from './metrics.js';
import { caseStatuses, exits, sourceKinds } from './vocabulary.js';
import { clockModes, handoverSchema, shiftSchema, workCalendarSchema } from './work-calendar.js';

/** Bodies and replies of the pages that supervise: response times, backlog, load, quality, roster. */

export const urgencyBands = ['urgent', 'high', 'medium', 'low'] as const;

export const measureQuerySchema = z.object({
  from: instant.optional(),
  to: instant.optional(),
  program: many(z.string().max(40)),
  urgency: many(z.enum(urgencyBands)),
  source: many(z.enum(sourceKinds)),
  /** Stories flagged while this shift was on. */
  shift: z.string().max(20).optional(),
  mode: z.enum(clockModes).optional(),
  zone: z.enum(zoneNames).optional(),
});
export type MeasureQuery = z.infer<typeof measureQuerySchema>;

/** Moments in ms are spans of counted time. */
export const stageFigureSchema = z.object({
  stage: z.enum(stages),
  finished: z.number().int(),
  open: z.number().int(),
  left: z.number().int(),
  /** Null where fewer than five stories are finished or open. */
  medianMs: z.number().nullable(),
  p90Ms: z.number().nullable(),
  isMedianLowerBound: z.boolean(),
  isP90LowerBound: z.boolean(),
  targetMs: z.number().nullable(),
  /** Share of 0..1; null where nothing counts yet or there is no target. */
  withinTarget: z.number().nullable(),
  breached: z.number().int(),
  /** The cases themselves where there are too few for a percentile. */
  cases: z.array(z.object({ storyId: z.string(), title: z.string(), ms: z.number(), isOpen: z.boolean() })),
  /** Address that lists the stories of this figure, `/api/response-times/stories?…`. */
  storiesQuery: z.string(),
});
export type StageFigure = z.infer<typeof stageFigureSchema>;

export const stageGroups = ['program', 'urgency', 'source', 'shift', 'day'] as const;
export const responseTimesSchema = z.object({
  from: instant,
  to: instant,
  now: instant,
  mode: z.enum(clockModes),
  zone: z.enum(zoneNames),
  stages: z.array(stageFigureSchema),
  /** The whole way, flagged → out, by group; values are ids, bands, kinds, shift ids or days. */
  groups: z.record(
    z.enum(stageGroups),
    z.array(z.object({ value: z.string(), name: z.string(), figure: stageFigureSchema })),
  ),
  /** Stories without a usable date of publication: their first stage is not counted. */
  undated: z.number().int(),
  /** Years in the range whose holidays are not entered. */
  calendarGaps: z.array(z.number().int()),
  /** Shift hours were asked for and nobody is rostered in the range, so that nothing counts. */
  isUnrostered: z.boolean().optional(),
});
export type ResponseTimes = z.infer<typeof responseTimesSchema>;

/** The stories behind a figure. */
export const stageStoriesQuerySchema = measureQuerySchema.extend({
  stage: z.enum(stages),
  state: z.enum(['finished', 'open', 'left', 'breached', 'late', 'in-time']).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});
export const stageStorySchema = z.object({
  storyId: z.string(),
  title: z.string(),
  programs: z.array(z.string()),
  urgency: z.enum(urgencyBands),
  status: z.enum(caseStatuses),
  exit: z.enum(exits).nullable(),
  holderName: z.string().nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  ms: z.number(),
  targetMs: z.number().nullable(),
  /** When an open one passes its target; null without one or where it is past. */
  breaksAt: instant.nullable(),
});
export type StageStory = z.infer<typeof stageStorySchema>;
export const stageStoriesReplySchema = z.object({
  stories: z.array(stageStorySchema),
  total: z.number().int(),
  nextCursor: z.string().nullable(),
});

/** Open stories past a target, or about to be (three quarters of the target are gone), worst first. */
export const breachSchema = stageStorySchema.extend({ stage: z.enum(stages), overMs: z.number() });
export const breachesReplySchema = z.object({
  breached: z.array(breachSchema),
  soon: z.array(breachSchema),
  now: instant,
});
export type BreachesReply = z.infer<typeof breachesReplySchema>;

/** Open flagged stories by their age since flagging; ages in ms, `to` null for the oldest band. */
export const backlogSchema = z.object({
  bands: z.array(
    z.object({
      fromMs: z.number(),
      toMs: z.number().nullable(),
      stories: z.number().int(),
      storyIds: z.array(z.string()),
    }),
  ),
  total: z.number().int(),
  oldest: z.object({ storyId: z.string(), title: z.string(), ms: z.number() }).nullable(),
});
export type Backlog = z.infer<typeof backlogSchema>;

/** Load, in the order of names: there is no ranking, no score, and no average of a person. */
export const workloadSchema = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      held: z.number().int(),
      decided: z.number().int(),
      drafted: z.number().int(),
      approved: z.number().int(),
    }),
  ),
  unheld: z.number().int(),
  shift: shiftSchema.nullable(),
});
export type Workload = z.infer<typeof workloadSchema>;

/** Without a shift: the one that is on. */
export const workloadQuerySchema = z.object({ shift: z.string().max(20).optional() });

/** Targets in minutes of counted time; a program's or band's own wins over the general one, the shorter where both exist. */
export const targetSetSchema = z.partialRecord(z.enum(stages), z.number().positive().max(100_000));
export const targetsSchema = z.object({
  version: z.number().int(),
  mode: z.enum(clockModes),
  general: targetSetSchema,
  byUrgency: z.partialRecord(z.enum(urgencyBands), targetSetSchema),
  byProgram: z.record(z.string(), targetSetSchema),
});
export type Targets = z.infer<typeof targetsSchema>;

export const calendarBodySchema = workCalendarSchema;
export const shiftBodySchema = shiftSchema.pick({ name: true, from: true, to: true, people: true });
export const shiftListSchema = z.object({ shifts: z.array(shiftSchema), current: z.array(z.string()) });
export const shiftQuerySchema = z.object({ from: instant.optional(), to: instant.optional() });
export const shiftEditSchema = shiftBodySchema.extend({ version: z.number().int() });
/** `DELETE` carries the version that was seen in its address. */
export const seenVersionSchema = z.object({ version: z.coerce.number().int() });
export const acceptBodySchema = z.object({ version: z.number().int() });
export const handoverBodySchema = handoverSchema.pick({ note: true, promises: true, shiftId: true });
/** What the next note carries by itself: open work as it stands, and promises not yet kept. */
export const handoverDraftSchema = handoverSchema.pick({ open: true, promises: true, shiftId: true });
export const handoverListSchema = z.object({ handovers: z.array(handoverSchema) });

const isoWeek = z.string().regex(/^\d{4}-W\d{2}$/, 'expected a week such as 2026-W47');
/** Without a week the running one. */
export const qualityQuerySchema = z.object({ week: isoWeek.optional() });
export const drawBodySchema = z.object({ week: isoWeek });

/** A decision drawn for a second look, which is blind: neither the first outcome nor its author is shown before answering. */
export const qualityItemSchema = z.object({
  id: z.string().regex(/^Q-\d+$/),
  version: z.number().int(),
  /** ISO week, `2026-W47`. */
  week: isoWeek,
  storyId: z.string(),
  firstOutcome: z.enum(['answer', ...exits]),
  firstById: z.string(),
  firstAt: instant,
  second: z
    .object({
      outcome: z.enum(['answer', ...exits]),
      reason: z.string(),
      byId: z.string(),
      byName: z.string(),
      at: instant,
    })
    .nullable(),
});
export type QualityItem = z.infer<typeof qualityItemSchema>;
/** What a reviewer sees before answering. */
export const blindItemSchema = qualityItemSchema
  .pick({ id: true, version: true, week: true, storyId: true })
  .extend({
    title: z.string(),
    /** Null until the reader has answered it, or it was answered and the reader may see it. */
    outcome: z
      .object({
        first: z.enum(['answer', ...exits]),
        second: z.enum(['answer', ...exits]),
        reason: z.string(),
      })
      .nullable(),
    canAnswer: z.boolean(),
  });
export type BlindItem = z.infer<typeof blindItemSchema>;
export const qualityAnswerSchema = z.object({
  version: z.number().int(),
  outcome: z.enum(['answer', ...exits]),
  reason: z.string().trim().min(5).max(600),
});
/** Agreement of first and second looks. Kappa is null where it is not defined: fewer than two answers, or one outcome only. */
export const agreementSchema = z.object({
  answered: z.number().int(),
  agreed: z.number().int(),
  raw: z.number().nullable(),
  kappa: z.number().nullable(),
  /** 95 % interval of kappa; null with fewer than ten answers. */
  kappaInterval: z.tuple([z.number(), z.number()]).nullable(),
  table: z.array(z.object({ first: z.string(), second: z.string(), count: z.number().int() })),
});
export type Agreement = z.infer<typeof agreementSchema>;
export const qualityReplySchema = z.object({
  week: z.string(),
  drawn: z.number().int(),
  decisions: z.number().int(),
  items: z.array(blindItemSchema),
  agreement: agreementSchema,
  weeks: z.array(z.object({ week: z.string(), agreement: agreementSchema })),
});
export type QualityReply = z.infer<typeof qualityReplySchema>;
