import { z } from 'zod';
import { instant, webAddress } from './mention.js';
import { caseStatuses, exits } from './vocabulary.js';

/** One officer's lease on a case. */
export const holdSchema = z.object({
  userId: z.string(),
  name: z.string(),
  since: instant,
  /** Renewed by work; after this moment anyone may take the story. */
  leaseUntil: instant,
});
export type Hold = z.infer<typeof holdSchema>;

/** A source that a person relied on. Issue of archived evidence is the desk's; here the address and who issued it. */
export const citationSchema = z.object({
  url: webAddress,
  publisher: z.string().trim().min(2).max(120),
  /** True where the agency concerned issued it itself. */
  isOwnAgency: z.boolean(),
});
export type Citation = z.infer<typeof citationSchema>;

/** To whom a complaint or a press product is handed, and by when a first reply is due. */
export const handOffSchema = z.object({
  to: z.string().trim().min(2).max(120),
  kind: z.string().trim().max(80).optional(),
  dueAt: instant.optional(),
});

export const decisionSchema = z.object({
  /** `answer` opens a response and leaves the verdict to its end; an exit closes the case. */
  outcome: z.enum(['answer', ...exits]),
  reason: z.string(),
  citations: z.array(citationSchema),
  handOff: handOffSchema.nullable(),
  byId: z.string(),
  byName: z.string(),
  at: instant,
});
export type Decision = z.infer<typeof decisionSchema>;

/** Moments at which each stage was first reached; null where it was not. */
export const clocksSchema = z.object({
  publishedAt: instant,
  seenAt: instant,
  flaggedAt: instant.nullable(),
  heldAt: instant.nullable(),
  draftedAt: instant.nullable(),
  approvedAt: instant.nullable(),
  outAt: instant.nullable(),
  closedAt: instant.nullable(),
});
export type Clocks = z.infer<typeof clocksSchema>;

/** The desk's handling of one story. */
export const caseSchema = z.object({
  status: z.enum(caseStatuses),
  /** Grows by one with every change; writes carry the version they saw. */
  version: z.number().int(),
  holder: holdSchema.nullable(),
  decision: decisionSchema.nullable(),
  clocks: clocksSchema,
});
export type Case = z.infer<typeof caseSchema>;
