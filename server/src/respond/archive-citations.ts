import type { Citation } from '@tanggap/shared/case';
import type { Evidence } from '@tanggap/shared/evidence';
import { missingFrom } from '@tanggap/shared/evidence-rules';
import type { Exit } from '@tanggap/shared/vocabulary';
import type { Actor } from '../triage/triage-deps.js';
import { citePage } from './cite-page.js';
import { evidenceMissing, failedCitations } from './refusals.js';
import type { EvidenceDeps, PageArchiver } from './respond-deps.js';
import { addressOf } from './story-evidence.js';

/** Archives every citation that is not archived yet; resolves with all evidence of the story. */
export async function archiveCitations(
  deps: EvidenceDeps,
  actor: Actor,
  storyId: string,
  citations: readonly Citation[],
): Promise<Evidence[]> {
  const byAddress = new Map(citations.map((citation) => [addressOf(citation.url), citation]));
  await Promise.all([...byAddress.values()].map((citation) => citePage(deps, actor, storyId, citation)));
  return deps.store.evidence.ofStory(storyId);
}

/** Refuses with `evidence-missing` where a verdict lacks archived sources (design, rule 4). */
export function requireEvidence(outcome: Exit | 'answer', evidence: readonly Evidence[]): void {
  const missing = missingFrom(outcome, evidence);
  if (missing.length > 0) throw evidenceMissing(missing, failedCitations(evidence));
}

/** The same page asked for again is the one fetched before, whatever came of it. */
export function oncePerAddress(archivePage: PageArchiver): PageArchiver {
  const pages = new Map<string, ReturnType<PageArchiver>>();
  return (url) => {
    const page = pages.get(url) ?? archivePage(url);
    pages.set(url, page);
    return page;
  };
}
