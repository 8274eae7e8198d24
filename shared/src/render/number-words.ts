const small = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ');
const scales = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
] as const;

/** An Indonesian whole number in words: `1.200` is `seribu dua ratus`. For 0 up to 999 trillion. */
export function numberWords(value: number): string {
  const say = (rest: number, text: string): string => (rest === 0 ? text : `${text} ${numberWords(rest)}`);
  if (value < 12) return small[value] ?? String(value);
  if (value < 20) return `${small[value - 10] ?? ''} belas`;
  if (value < 100) return say(value % 10, `${small[Math.floor(value / 10)] ?? ''} puluh`);
  if (value < 200) return say(value - 100, 'seratus');
  if (value < 1_000) return say(value % 100, `${small[Math.floor(value / 100)] ?? ''} ratus`);
  if (value < 2_000) return say(value - 1_000, 'seribu');
  if (value < 1_000_000) return say(value % 1_000, `${numberWords(Math.floor(value / 1_000))} ribu`);
  const [size, name] = scales.find(([from]) => value >= from) ?? [1_000_000, 'juta'];
  return say(value % size, `${numberWords(Math.floor(value / size))} ${name}`);
}

/** Digit by digit, as telephone numbers are read. */
export function digitWords(digits: string): string {
  return Array.from(digits.replace(/\D/gu, ''), (digit) => small[Number(digit)] ?? digit).join(' ');
}

/** A figure in Indonesian writing, `1.200` or `1,25`, in words; null where it is none. */
export function figureWords(figure: string): string | null {
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(\d{1,6}))?$/u.exec(figure);
  if (!match?.[1]) return null;
  const whole = numberWords(Number(match[1].replaceAll('.', '')));
  return match[2] === undefined ? whole : `${whole} koma ${digitWords(match[2])}`;
}
