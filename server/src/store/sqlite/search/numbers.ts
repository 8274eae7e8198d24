const comma = 44;
const minus = 45;
const zero = 48;

/** Whole numbers of a text that joins them by commas, as `group_concat` does; exact up to 2^53. */
export function numbersIn(text: Uint8Array | null): Float64Array {
  if (!text || text.length === 0) return new Float64Array();
  let count = 1;
  for (const code of text) if (code === comma) count += 1;
  const numbers = new Float64Array(count);
  let index = 0;
  let sign = 1;
  let number = 0;
  for (const code of text) {
    if (code === comma) {
      numbers[index] = sign * number;
      index += 1;
      sign = 1;
      number = 0;
    } else if (code === minus) sign = -1;
    else number = number * 10 + code - zero;
  }
  numbers[index] = sign * number;
  return numbers;
}
