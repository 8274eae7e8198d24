import type { ResponseContent } from '../response.js';
import { usedCitations, type References } from '../response-rules.js';
import { hostOf, isPublicBody, isWithin } from './links.js';

export interface CitedSource {
  n: number;
  title: string;
  publisher: string;
  url: string | null;
  /** When it was archived, ISO; null where nothing was. */
  archivedAt: string | null;
  isOwnAgency: boolean;
}

/** The sources that the blocks really cite, by number; what cannot be resolved is left out (the linter names it). */
export function citedSources(
  content: Pick<ResponseContent, 'blocks' | 'citations'>,
  references: References,
): CitedSource[] {
  return usedCitations(content)
    .toSorted((a, b) => a.n - b.n)
    .flatMap((citation) => resolve(citation, references) ?? []);
}

function resolve(
  { n, kind, id }: ResponseContent['citations'][number],
  { evidence, facts, narratives }: References,
): CitedSource | null {
  if (kind === 'evidence') {
    const found = evidence.find((item) => item.id === id);
    if (!found) return null;
    const { title, publisher, url, archive, isOwnAgency } = found;
    return { n, title, publisher, url, archivedAt: archive?.at ?? null, isOwnAgency };
  }
  if (kind === 'fact') {
    const found = facts.find((item) => item.id === id);
    if (!found) return null;
    const { source, agency, archive } = found;
    // The fact bank holds the agencies' own figures, so a fact never counts as a view from outside.
    return { n, ...source, publisher: agency, archivedAt: archive?.at ?? null, isOwnAgency: true };
  }
  const found = narratives.find((item) => item.id === id);
  return found
    ? { n, title: found.title, publisher: found.owner, url: null, archivedAt: null, isOwnAgency: true }
    : null;
}

/** Publishers of the cited sources, each once, in order: `Kemensos; Cek Bersama`. */
export function publishersOf(sources: readonly CitedSource[]): string {
  return [...new Set(sources.map(({ publisher }) => publisher.trim()).filter((name) => name !== ''))].join(
    '; ',
  );
}

/** True where readers may be sent to the address: archived pages of the claim itself are proof, not a way to go. */
export function isSafeLink(url: string, spread: ReadonlySet<string>): boolean {
  const host = hostOf(url);
  return isPublicBody(host) || !isWithin(host, spread);
}
