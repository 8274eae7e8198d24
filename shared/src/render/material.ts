import type { DeskProfile } from '../desk-profile.js';
import type { ResponseContent } from '../response.js';
import type { References } from '../response-rules.js';
import type { AnswerExit, BlockKey } from '../vocabulary.js';
import { citedSources, publishersOf } from './cited-sources.js';
import { defuseHosts } from './links.js';
import { withoutCitations } from './plain-text.js';
import { spreadHosts } from './spread-hosts.js';

export interface RenderOptions {
  references: References;
  desk: DeskProfile;
  /** Address of the public page with evidence and versions, which the texts end with. */
  pageUrl: string;
  /** The claim as it was spread; its addresses are broken wherever they stand. */
  claim?: string;
}

/** What the channels' texts are made of: clean of citations and of live addresses that the claim spreads. */
export interface Material extends Record<BlockKey, string> {
  headline: string;
  exit: AnswerExit | null;
  contact: string;
  /** With the hash sign, in order, each once. */
  tags: string[];
  agency: string;
  publishers: string;
  pageUrl: string;
}

export function materialOf(content: ResponseContent, options: RenderOptions): Material {
  const { desk, pageUrl, references, claim = '' } = options;
  const spread = spreadHosts(content, claim, options);
  const clean = (text: string): string => defuseHosts(withoutCitations(text), spread);
  const { fact, warning, claim: said, why, close } = content.blocks;
  return {
    headline: clean(content.headline).replace(/\s+/gu, ' '),
    ...{
      fact: clean(fact),
      warning: clean(warning),
      claim: clean(said),
      why: clean(why),
      close: clean(close),
    },
    exit: content.exit,
    contact: clean(content.contact),
    tags: [...new Set(content.hashtags)].map((tag) => `#${tag}`),
    agency: desk.agency.trim(),
    publishers: clean(publishersOf(citedSources(content, references))),
    pageUrl,
  };
}

/** Ends a heading or sentence with a full stop where it has no end mark. */
export function stopped(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…:]["”’)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

export function paragraphs(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

export function running(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** The contact, unless the closing block already names it. */
export function contactLine({ contact, close }: Pick<Material, 'contact' | 'close'>): string {
  const isNamed = contact === '' || close.toLowerCase().includes(contact.toLowerCase());
  return isNamed ? '' : `Informasi dan pengaduan: ${stopped(contact)}`;
}
