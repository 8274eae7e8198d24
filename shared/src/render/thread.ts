import { sentencesIn } from './sentences.js';
import { postLimit, weightedLength } from './weighted-length.js';

interface Piece {
  text: string;
  joint: ' ' | '\n' | '';
}

/**
 * Cuts a text into posts of at most `limit`, at sentence ends where it can, else between words; a post ends with its
 * number where there are several. Only a single word longer than a post is broken.
 */
export function splitThread(text: string, limit = postLimit): string[] {
  const whole = joined(sentencePieces(text));
  if (weightedLength(whole) <= limit) return [whole];
  for (let digits = 1; ; digits += 1) {
    // Room for ` (1/9)` with as many digits as both numbers may need.
    const posts = pack(sentencePieces(text), limit - 4 - 2 * digits);
    if (String(posts.length).length <= digits)
      return posts.map((post, index) => `${post} (${index + 1}/${posts.length})`);
  }
}

function joined(pieces: readonly Piece[]): string {
  return pieces.reduce((sum, { text, joint }) => (sum === '' ? text : sum + joint + text), '');
}

function sentencePieces(text: string): Piece[] {
  return text.split(/\n+/u).flatMap((line) =>
    sentencesIn(line).map((sentence, index): Piece => ({
      text: sentence.text,
      joint: index === 0 ? '\n' : ' ',
    })),
  );
}

function wordPieces({ text, joint }: Piece): Piece[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word, index) => ({ text: word, joint: index === 0 ? joint : ' ' }));
}

function pack(sentences: readonly Piece[], limit: number): string[] {
  const fits = (text: string): boolean => weightedLength(text) <= limit;
  const pieces = sentences
    .flatMap((piece) => (fits(piece.text) ? [piece] : wordPieces(piece)))
    .flatMap((piece) => (fits(piece.text) ? [piece] : brokenWord(piece, limit)));
  const posts: string[] = [];
  for (const { text, joint } of pieces) {
    const last = posts.at(-1);
    const longer = last === undefined ? null : last + joint + text;
    if (longer !== null && fits(longer)) posts[posts.length - 1] = longer;
    else posts.push(text);
  }
  return posts;
}

/** A word that no post can hold, cut by signs. */
function brokenWord({ text, joint }: Piece, limit: number): Piece[] {
  const parts: string[] = [''];
  for (const sign of text) {
    const longer = (parts.at(-1) ?? '') + sign;
    if (weightedLength(longer) <= limit) parts[parts.length - 1] = longer;
    else parts.push(sign);
  }
  return parts.map((part, index) => ({ text: part, joint: index === 0 ? joint : '' }));
}
