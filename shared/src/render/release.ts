import type { DeskProfile } from '../desk-profile.js';
import type { ResponseContent } from '../response.js';
import type { References } from '../response-rules.js';
import { blockKeys } from '../vocabulary.js';
import { citedSources, isSafeLink, type CitedSource } from './cited-sources.js';
import { defuseHosts } from './links.js';
import { longDate } from './long-date.js';
import { withoutCitations } from './plain-text.js';
import { spreadHosts } from './spread-hosts.js';

export interface ReleaseOptions {
  desk: DeskProfile;
  references: References;
  /** As the desk numbers its releases, for instance `T-12/HUMAS/2026`. */
  number: string;
  date: string;
  pageUrl: string;
  /** The claim as it was spread; its addresses are broken wherever they stand. */
  claim?: string;
}

/** A press release (siaran pers) in its usual parts; both office formats print these texts in this order. */
export interface Release {
  letterhead: { agency: string; unit: string; lines: string[] };
  heading: string;
  number: string;
  title: string;
  /** `Kota, tanggal`; stands before the first paragraph with a dash. */
  dateline: string;
  paragraphs: string[];
  end: string;
  sourcesHead: string;
  sources: string[];
  contactHead: string;
  contact: string[];
}

/** As the desk numbers its releases: the response, its unit and the year in which it goes out. */
export function releaseNumber(responseId: string, date: string): string {
  return `${responseId}/HUMAS/${longDate(date).slice(-4)}`;
}

/** Renders one version as a press release; the claim's addresses never stand in it as links. */
export function renderRelease(content: ResponseContent, options: ReleaseOptions): Release {
  const { desk, references, number, date, pageUrl, claim = '' } = options;
  const spread = spreadHosts(content, claim, options);
  const clean = (text: string): string =>
    defuseHosts(withoutCitations(text), spread).replace(/\s+/gu, ' ').trim();
  const filled = (texts: readonly string[]): string[] => texts.map(clean).filter((text) => text !== '');
  return {
    letterhead: {
      agency: clean(desk.agency),
      unit: clean(desk.unit),
      lines: filled([[desk.city, desk.contact, desk.site].filter((text) => text.trim() !== '').join(' · ')]),
    },
    heading: 'SIARAN PERS',
    number: `Nomor: ${clean(number)}`,
    title: clean(content.headline),
    dateline: [clean(desk.city), longDate(date)].filter((text) => text !== '').join(', '),
    paragraphs: filled(blockKeys.flatMap((key) => content.blocks[key].split(/\n+/u))),
    end: '***',
    sourcesHead: 'Sumber',
    sources: citedSources(content, references).map((source) => clean(sourceLine(source, spread))),
    contactHead: 'Narahubung',
    contact: filled([
      desk.unit,
      content.contact,
      desk.contact,
      desk.site,
      `Penjelasan dan bukti: ${pageUrl}`,
    ]).filter((line, index, all) => all.indexOf(line) === index),
  };
}

function sourceLine(
  { n, title, publisher, url, archivedAt }: CitedSource,
  spread: ReadonlySet<string>,
): string {
  const address = url !== null && isSafeLink(url, spread) ? `, ${url}` : '';
  const archived = archivedAt === null ? '' : ` (diarsipkan ${longDate(archivedAt)})`;
  return `${n}. ${title}, ${publisher}${address}${archived}`;
}
