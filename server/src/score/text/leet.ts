import { isAsciiDigit } from './char-class.js';
import { kindCode, type WordBuffer } from './word-buffer.js';

const letterOf = new Map(
  Array.from('0134578', (char) => char).map((digit, index) => [
    digit.charCodeAt(0),
    'oieastb'.charCodeAt(index),
  ]),
);

/**
 * Turns `b4ngsat` and `j0k0wi` back into letters. Only where a digit stands between letters: `covid19`, `slot88`
 * and `orang2` mean their digits.
 */
export function resolveLeet(words: WordBuffer): void {
  for (let at = 0; at < 5 * words.count; at += 5) {
    if (words.marks[at] !== kindCode.word) continue;
    const from = words.marks[at + 1] ?? 0;
    const to = words.marks[at + 2] ?? 0;
    if (to - from >= 4 && isLeet(words.units, from, to)) replaceDigits(words.units, from, to);
  }
}

function isLeet(units: Uint16Array, from: number, to: number): boolean {
  let digits = 0;
  let isInside = false;
  for (let index = from; index < to; index += 1) {
    const unit = units[index] ?? 0;
    if (isAsciiDigit(unit)) {
      if (!letterOf.has(unit)) return false;
      digits += 1;
    } else isInside ||= digits > 0;
  }
  return isInside && digits < (to - from) / 2;
}

function replaceDigits(units: Uint16Array, from: number, to: number): void {
  for (let index = from; index < to; index += 1)
    units[index] = letterOf.get(units[index] ?? 0) ?? units[index] ?? 0;
}
