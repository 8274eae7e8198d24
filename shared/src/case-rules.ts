import type { Citation } from './case.js';
import type { CaseStatus, Exit } from './vocabulary.js';

/** Lease of a hold: 20 minutes, renewed by work (screens, section 5). */
export const leaseMs = 20 * 60_000;
export const shortestReason = 10;
export const longestReason = 2_000;

/** Exits that say a claim is not true; they need evidence. */
export const verdictExits = ['false-claim', 'misleading', 'scam'] as const satisfies readonly Exit[];

export function isVerdict(outcome: Exit | 'answer'): boolean {
  return (verdictExits as readonly string[]).includes(outcome);
}

/** Statuses in which a decision may still be made or taken over. */
export function isOpen(status: CaseStatus): boolean {
  return status !== 'closed' && status !== 'published';
}

export type MissingEvidence = 'two-sources' | 'outside-source';

/**
 * What a verdict still lacks (design, rule 4): two different sources, one of them not issued by the agency concerned.
 * Two pages of one address count once.
 */
export function missingEvidence(outcome: Exit | 'answer', citations: readonly Citation[]): MissingEvidence[] {
  if (!isVerdict(outcome)) return [];
  const missing: MissingEvidence[] = [];
  if (new Set(citations.map((citation) => citation.url)).size < 2) missing.push('two-sources');
  if (!citations.some((citation) => !citation.isOwnAgency)) missing.push('outside-source');
  return missing;
}
