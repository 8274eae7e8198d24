// Control characters, soft hyphens, zero-width blanks and marks that turn the reading direction: none is seen by a
// reader, all of them hide words from rules. The joiner U+200D stays, emoji need it.

const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
const loneSurrogate = /\p{Surrogate}/gu;
const blanks = /[^\S\n]+/g;
/** Anything that cleaning might touch: all but single blanks between characters of ASCII. */
const unclean = /[^\u0020-\u007e]| {2}|^ | $/;

/** Text as a reader sees it: composed letters, single blanks, at most one empty line. Cleaning twice changes nothing. */
export function cleanText(text: string): string {
  if (!unclean.test(text)) return text;
  const lines = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(loneSurrogate, '\uFFFD')
    .replace(invisible, '')
    .normalize('NFC')
    .split('\n');
  const trimmed = lines.map((line) => line.replace(blanks, ' ').trim());
  return trimmed
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
