import { citationPattern } from '../response-rules.js';

const citationRun = new RegExp(`[ \\t]*(?:${citationPattern.source}[ \\t]*)+`, 'gu');

/** The text as it is read aloud or posted: without `[4]`, and without the blanks that it leaves behind. */
export function withoutCitations(text: string): string {
  return text
    .replace(citationRun, ' ')
    .replace(/[ \t]+([.,;:!?)])/gu, '$1')
    .replace(/[ \t]{2,}/gu, ' ')
    .replace(/[ \t]+$/gmu, '')
    .trim();
}
