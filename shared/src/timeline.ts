import { z } from 'zod';
import { instant } from './mention.js';

/** Everything that can be written into a story's append-only record (Jejak). */
export const timelineKinds = [
  'first-seen',
  'level-changed',
  'urgency-changed',
  'source-joined',
  'grew',
  'matched',
  'held',
  'released',
  'lease-lapsed',
  'passed',
  'decided',
  'undone',
  'merged',
  'merged-away',
  'split',
  'split-off',
  'suggestion-refused',
  'note',
  'evidence-added',
  'evidence-withdrawn',
  'response-started',
  'submitted',
  'returned',
  'approved',
  'approval-voided',
  'published',
  'publication-withdrawn',
  'emergency-reviewed',
  'response-withdrawn',
  'handed-over',
  'hand-off-moved',
  'closed',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const timelineEntrySchema = z.object({
  id: z.string(),
  storyId: z.string(),
  at: instant,
  kind: z.enum(timelineKinds),
  /** Null where the machine wrote it. */
  actor: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Small facts the sentence is made of on screen, for instance `{ from: 'watch', to: 'flagged' }`. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** True where `undo` can take it back now. */
  canUndo: z.boolean(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
/** An entry before the store gives it an id. */
export type NewTimelineEntry = Omit<TimelineEntry, 'id' | 'canUndo'>;
