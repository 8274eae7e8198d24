import type { Publication, Response } from '@tanggap/shared/response';

/** Publications on our own page, oldest first. */
export function pagePublications({ publications }: Pick<Response, 'publications'>): Publication[] {
  return publications
    .filter(({ channel }) => channel === 'page')
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.version - b.version);
}

/** The one that readers see: the newest that was not withdrawn. */
export function livePublication(response: Pick<Response, 'publications'>): Publication | null {
  return pagePublications(response).findLast(({ withdrawn }) => withdrawn === null) ?? null;
}
