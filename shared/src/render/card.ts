import type { DeskProfile } from '../desk-profile.js';
import type { ResponseContent } from '../response.js';
import { defuseHosts } from './links.js';
import { withoutCitations } from './plain-text.js';
import { firstSentences } from './sentences.js';
import { spreadHosts } from './spread-hosts.js';

export interface CardText {
  title: string;
  body: string;
  /** Who speaks and where to turn, so that a passed-on picture still says both. */
  footer: string;
  tags: string[];
}

/** Two sentences are read in passing; the page holds the rest. */
const bodySentences = 2;
const mostTags = 3;

/** The card never shows the claim: a picture travels without the text beside it. */
export function cardText(content: ResponseContent, desk: DeskProfile): CardText {
  const spread = spreadHosts(content, '', { desk, pageUrl: '' });
  const clean = (text: string): string =>
    defuseHosts(withoutCitations(text), spread).replace(/\s+/gu, ' ').trim();
  const contact = [content.contact, desk.site, desk.contact].map(clean).find((text) => text !== '');
  return {
    title: clean(content.headline),
    body: clean(firstSentences(content.blocks.fact, bodySentences)),
    footer: [clean(desk.agency), contact].filter(Boolean).join(' · '),
    tags: [...new Set(content.hashtags)].slice(0, mostTags).map((tag) => `#${tag}`),
  };
}
