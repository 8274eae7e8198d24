import { hasGlyph } from './fonts.js';

/** What XML 1.0 cannot carry (its `Char` rule): most controls, lone surrogates, U+FFFE and U+FFFF. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;
/** Marks that turn the direction of what follows, with which a text could show other words than it holds. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Pictures and the invisible joints between them; a release loses nothing without them. */
const pictures =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200b-\u200d\u2060\ufeff\ufe00-\ufe0f\u20e3\u{e0000}-\u{e01ef}]/u;
/** Stands for a letter that the font does not have, so that a reader sees that one is missing. */
const missing = '\u25ca';

/** Text that any XML reader takes; line ends as LF, tabs as blanks. */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(notXml, '')
    .replace(turning, '');
}

/** Text that our font can draw: look-alike letters become plain ones, pictures go, other unknown letters show as a lozenge. */
export function fontText(text: string): string {
  return Array.from(xmlText(text.normalize('NFC')), drawable)
    .join('')
    .replace(/ {2,}/g, ' ');
}

function drawable(sign: string): string {
  if (sign === '\n' || isCovered(sign)) return sign;
  const plain = sign.normalize('NFKC');
  if (plain !== sign && isCovered(plain)) return plain;
  if (pictures.test(sign) || /\p{M}|\p{Cf}|\p{Co}|\p{Cn}/u.test(sign)) return '';
  return /\p{Zs}/u.test(sign) ? ' ' : missing;
}

function isCovered(text: string): boolean {
  return Array.from(text).every((sign) => hasGlyph(sign.codePointAt(0) ?? 0));
}
