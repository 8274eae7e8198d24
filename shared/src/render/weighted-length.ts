import { linksIn } from './links.js';

export const postLimit = 280;
/** Every address counts as the shortened one that X puts in its place. */
const linkWeight = 23;

/**
 * Emoji as Unicode recommends them, sequences whole. Browsers without set notation see the single signs, and so count a
 * sequence as more than X does, never as less.
 */
const emoji =
  'unicodeSets' in RegExp.prototype
    ? new RegExp('\\p{RGI_Emoji}', 'gv')
    : /\p{RI}\p{RI}|[#*0-9]\u{fe0f}\u{20e3}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{fe0f}/gu;

/** Ranges of code points that weigh one (configuration 3 of X's published counting rules); all others weigh two. */
const lightRanges = [
  [0, 4_351],
  [8_192, 8_205],
  [8_208, 8_223],
  [8_242, 8_247],
] as const;

function signWeight(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return lightRanges.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
}

/** Most texts hold none, and looking for sequences is the slow part. */
const mayHoldEmoji = /[\u{a9}\u{ae}\u{203c}-\u{10ffff}]/u;

function wordsWeight(text: string): number {
  const sequences = mayHoldEmoji.test(text) ? (text.match(emoji)?.length ?? 0) : 0;
  const signs = sequences === 0 ? text : text.replace(emoji, ' ');
  // Each sequence stands as a blank of weight one, and so counts one more.
  return Array.from(signs, signWeight).reduce((sum, weight) => sum + weight, sequences);
}

/**
 * Length of a text as X counts it: NFC, addresses 23, emoji 2, letters of most alphabets 1, others 2. An address whose
 * ending X may not know (a number, a test name) counts as the longer of both, so that a text is never longer than said.
 */
export function weightedLength(text: string): number {
  const normal = text.normalize('NFC');
  let from = 0;
  let sum = 0;
  for (const link of linksIn(normal)) {
    const asWritten = link.isKnownEnding ? 0 : wordsWeight(link.text);
    sum += wordsWeight(normal.slice(from, link.start)) + Math.max(linkWeight, asWritten);
    from = link.end;
  }
  return sum + wordsWeight(normal.slice(from));
}
