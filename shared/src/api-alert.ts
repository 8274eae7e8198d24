import { z } from 'zod';
import { reasonSchema } from './assessment.js';
import { instant } from './mention.js';
import { alertSchema, destinationDraftSchema, destinationKinds, destinationSchema } from './saved-search.js';

/** Bodies and replies of alerts and of the places they go to. */

export const alertQuerySchema = z.object({
  state: z.enum(['unseen', 'all']).default('unseen'),
  cursor: z.string().max(200).optional(),
});
export const alertPageSchema = z.object({
  alerts: z.array(alertSchema),
  nextCursor: z.string().nullable(),
  /** Of those this person may see; at most `mostUnseen`, which then means that many or more. */
  unseen: z.number().int(),
});
export type AlertPage = z.infer<typeof alertPageSchema>;
export const mostUnseen = 200;

export const seenBodySchema = z.object({ version: z.number().int() });

/** How the last look of each search with an alert went; `problem` is null where it counted. */
export const alertLooksSchema = z.object({
  looks: z.array(z.object({ searchId: z.string(), at: instant, problem: reasonSchema.nullable() })),
});
export type AlertLooks = z.infer<typeof alertLooksSchema>;

export const destinationListSchema = z.object({ destinations: z.array(destinationSchema) });
/** `secret` is answered here and never again; null for e-mail and Telegram. */
export const newDestinationSchema = z.object({
  destination: destinationSchema,
  secret: z.string().nullable(),
});
export type NewDestination = z.infer<typeof newDestinationSchema>;
/** Editing a removed destination brings it back. Its kind stays. */
export const destinationEditSchema = z.object({
  version: z.number().int(),
  draft: destinationDraftSchema,
});

/** Which kinds this server can reach, and which settings are missing for the others. */
export const destinationMeansSchema = z.object({
  means: z.array(
    z.object({ kind: z.enum(destinationKinds), isReady: z.boolean(), missing: z.array(z.string()) }),
  ),
});
export type DestinationMeans = z.infer<typeof destinationMeansSchema>;
