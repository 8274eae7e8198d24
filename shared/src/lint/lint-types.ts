import type { Narrative } from '../narrative.js';
import type { ResponseContent } from '../response.js';
import type { References } from '../response-rules.js';
import type { BlockKey, Channel, Reason } from '../vocabulary.js';

/** The five principles of government communication that an answer is checked against (5C). */
export const principles = ['credibility', 'context', 'clarity', 'continuity', 'channel'] as const;
export type Principle = (typeof principles)[number];

/** Where a finding stands: a part of the draft or a channel's text, and the UTF-16 span in it where there is one. */
export interface LintPlace {
  part: BlockKey | 'headline' | Channel | 'citations' | null;
  span: [number, number] | null;
}

export interface LintFinding {
  rule: string;
  principle: Principle;
  /** `block` holds the submission back; `warn` asks the writer to look. */
  severity: 'block' | 'warn';
  place: LintPlace;
  reason: Reason;
}

/** What a draft is judged by. Pure: the same on the desk while typing and on the server at submission. */
export interface LintContext {
  references: References;
  /** The claim that is answered, as its representative mention worded it. */
  claim: string;
  liveNarratives: readonly Narrative[];
  /** True once a person has decided that the claim is false, misleading or a scam; only then may *hoaks* be written. */
  isDecided: boolean;
  /** Names and host of the programs and agencies concerned, which are not private persons. */
  knownNames: readonly string[];
  pageUrl: string;
  now: string;
}

export interface LintRule {
  name: string;
  principle: Principle;
  passed: Reason;
  find(content: ResponseContent, context: LintContext): LintFinding[];
}

export interface LintResult {
  findings: LintFinding[];
  passed: { rule: string; principle: Principle; reason: Reason }[];
  isBlocked: boolean;
}
