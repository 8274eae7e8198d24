import type { Evidence } from './evidence.js';
import type { Fact } from './fact.js';
import type { Narrative } from './narrative.js';
import type { Response, ResponseContent, ResponseVersion } from './response.js';

export const penMs = 2 * 60_000;
/** Autosave waits this long after the last key, ms (screens, section 4). */
export const autosaveMs = 2_000;
export const shortestReturnReason = 10;
export const shortestEmergencyReason = 20;

/** What an approver confirms; the first, third and fourth are also checked by the machine. */
export const checklistKeys = [
  'sources',
  'citations',
  'claim-once',
  'narratives',
  'no-personal-data',
  'neutral',
] as const;
export type ChecklistKey = (typeof checklistKeys)[number];

/** A citation in a block's text: `[4]`. */
export const citationPattern = /\[(\d{1,2})\]/g;
/** The text with blanks for its citations, so that places in it stay where they are. */
export function blankCitations(text: string): string {
  return text.replace(citationPattern, (citation) => ' '.repeat(citation.length));
}
/** A place still to be filled: a bracket that holds a letter. */
export const placePattern = /\[(?=[^\]\n]*\p{L})[^\]\n]{1,80}\]/gu;

/** When a version first went out of what still stands; null while none of it does. */
export function firstOutAt({ publications }: Pick<Response, 'publications'>, version: number): string | null {
  const standing = publications.filter((each) => each.version === version && each.withdrawn === null);
  return standing.map(({ at }) => at).sort()[0] ?? null;
}

/** Whoever wrote a word of a version never approves it (design, rule 5). */
export function mayApprove(userId: string, version: Pick<ResponseVersion, 'authors'>): boolean {
  return version.authors.every(({ id }) => id !== userId);
}

export function isExpired(
  { validUntil, isWithdrawn }: { validUntil: string; isWithdrawn: boolean },
  now: string,
): boolean {
  return isWithdrawn || Date.parse(validUntil) <= Date.parse(now);
}

export function citedNumbers({ blocks }: Pick<ResponseContent, 'blocks'>): number[] {
  const found = Object.values(blocks).flatMap((text) =>
    [...text.matchAll(citationPattern)].map(([, n]) => Number(n)),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}

/** The sources that the text really relies on; one that is listed but never cited in a block does not count. */
export function usedCitations(
  content: Pick<ResponseContent, 'blocks' | 'citations'>,
): ResponseContent['citations'] {
  const used = citedNumbers(content);
  return content.citations.filter(({ n }) => used.includes(n));
}

/** Ids of the given kinds among the sources that the text relies on. */
export function citedIds(
  content: Pick<ResponseContent, 'blocks' | 'citations'>,
  kinds: readonly ResponseContent['citations'][number]['kind'][],
): string[] {
  const cited = usedCitations(content).filter(({ kind }) => kinds.includes(kind));
  return [...new Set(cited.map(({ id }) => id))];
}

/** When the answer first went out, by publications that still stand; null while nothing is out. */
export function wentOutAt({ publications }: Pick<Response, 'publications'>): string | null {
  const standing = publications.filter(({ withdrawn }) => withdrawn === null).map(({ at }) => at);
  return standing.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** What a response leans on, resolved; the linter, the channels, the public page and the files all read this. */
export interface References {
  evidence: readonly Evidence[];
  facts: readonly Fact[];
  narratives: readonly Narrative[];
}

export const emptyContent: ResponseContent = {
  headline: '',
  blocks: { fact: '', warning: '', claim: '', why: '', close: '' },
  citations: [],
  exit: null,
  purpose: 'counter',
  templateId: null,
  hashtags: [],
  contact: '',
  channels: ['page', 'x', 'instagram', 'facebook', 'whatsapp', 'press'],
  overrides: {},
};
