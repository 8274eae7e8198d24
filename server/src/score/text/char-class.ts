/** What an ASCII character is to the reader; a table look-up instead of a regex for each character. */
export const charClass = {
  other: 0,
  letter: 1,
  digit: 2,
  blank: 3,
  bang: 4,
  stop: 5,
  at: 6,
  hash: 7,
  apostrophe: 8,
  ignored: 9,
} as const;

function classOf(code: number): number {
  const char = String.fromCharCode(code);
  if (/[a-z]/i.test(char)) return charClass.letter;
  if (/\d/.test(char)) return charClass.digit;
  if (/\s/.test(char)) return charClass.blank;
  if (/[!?]/.test(char)) return charClass.bang;
  if (/[.,;:]/.test(char)) return charClass.stop;
  if (char === '@') return charClass.at;
  if (char === '#') return charClass.hash;
  if (char === "'" || char === '`') return charClass.apostrophe;
  // Control characters are dropped without ending the word they stand in.
  return code < 32 || code === 127 ? charClass.ignored : charClass.other;
}

export const asciiClass = Uint8Array.from({ length: 128 }, (_, code) => classOf(code));

export function isAsciiLetter(code: number): boolean {
  return code < 128 && asciiClass[code] === charClass.letter;
}

export function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
