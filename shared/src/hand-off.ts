import { z } from 'zod';
import { instant } from './mention.js';
import { handOffKinds, handOffStatuses } from './vocabulary.js';

const person = z.object({ id: z.string(), name: z.string() });

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
  /** Number or address of the filed report, as the person noted it. */
  reference: z.string().nullable(),
  /** By when a first reply is due. */
  dueAt: instant.nullable(),
  steps: z.array(z.object({ status: z.enum(handOffStatuses), by: person, at: instant, note: z.string() })),
  updatedAt: instant,
});
export type HandOffRecord = z.infer<typeof handOffRecordSchema>;
