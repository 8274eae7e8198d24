const comma = 44;
const minus = 45;
const zero = 48;

/**
 * Whole numbers of a text that joins them by commas, as `group_concat` does; exact up to 2^53. Loops by index, a number at
 * a time: a month of a common word is read in a third of the time that iterating over the bytes takes.
 */
export function numbersIn(text: Uint8Array | null): Float64Array {
  if (!text || text.length === 0) return new Float64Array();
  const { length } = text;
  const numbers = new Float64Array(countIn(text));
  let at = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const isNegative = text[at] === minus;
    if (isNegative) at += 1;
    let number = 0;
    for (; at < length; at += 1) {
      const code = text[at] ?? comma;
      if (code === comma) break;
      number = number * 10 + (code - zero);
    }
    at += 1;
    numbers[index] = isNegative ? -number : number;
  }
  return numbers;
}

function countIn(text: Uint8Array): number {
  let count = 1;
  for (let at = 0; at < text.length; at += 1) if (text[at] === comma) count += 1;
  return count;
}
