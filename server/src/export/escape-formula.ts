/** What spreadsheets take for the beginning of a formula (OWASP, CSV injection), also in full width. */
const starts = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A text that no spreadsheet calculates: one that begins like a formula gets an apostrophe before it. */
export function escapeFormula(text: string): string {
  return starts.test(text) ? `'${text}` : text;
}
