import type { Fact } from '@tanggap/shared/fact';
import type { Response } from '@tanggap/shared/response';

/** Texts by which entries of the desk are found, before they are stemmed. */

export function factText({ statement, figure, agency, source }: Omit<Fact, 'id' | 'version'>): string {
  return [statement, figure?.value, figure?.unit, agency, source.title].filter(Boolean).join(' ');
}

/** Only what is out is found by its words; autosave of a draft must not pay for an index. */
export function responseText({ status, claim, content }: Omit<Response, 'id'>): string {
  if (status !== 'published') return '';
  return [content.headline, claim, ...Object.values(content.blocks)].join(' ');
}
