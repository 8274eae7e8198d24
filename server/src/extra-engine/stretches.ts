/** Characters of one stretch: about a hundred tokens of Indonesian, which a model of 128 reads whole. */
const stretchLength = 400;
/** Stretches read of one text; the lead of an article says what it claims. */
const mostStretches = 3;

/** Spans of a text that a small model reads one by one, cut at the end of a sentence or word where there is one. */
export function stretchesOf(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let start = skipBlanks(text, 0);
  while (start < text.length && spans.length < mostStretches) {
    const end = cutAt(text, start);
    spans.push([start, end]);
    start = skipBlanks(text, end);
  }
  return spans;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text[at] ?? '').trim() === '') at += 1;
  return at;
}

function cutAt(text: string, start: number): number {
  if (text.length - start <= stretchLength) return start + text.slice(start).trimEnd().length;
  const piece = text.slice(start, start + stretchLength);
  const sentence = Math.max(...['. ', '! ', '? ', '\n'].map((sign) => piece.lastIndexOf(sign)));
  if (sentence > stretchLength / 2) return start + sentence + 1;
  const blank = piece.lastIndexOf(' ');
  return start + (blank > 0 ? blank : wholeCharacters(piece));
}

/** Never between the halves of one character. */
const wholeCharacters = (piece: string): number =>
  /[\uD800-\uDBFF]$/.test(piece) ? piece.length - 1 : piece.length;
