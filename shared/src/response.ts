import { z } from 'zod';
import { instant } from './mention.js';
import { personSchema } from './person.js';
import { answerExits, channels, purposes, responseStatuses, textChannels } from './vocabulary.js';

/** Longest block, characters; a block beyond is no answer any more. */
const blockText = z.string().max(5_000);

/**
 * The text of an answer. Citations stand in the text as `[4]` and point into `citations`; a place still to be filled
 * stands as `[nomor pengaduan]`, which is any bracket that holds more than a number.
 */
export const responseContentSchema = z.object({
  headline: z.string().max(200),
  blocks: z.object({
    fact: blockText,
    warning: blockText,
    claim: blockText,
    why: blockText,
    close: blockText,
  }),
  citations: z
    .array(
      z.object({
        n: z.number().int().min(1).max(99),
        kind: z.enum(['evidence', 'fact', 'narrative']),
        id: z.string(),
      }),
    )
    .max(60),
  /** The verdict that publishing this answer stands for; null until the writer proposes one. */
  exit: z.enum(answerExits).nullable(),
  purpose: z.enum(purposes),
  templateId: z.string().nullable(),
  /** Without the hash sign. */
  hashtags: z
    .array(
      z
        .string()
        .trim()
        .regex(/^[\p{L}\p{N}_]{2,50}$/u),
    )
    .max(10),
  contact: z.string().max(300),
  channels: z.array(z.enum(channels)),
  overrides: z.partialRecord(z.enum(textChannels), z.string().max(25_000)),
});
export type ResponseContent = z.infer<typeof responseContentSchema>;

export const penSchema = z.object({ userId: z.string(), name: z.string(), until: instant });
export type Pen = z.infer<typeof penSchema>;

/** A person's record of having put an approved version out; nothing is ever posted by the product. */
export const publicationSchema = z.object({
  id: z.string(),
  channel: z.enum(channels),
  /** The public address, or where it was read or printed for channels without one. */
  url: z.string().nullable(),
  /** When it went out, as the person says. */
  at: instant,
  version: z.number().int(),
  by: personSchema,
  recordedAt: instant,
  withdrawn: z.object({ by: personSchema, at: instant, reason: z.string() }).nullable(),
});
export type Publication = z.infer<typeof publicationSchema>;

export const approvalSchema = z.object({
  version: z.number().int(),
  by: personSchema,
  at: instant,
  /** SHA-256 of the version's text, the same that the approver saw. */
  fingerprint: z.string(),
  checklist: z.array(z.string()),
  /** Why it could not wait for a supervisor; null for an ordinary approval. */
  emergency: z.string().nullable(),
  review: z
    .object({ by: personSchema, at: instant, outcome: z.enum(['upheld', 'withdrawn']), note: z.string() })
    .nullable(),
});
export type Approval = z.infer<typeof approvalSchema>;

export const responseSummarySchema = z.object({
  id: z.string().regex(/^T-\d+$/),
  storyId: z.string(),
  storyTitle: z.string(),
  programs: z.array(z.string()),
  headline: z.string(),
  exit: z.enum(answerExits).nullable(),
  purpose: z.enum(purposes),
  status: z.enum(responseStatuses),
  /** Grows by one with every change; writes carry the one they saw. */
  revision: z.number().int(),
  /** Number of the newest version that was cut; 0 before the first. */
  latest: z.number().int(),
  isDirty: z.boolean(),
  author: personSchema,
  pen: penSchema.nullable(),
  submitted: z
    .object({ version: z.number().int(), by: personSchema, at: instant, approverId: z.string().nullable() })
    .nullable(),
  approval: approvalSchema.nullable(),
  /** The newest return; stays until the next submission, and after it as history. */
  returned: z
    .object({ version: z.number().int(), by: personSchema, at: instant, reason: z.string() })
    .nullable(),
  publications: z.array(publicationSchema),
  narrativeId: z.string().nullable(),
  /** Facts or narratives it cites that have lapsed or were withdrawn; not empty puts it into the queue to look at again. */
  lapsed: z.array(z.string()),
  createdAt: instant,
  updatedAt: instant,
});
export type ResponseSummary = z.infer<typeof responseSummarySchema>;

export const responseSchema = responseSummarySchema.extend({
  content: responseContentSchema,
  /** The claim as the story's representative worded it when the answer was begun, private data masked. */
  claim: z.string(),
  /** Everybody who has saved the text so far; each becomes an author of the next version. */
  writers: z.array(personSchema).optional(),
});
export type Response = z.infer<typeof responseSchema>;

/** One cut version: never changed, the thing an approval is bound to. */
export const responseVersionSchema = z.object({
  responseId: z.string(),
  n: z.number().int().min(1),
  content: responseContentSchema,
  /** Everybody whose words may be in it; none of them may approve it. */
  authors: z.array(personSchema).min(1),
  by: personSchema,
  at: instant,
  cause: z.enum(['saved', 'submitted']),
  fingerprint: z.string(),
});
export type ResponseVersion = z.infer<typeof responseVersionSchema>;
