import { z } from 'zod';
import { searchFilterSchema, timelineSplits, timelineSteps } from './api-search.js';
import { reasonSchema } from './assessment.js';
import { instant } from './mention.js';
import { clockTime } from './work-calendar.js';

/** When a saved search speaks up: so many mentions within so many minutes, or a spike over what is usual. */
export const alertRuleSchema = z.object({
  isOn: z.boolean(),
  threshold: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('count'),
      atLeast: z.number().int().min(1).max(100_000),
      withinMinutes: z.number().int().min(5).max(10_080),
    }),
    z.object({
      kind: z.literal('spike'),
      atLeastRatio: z.number().min(1.5).max(100),
      withinMinutes: z.number().int().min(30).max(1_440),
    }),
  ]),
  /** The same alert does not come again within this time unless the volume doubled. */
  repeatAfterMinutes: z.number().int().min(15).max(10_080),
  /** `22:00` to `05:00` in the desk's zone: outside channels wait until its end; the product itself shows it at once. */
  quietHours: z.object({ from: clockTime, to: clockTime }).nullable(),
  /** Where nobody has opened it after so long, these destinations hear of it too. */
  escalation: z
    .object({
      afterMinutes: z.number().int().min(5).max(1_440),
      destinationIds: z.array(z.string()).min(1).max(10),
    })
    .nullable(),
  destinationIds: z.array(z.string()).max(10),
});
export type AlertRule = z.infer<typeof alertRuleSchema>;

export const savedSearchDraftSchema = z.object({
  name: z.string().trim().min(3).max(80),
  /** Every watch has a purpose; shared ones are read by others. */
  purpose: z.string().trim().min(5).max(300),
  filter: searchFilterSchema.omit({ from: true, to: true, zone: true }),
  /** A rolling window in days, so that the search stays useful tomorrow. */
  days: z.number().int().min(1).max(366),
  by: z.enum(timelineSteps).optional(),
  split: z.enum(timelineSplits).optional(),
  isShared: z.boolean(),
  alert: alertRuleSchema.nullable(),
});
export type SavedSearchDraft = z.infer<typeof savedSearchDraftSchema>;
export const savedSearchSchema = savedSearchDraftSchema.extend({
  id: z.string().regex(/^S-\d+$/),
  version: z.number().int(),
  owner: z.object({ id: z.string(), name: z.string() }),
  isRemoved: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;

/** Own searches and those that others share, newest change first. */
export const savedSearchListSchema = z.object({ searches: z.array(savedSearchSchema) });
/** Also brings a removed search back. */
export const savedSearchEditSchema = z.object({
  version: z.number().int().min(1),
  draft: savedSearchDraftSchema,
});

export const destinationKinds = ['email', 'telegram', 'webhook'] as const;
/** Where alerts and reports go beyond the product. */
export const destinationDraftSchema = z.object({
  kind: z.enum(destinationKinds),
  name: z.string().trim().min(2).max(80),
  /** An address, a chat id or an https address. */
  address: z.string().trim().min(3).max(300),
});
export type DestinationDraft = z.infer<typeof destinationDraftSchema>;
export const destinationSchema = destinationDraftSchema.extend({
  id: z.string().regex(/^D-\d+$/),
  version: z.number().int(),
  /** Key of the webhook's signature; never sent to a browser again after it was shown once. */
  secret: z.string().nullable(),
  isRemoved: z.boolean(),
  createdAt: instant,
  /** The newest attempt; `problem` says what to do, null where it arrived. */
  lastDelivery: z.object({ at: instant, isOk: z.boolean(), problem: reasonSchema.nullable() }).nullable(),
});
export type Destination = z.infer<typeof destinationSchema>;

/** One time that a saved search spoke up. */
export const alertSchema = z.object({
  id: z.string().regex(/^A-\d+$/),
  version: z.number().int(),
  searchId: z.string(),
  searchName: z.string(),
  ownerId: z.string(),
  isShared: z.boolean(),
  at: instant,
  from: instant,
  to: instant,
  count: z.number().int(),
  /** What was usual, for a spike. */
  usual: z.number().nullable(),
  seenBy: z.object({ id: z.string(), name: z.string(), at: instant }).nullable(),
  escalatedAt: instant.nullable(),
  deliveries: z.array(
    z.object({
      destinationId: z.string(),
      name: z.string(),
      kind: z.enum(destinationKinds),
      state: z.enum(['waiting', 'quiet-hours', 'sent', 'failed']),
      attempts: z.number().int(),
      /** When it is tried next; null once it is sent or failed. */
      nextAt: instant.nullable(),
      /** Why the last attempt failed and what to do; null where none did. */
      problem: reasonSchema.nullable(),
      /** Told because nobody had opened the alert in time. */
      isEscalation: z.boolean(),
    }),
  ),
});
export type Alert = z.infer<typeof alertSchema>;
