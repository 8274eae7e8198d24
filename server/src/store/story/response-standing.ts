import { citedIds } from '@tanggap/shared/response-rules';
import type { Response, ResponseContent } from '@tanggap/shared/response';

/** Sent back to its writer, and not submitted again since. */
export function isReturned({
  status,
  returned,
  submitted,
}: Pick<Response, 'status' | 'returned' | 'submitted'>): boolean {
  if (status !== 'draft' || returned === null) return false;
  return submitted === null || submitted.at <= returned.at;
}

/** Approved in an emergency, while no supervisor has looked at it yet. */
export function isEmergency({ approval }: Pick<Response, 'approval'>): boolean {
  return approval !== null && approval.emergency !== null && approval.review === null;
}

/** Number of the newest version that people read; 0 while nothing is out. */
export function shownVersion({ publications }: Pick<Response, 'publications'>): number {
  const out = publications.filter(({ withdrawn }) => withdrawn === null).map(({ version }) => version);
  return Math.max(0, ...out);
}

/**
 * Facts and narratives that an answer leans on: those of the text as it stands and those of the version that people
 * read (null where nothing is out), because a correction under way does not yet mend the page.
 */
export function reliesOn(
  { status, content }: Pick<Response, 'status' | 'content'>,
  shown: ResponseContent | null,
): string[] {
  if (status === 'withdrawn') return [];
  const texts = shown === null ? [content] : [content, shown];
  return [...new Set(texts.flatMap((text) => citedIds(text, ['fact', 'narrative'])))];
}
