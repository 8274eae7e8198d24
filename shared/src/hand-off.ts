import { z } from 'zod';
import { instant } from './mention.js';
import { personSchema } from './person.js';
import { handOffKinds, handOffStatuses } from './vocabulary.js';

/**
 * A story handed to those who can fix it: the complaint desk SP4N-LAPOR!, another agency, or a newsroom (right of
 * reply). The product prepares the text; a person files it and notes the number; it is followed to its end.
 */
export const handOffRecordSchema = z.object({
  id: z.string().regex(/^H-\d+$/),
  storyId: z.string(),
  storyTitle: z.string(),
  kind: z.enum(handOffKinds),
  to: z.string(),
  status: z.enum(handOffStatuses),
  version: z.number().int(),
  /** The prepared pack as it was when handed over; private data masked. */
  pack: z.object({ subject: z.string(), body: z.string(), link: z.string().nullable() }),
  reference: z.string().nullable(),
  dueAt: instant.nullable(),
  steps: z.array(
    z.object({ status: z.enum(handOffStatuses), by: personSchema, at: instant, note: z.string() }),
  ),
  updatedAt: instant,
});
export type HandOffRecord = z.infer<typeof handOffRecordSchema>;
