import { hasGlyph } from './fonts.js';
import { xmlText } from './xml-text.js';

/** Pictures and the invisible joints between them; a release loses nothing without them. */
const pictures =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200b-\u200d\u2060\ufeff\ufe00-\ufe0f\u20e3\u{e0000}-\u{e01ef}]/u;
/** Stands for a letter that the font does not have, so that a reader sees that one is missing. */
const missing = '\u25ca';

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
