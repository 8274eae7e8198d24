import { maskPrivate } from '@tanggap/shared/masking';
import { defuse as broken, hostOf, isPublicBody, isWithin, linksIn } from '@tanggap/shared/render/links';

export function hostsIn(text: string): string[] {
  return linksIn(text).map(({ host }) => host);
}

/** Breaks every address that is not a public body's or a named one: `contoh[.]com`, which no program links. */
export function defuse(text: string, trusted: readonly string[]): string {
  return linksIn(text)
    .filter(({ host }) => !isPublicBody(host) && !isWithin(host, trusted))
    .reduceRight(
      (safe, { start, end, text: link }) => safe.slice(0, start) + broken(link) + safe.slice(end),
      text,
    );
}

/** Words of others on a public page: private data masked, addresses broken. */
export function publicText(text: string, trusted: readonly string[]): string {
  return defuse(maskPrivate(text), trusted);
}

/** An address to link to, or null: other schemes than http(s), private accounts, and hosts that the claim itself spread. */
export function linkable(url: string | null, spread: ReadonlySet<string>): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || maskPrivate(url) !== url) return null;
  const host = hostOf(url);
  return isWithin(host, spread) && !isPublicBody(host) ? null : url;
}
