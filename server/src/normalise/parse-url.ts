/** A web address, or null where the text is none. `URL.parse` itself is missing from early Node 20. */
export function parseUrl(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}
