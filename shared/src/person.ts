import { z } from 'zod';

/** Who did something, by the name they had then: records stay readable when an account is renamed. */
export const personSchema = z.object({ id: z.string(), name: z.string() });
