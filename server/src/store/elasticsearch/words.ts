/** A letter of a–z with one mark. Letters with several and those of other scripts keep theirs, as in FTS5. */
const marked = /^[a-z]\p{Mn}$/u;
const looseMarks = /[\u0300-\u0331]/gu;
const tokens = /[\p{L}\p{N}\p{Co}]+/gu;
const beyondAscii = /[\u0080-\u{10ffff}]/u;

/**
 * The words of a text as SQLite's FTS5 (`unicode61`) tells them apart: lower-case, `kéné` as `kene`. Whatever is indexed or
 * looked up goes through here, so that a search finds the same in both engines.
 */
export function indexedWords(text: string): string[] {
  const lower = text.toLowerCase();
  // Nearly every text; its letters carry no marks.
  if (!beyondAscii.test(lower)) return lower.match(tokens) ?? [];
  const folded = Array.from(lower, (letter) => {
    const parts = letter.normalize('NFD');
    return marked.test(parts) ? parts.charAt(0) : letter;
  });
  return folded.join('').replace(looseMarks, '').match(tokens) ?? [];
}
