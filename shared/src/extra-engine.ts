import { z } from 'zod';
import { instant } from './mention.js';

/** True for findings of analysts' rules and of the extra engine: beside the scorer's own, and taken back apart. */
export const isHint = (rule: string): boolean => /^(?:rule|extra)\//.test(rule);

/** `unknown`: the process that has the pipeline was not heard of lately. */
export const extraEngineStates = ['off', 'starting', 'running', 'failing', 'unknown'] as const;

/** Why the extra engine does not answer; details are in the log. */
export const extraEngineFailures = [
  'late',
  'unreachable',
  'refused',
  'bad-answer',
  'outside',
  'package-missing',
  'bad-model',
  'ended',
] as const;
export type ExtraEngineFailure = (typeof extraEngineFailures)[number];

/** How the optional stronger model stands, as operators and the model page see it. */
export const extraEngineSchema = z.object({
  state: z.enum(extraEngineStates),
  /** As the operator named it; null where there is none. */
  name: z.string().nullable(),
  /** Since when it is in this state; null where it is off or unknown. */
  since: instant.nullable(),
  failure: z.enum(extraEngineFailures).nullable(),
  /** True where masked texts may leave the network of the agency. */
  isOutside: z.boolean(),
  /** Texts since the start: read by it, passed over because it was late or resting, failed; and hints it gave. */
  texts: z.object({
    answered: z.number().int(),
    skipped: z.number().int(),
    failed: z.number().int(),
    hints: z.number().int(),
  }),
});
export type ExtraEngineState = z.infer<typeof extraEngineSchema>;

/** The state where no engine is set, or where nothing is known of it. */
export const noExtraEngine = (state: 'off' | 'unknown'): ExtraEngineState => ({
  ...{ state, name: null, since: null, failure: null, isOutside: false },
  texts: { answered: 0, skipped: 0, failed: 0, hints: 0 },
});
