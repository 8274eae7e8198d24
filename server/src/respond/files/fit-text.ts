/** Measures a line in the current font, px. */
export type Measure = (text: string, size: number) => number;

export interface Box {
  width: number;
  height: number;
  /** Font sizes to try, px, largest first. */
  sizes: readonly number[];
  /** Line height as a share of the font size. */
  leading: number;
}

export interface Fitted {
  size: number;
  lines: string[];
  height: number;
}

/**
 * Sets a text into a box: the largest size at which all of it fits, else as many whole sentences as fit at the smallest,
 * else what fits and an ellipsis. The result never exceeds the box, whatever the text.
 */
export function fitText(text: string, box: Box, measure: Measure): Fitted {
  for (const size of box.sizes) {
    const set = setAt(text, size, box, measure);
    if (set.height <= box.height) return set;
  }
  const smallest = box.sizes.at(-1) ?? 1;
  return fewerSentences(text, smallest, box, measure) ?? cutShort(text, smallest, box, measure);
}

function setAt(text: string, size: number, { width, leading }: Box, measure: Measure): Fitted {
  const lines = wrap(text, width, (line) => measure(line, size));
  return { size, lines, height: Math.ceil(lines.length * size * leading) };
}

function fewerSentences(text: string, size: number, box: Box, measure: Measure): Fitted | null {
  const sentences = text.split(/(?<=[.!?])\s+/u);
  for (let kept = Math.min(sentences.length - 1, 40); kept > 0; kept -= 1) {
    const set = setAt(sentences.slice(0, kept).join(' '), size, box, measure);
    if (set.height <= box.height) return set;
  }
  return null;
}

function cutShort(text: string, size: number, box: Box, measure: Measure): Fitted {
  const most = Math.max(1, Math.floor(box.height / (size * box.leading)));
  const lines = wrap(text.slice(0, 4_000), box.width, (line) => measure(line, size)).slice(0, most);
  let last = lines.pop() ?? '';
  while (last !== '' && measure(`${last}…`, size) > box.width) last = last.slice(0, -1);
  lines.push(`${last.trimEnd()}…`);
  return { size, lines, height: Math.ceil(lines.length * size * box.leading) };
}

/** Lines no wider than `width`: broken at blanks, and inside a word only where the word alone is wider. */
function wrap(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((part) => pieces(part, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, width: number, measure: (line: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && measure(piece + sign) > width) {
      found.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...found, piece];
}
