import type { DeskProfile } from '../desk-profile.js';
import type { ResponseContent } from '../response.js';
import { hostOf, isPublicBody, isWithin, linksIn } from './links.js';

export interface SafeHosts {
  desk: Pick<DeskProfile, 'site' | 'contact'>;
  pageUrl: string;
}

/**
 * Hosts that the claim spreads: those in the claim's own words and in the block that repeats it. Public bodies' sites,
 * the desk's own and the contact that the answer names are never among them.
 */
export function spreadHosts(
  content: Pick<ResponseContent, 'blocks' | 'contact'>,
  claim: string,
  { desk, pageUrl }: SafeHosts,
): Set<string> {
  const own = [desk.site, pageUrl].map(hostOf);
  const named = linksIn(`${desk.contact} ${content.contact}`).map(({ host }) => host);
  const safe = [...own, ...named.filter((host) => isPublicBody(host))];
  return new Set(
    linksIn(`${claim}\n${content.blocks.claim}`)
      .map(({ host }) => host)
      .filter((host) => !isPublicBody(host) && !isWithin(host, safe)),
  );
}
