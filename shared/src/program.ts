import { z } from 'zod';
import { instant } from './mention.js';
import { longestProgramQuery } from './query.js';

const phrase = z.string().trim().min(2).max(80);

/** What of a program is under watch; every change of it needs a second person. */
export const programDraftSchema = z.object({
  name: z.string().trim().min(2).max(80),
  /** Names that identify the program by themselves. */
  aliases: z.array(phrase).min(1).max(60),
  /** Short or ambiguous names that count only beside a context word. */
  ambiguous: z.array(phrase).max(40).default([]),
  /** Words that make an ambiguous name count. */
  context: z.array(phrase).max(80).default([]),
  /** Phrases in which a name means something else. */
  excluded: z.array(phrase).max(60).default([]),
  /** In the search language, text only: what a mention must meet besides the names. Absent or empty asks nothing. */
  query: z.string().trim().max(longestProgramQuery).optional(),
  agency: z.string().trim().min(2).max(120),
  /** The agency's own host, the reference for answers and for judging links; null where unknown. */
  host: z.string().trim().max(120).nullable(),
  purpose: z.string().trim().min(10).max(600),
  basis: z.string().trim().max(300).default(''),
  owner: z.string().trim().min(2).max(120),
  endsAt: instant,
  priority: z.union([z.literal(0.5), z.literal(0.8), z.literal(1), z.literal(1.2)]),
});
export type ProgramDraft = z.infer<typeof programDraftSchema>;

export const programStatuses = ['active', 'proposed', 'ended'] as const;

/** A government program under watch. */
export const programSchema = programDraftSchema.extend({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/),
  status: z.enum(programStatuses),
  version: z.number().int(),
  /** Who approved the version that runs now; null until somebody did. */
  approver: z.string().nullable(),
  /** A change that waits for a second person. */
  proposal: z
    .object({ draft: programDraftSchema, byId: z.string(), byName: z.string(), at: instant })
    .nullable(),
});
export type Program = z.infer<typeof programSchema>;
