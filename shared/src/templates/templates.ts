import type { ResponseContent } from '../response.js';
import { placePattern } from '../response-rules.js';
import { blockKeys } from '../vocabulary.js';
import { falseClaimTemplates } from './false-claim.js';
import { otherTemplates } from './other-answers.js';
import { scamTemplates } from './scam.js';
import type { Template } from './template.js';

export type { Template } from './template.js';

/** Frames by exit and purpose, the most needed first. */
export const templates: readonly Template[] = [...scamTemplates, ...falseClaimTemplates, ...otherTemplates];

/** What is known when an answer is begun; an empty or missing word leaves its place to be filled. */
export interface TemplateWords {
  programName?: string;
  agency?: string;
  host?: string;
  contact?: string;
}

function namesOf({ programName, agency, host, contact }: TemplateWords): Map<string, string> {
  const given = [
    ['[nama program]', programName],
    ['[nama instansi]', agency],
    ['[laman resmi]', host],
    ['[nomor pengaduan]', contact],
    ['[nomor atau kanal pengaduan]', contact],
  ] as const;
  return new Map(
    given.flatMap(([place, word]) => {
      const filled = word?.trim() ?? '';
      return filled === '' ? [] : [[place, filled] as const];
    }),
  );
}

/** The template's content with what is known put in; every other place stays and blocks until it is filled. */
export function fillTemplate({ content }: Template, words: TemplateWords): Partial<ResponseContent> {
  const names = namesOf(words);
  const fill = (text: string): string => text.replace(placePattern, (place) => names.get(place) ?? place);
  const filled: Partial<ResponseContent> = { ...content };
  if (content.headline !== undefined) filled.headline = fill(content.headline);
  if (content.contact !== undefined) filled.contact = fill(content.contact);
  if (content.blocks) {
    const { blocks } = content;
    filled.blocks = { ...blocks };
    for (const key of blockKeys) filled.blocks[key] = fill(blocks[key]);
  }
  return filled;
}
