import { parseUrl } from './parse-url.js';

/** Parameters that follow people instead of naming the page. */
const tracking =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|igshid|igsh|mc_cid|mc_eid|yclid|_ga|ref_src|ref_url|spm|twclid|ttclid)$/i;
const longest = 4_000;

/** The address without tracking, fragment and credentials; null for everything that is no web page (`javascript:` …). */
export function cleanUrl(address: string | undefined): string | null {
  if (address === undefined || address.length > longest) return null;
  const url = parseUrl(address.trim());
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.username = '';
  url.password = '';
  url.hash = '';
  const unwanted = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  // Only touched where needed: rewriting the query would re-encode signatures that some pages check.
  for (const name of unwanted) url.searchParams.delete(name);
  return url.href.length > longest ? null : url.href;
}
