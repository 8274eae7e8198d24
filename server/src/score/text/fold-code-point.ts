import { resolveLookAlike } from './look-alikes.js';

export type FoldKind = 'letters' | 'skip' | 'break' | 'mark' | 'emoji' | 'apostrophe' | 'number';

/** How one character outside ASCII is read: what it is, and the folded text it stands for. */
export interface Fold {
  kind: FoldKind;
  text: string;
}

const skip: Fold = { kind: 'skip', text: '' };
const lineBreak: Fold = { kind: 'break', text: '' };
const apostrophe: Fold = { kind: 'apostrophe', text: '' };

// Zero-width, bidi and other format characters, combining marks, variation selectors, and letters drawn as nothing.
const ignored = /^[\p{Cf}\p{M}\p{Cc}\u115f\u1160\u3164\uffa0\u2800]$/u;
const pictograph = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]$/u;
const signs = new Set(['©', '®', '™', '℠', '‼', '⁉']);
const remembered = 4096;
const memo = new Map<number, Fold>();

/** Folds a code point ≥ 128; a half surrogate and anything that is no part of a word is a break. */
export function foldCodePoint(codePoint: number): Fold {
  const known = memo.get(codePoint);
  if (known) return known;
  const fold = work(codePoint);
  if (memo.size < remembered) memo.set(codePoint, fold);
  return fold;
}

function work(codePoint: number): Fold {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return lineBreak;
  const char = String.fromCodePoint(codePoint);
  if (/['’‘ʼ`´]/.test(char)) return apostrophe;
  if (ignored.test(char)) return skip;
  const squared = squaredLetter(codePoint);
  if (squared) return { kind: 'letters', text: squared };
  if (pictograph.test(char) && !signs.has(char)) return { kind: 'emoji', text: char };
  return foldText(char);
}

/** White letters on black discs and squares have no compatibility form, yet are read as letters. */
function squaredLetter(codePoint: number): string | null {
  for (const first of [0x1f150, 0x1f170]) {
    const at = codePoint - first;
    if (at >= 0 && at < 26) return String.fromCharCode(97 + at);
  }
  return null;
}

function foldText(char: string): Fold {
  const plain = char.normalize('NFKC');
  if (plain.includes('\u2044')) return { kind: 'number', text: plain.replaceAll('\u2044', '/') };
  const letters = toLetters(plain);
  if (letters !== '' && !signs.has(char)) return { kind: 'letters', text: letters };
  const mark = /[!?]+|[.,;:]/.exec(plain.replaceAll('。', '.').replaceAll('、', ','));
  return mark ? { kind: 'mark', text: mark[0].slice(0, 3) } : lineBreak;
}

/** Accents go, look-alikes become Latin; other scripts keep their letters. */
function toLetters(text: string): string {
  let out = '';
  for (const char of text) {
    const base = Array.from(char.normalize('NFKD'))[0] ?? char;
    const latin = resolveLookAlike(resolveLookAlike(char) === char && isLatin(base) ? base : char);
    const lower = latin.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    out += lower;
  }
  return out;
}

function isLatin(char: string): boolean {
  return /^[a-z]$/i.test(char);
}
