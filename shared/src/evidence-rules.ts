import { isVerdict, type MissingEvidence } from './case-rules.js';
import type { Evidence } from './evidence.js';
import type { Exit } from './vocabulary.js';

/** Archived and not withdrawn: only such evidence supports a verdict. */
export function countsAsEvidence({ archive, withdrawn }: Pick<Evidence, 'archive' | 'withdrawn'>): boolean {
  return archive !== null && withdrawn === null;
}

/** Same for one source however often it was added: its address, or the bytes of a file that has none. */
export function sourceIdentity({ url, archive, id }: Pick<Evidence, 'url' | 'archive' | 'id'>): string {
  return archive?.finalUrl ?? url ?? archive?.sha256 ?? id;
}

/** What a verdict still lacks (design, rule 4), judged by what is archived. */
export function missingFrom(outcome: Exit | 'answer', evidence: readonly Evidence[]): MissingEvidence[] {
  if (!isVerdict(outcome)) return [];
  const counting = evidence.filter(countsAsEvidence);
  const missing: MissingEvidence[] = [];
  if (new Set(counting.map(sourceIdentity)).size < 2) missing.push('two-sources');
  if (!counting.some(({ isOwnAgency }) => !isOwnAgency)) missing.push('outside-source');
  return missing;
}
