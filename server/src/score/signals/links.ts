import { tokenClass } from '../cues/tokens.js';
import type { Draft } from '../signal.js';

/** Where a link leads, as far as its host tells. */
export type HostKind = 'official' | 'known' | 'odd' | 'other';

const shorteners =
  /^(?:bit\.ly|s\.id|cutt\.ly|tinyurl\.com|linktr\.ee|wa\.me|t\.me|telegram\.me|rebrand\.ly|shorturl\.at|is\.gd|rb\.gy|lynk\.id|heylink\.me|bitly\.com|n9\.cl|acesse\.one|shope\.ee|api\.whatsapp\.com|chat\.whatsapp\.com|forms\.gle|docs\.google\.com)$/;
/** Cheap or free hosting where pages that collect data are put up in minutes. */
const cheapHosting =
  /(?:^|\.)(?:my\.id|biz\.id|web\.id|xyz|top|club|online|site|shop|vip|cc|live|win|icu|click|buzz|sbs|cfd|lol|info|fun|store|space|website|pro|blogspot\.com|wordpress\.com|weebly\.com|wixsite\.com|replit\.app|replit\.dev|repl\.co|vercel\.app|netlify\.app|pages\.dev|web\.app|firebaseapp\.com|github\.io|glitch\.me|herokuapp\.com|carrd\.co|ngrok\.io|ngrok-free\.app|workers\.dev|sites\.google\.com|webflow\.io|lovable\.app)$/;
const official = /(?:^|\.)(?:go\.id|mil\.id|desa\.id|sch\.id|ac\.id)$/;
/** Public platforms and press: no sign either way. */
const known =
  /(?:^|\.)(?:youtube\.com|youtu\.be|twitter\.com|x\.com|t\.co|facebook\.com|fb\.watch|fb\.com|instagram\.com|threads\.net|tiktok\.com|bsky\.app|google\.com|wikipedia\.org|play\.google\.com|apps\.apple\.com|kompas\.com|detik\.com|tempo\.co|antaranews\.com|cnnindonesia\.com|cnbcindonesia\.com|liputan6\.com|tribunnews\.com|republika\.co\.id|merdeka\.com|okezone\.com|viva\.co\.id|kumparan\.com|tirto\.id|suara\.com|sindonews\.com|jawapos\.com|bisnis\.com|kontan\.co\.id|katadata\.co\.id|idntimes\.com|jpnn\.com|mediaindonesia\.com|bbc\.com|turnbackhoax\.id|cekfakta\.com|pln\.co\.id|mypertamina\.id|pertamina\.com|bulog\.co\.id|bri\.co\.id|bankmandiri\.co\.id|bni\.co\.id|kcic\.co\.id|danantaraindonesia\.co\.id)$/;

/** Judges a host; `officialHosts` are those that the watched programs name. */
export function hostKind(host: string, officialHosts: ReadonlySet<string>): HostKind {
  if (official.test(host) || isUnder(host, officialHosts)) return 'official';
  if (shorteners.test(host) || cheapHosting.test(host)) return 'odd';
  return known.test(host) ? 'known' : 'other';
}

function isUnder(host: string, hosts: ReadonlySet<string>): boolean {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1))
    if (hosts.has(rest)) return true;
  return false;
}

const noHosts: ReadonlySet<string> = new Set();

/** The token of the first shortened or free-hosting link, or -1. */
export function firstOddLink(draft: Draft): number {
  return firstLink(draft, (host) => hostKind(host, noHosts) === 'odd');
}

/** The token of the first link whose host satisfies `test`, or -1. */
export function firstLink({ tokens }: Draft, test: (host: string) => boolean): number {
  return tokens.findIndex(
    ({ classes, host }) =>
      (classes & tokenClass.url) !== 0 && host !== undefined && host !== '' && test(host),
  );
}
