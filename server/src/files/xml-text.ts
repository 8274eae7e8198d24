/** What XML 1.0 cannot carry (its `Char` rule), nor HTML: most controls, lone surrogates, U+FFFE and U+FFFF. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;
/** Marks that turn the direction of what follows, with which a text could show other words than it holds. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that any XML reader takes; line ends as LF, tabs as blanks. */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(notXml, '')
    .replace(turning, '');
}
