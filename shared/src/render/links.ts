export interface TextLink {
  start: number;
  end: number;
  text: string;
  /** Lower case, without user name, port and `www.`. */
  host: string;
  /** True where its ending is one that platforms turn into a link. */
  isKnownEnding: boolean;
}

/** Endings that posts carry; with a two-letter country ending they cover what platforms link. */
const generic = new Set(
  (
    'com net org edu gov mil int info biz name pro mobi app dev web site online store shop club vip xyz top live life fun ' +
    'win icu click buzz space website tech page link blog cloud news help support click sbs cfd lol cyou asia world today'
  ).split(' '),
);
/** Country endings that are ordinary words or names of files when a blank was forgotten, such as `selesai.di`. */
const countries = new Set(
  'id my sg co cc tv me ly gl gg io to us uk eu jp cn in kr au ru de fr nl ph th vn tl bn la kh mm pw ws ai at be ch es it se tk ml cf gq ga st is gd ee sh'.split(
    ' ',
  ),
);
/** Names kept for examples (RFC 2606): no platform links them, people still may read them as addresses. */
const reserved = new Set(['example', 'invalid', 'test', 'localhost']);

const addressPattern =
  /(?<![\p{L}\p{N}@._%+-])(?:(https?:\/\/|www\.)[^\s<>"“”]+|(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}(?![\p{L}\p{N}@-])(?::\d{2,5})?(?:[/?#][^\s<>"“”]*)?)/giu;

/** Addresses in a text, with or without scheme; mail addresses are none. */
export function linksIn(text: string): TextLink[] {
  return [...text.matchAll(addressPattern)].flatMap((match) => {
    const whole = match[0].replace(/[.,;:!?)\]}'’…*_]+$/u, '');
    const host = hostOf(whole);
    const isWritten = match[1] !== undefined;
    const ending = host.slice(host.lastIndexOf('.') + 1);
    const isKnownEnding = host.includes('.') && (generic.has(ending) || countries.has(ending));
    if (host === '' || !(isWritten || isKnownEnding || reserved.has(ending) || /[a-z][/?#]/iu.test(whole)))
      return [];
    return [{ start: match.index, end: match.index + whole.length, text: whole, host, isKnownEnding }];
  });
}

/** Host of an address that may lack its scheme; empty where there is none. */
export function hostOf(address: string): string {
  const authority = address.replace(/^https?:\/\//iu, '').split(/[/?#\\]/u, 1)[0] ?? '';
  // `https://bank.id@contoh.xyz` goes to contoh.xyz: what stands before the @ is a user name.
  return authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/u, '')
    .toLowerCase()
    .replace(/^www\./u, '');
}

export function isWithin(host: string, hosts: Iterable<string>): boolean {
  return [...hosts].some((known) => known !== '' && (host === known || host.endsWith(`.${known}`)));
}

/** Sites that only public bodies and schools may register. */
export function isPublicBody(host: string): boolean {
  return /(?:^|\.)(?:go|mil|desa|sch|ac)\.id$/u.test(host);
}

/** Writes an address so that no program makes a link of it: `contoh[.]com/isi`. */
export function defuse(address: string): string {
  const rest = address.replace(/^https?:\/\//iu, '');
  const end = rest.search(/[/?#]/u);
  const host = end < 0 ? rest : rest.slice(0, end);
  return host.replaceAll('.', '[.]') + rest.slice(host.length);
}

/** The text with every address on one of these hosts, or under it, broken. */
export function defuseHosts(text: string, hosts: Iterable<string>): string {
  const barred = [...hosts];
  return barred.length === 0 ? text : defuseWhere(text, (host) => isWithin(host, barred));
}

/** The text with the addresses broken whose host is barred. */
export function defuseWhere(text: string, isBarred: (host: string) => boolean): string {
  return linksIn(text)
    .filter(({ host }) => isBarred(host))
    .reduceRight(
      (current, { start, end, text: link }) => current.slice(0, start) + defuse(link) + current.slice(end),
      text,
    );
}
