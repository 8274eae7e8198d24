import type { Assessment } from './assessment.js';
import type { Mention } from './mention.js';

interface Sentence {
  text: string;
  start: number;
  end: number;
}

/** Openings of passed-on messages that say nothing about the claim. */
const wrapping =
  /^(\s|[*_~>"“”'‘’!.,:;\-–—•]|\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|(fwd|fw|re|diteruskan|pengumuman( penting)?|info( penting| valid| a1| dari (grup|group|teman)[^.!?:\n👇]{0,20})?|dapat dari (grup|group) [\p{L}]+|copas( dari (grup|group) sebelah)?|repost|breaking( news)?|assalamu\p{L}*)(?=[\s*:!.,👇]|$))+/iu;

/** At most this many sentences are weighed; the claim of an article stands near its beginning. */
const weighedSentences = 12;
const fewestWords = 4;

/**
 * The sentence of a mention that carries its claim, for the title of a story: its own title where it has one, else the
 * sentence with the program's name and the most findings, without the wrapping of passed-on messages.
 */
export function headlineOf(
  mention: Pick<Mention, 'title' | 'text'>,
  assessment: Pick<Assessment, 'programs' | 'findings'>,
): string {
  const title = mention.title?.trim();
  if (title) return title;
  const sentences = sentencesOf(mention.text).slice(0, weighedSentences);
  const [best] = sentences
    .map((sentence) => ({ sentence, weight: weightOf(sentence, assessment) }))
    .sort((a, b) => b.weight - a.weight || a.sentence.start - b.sentence.start);
  return best ? unwrapped(best.sentence.text) : mention.text.trim();
}

/** Runs up to an end mark that a blank follows, or a line's end; hosts and figures such as `1.2` stay whole. */
function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^\n]*?(?:[.!?…]+(?=\s|$)|(?=\n)|$)/gu)]
    .filter(([found]) => /[\p{L}\p{N}]/u.test(found))
    .map((match) => ({ text: match[0].trim(), start: match.index, end: match.index + match[0].length }));
}

function weightOf(
  { text, start, end }: Sentence,
  { programs, findings }: Pick<Assessment, 'programs' | 'findings'>,
): number {
  const inside = ([from, to]: readonly [number, number]): boolean => from >= start && to <= end && to > from;
  const named = programs.some(({ span }) => inside(span)) ? 2 : 0;
  const found = findings.filter(({ span, weight }) => weight > 0 && span !== null && inside(span)).length;
  const isShort = unwrapped(text).split(/\s+/u).length < fewestWords;
  return named + Math.min(3, found) * 0.5 - (isShort ? 3 : 0);
}

function unwrapped(sentence: string): string {
  const bare = sentence
    .replace(wrapping, '')
    .replace(/[*_~]+/gu, '')
    .trim();
  const rest = bare === '' ? sentence : bare;
  return rest.charAt(0).toLocaleUpperCase('id') + rest.slice(1);
}
