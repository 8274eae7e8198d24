const scales: ReadonlyMap<string, number> = new Map([
  ['rb', 1e3],
  ['ribu', 1e3],
  ['k', 1e3],
  ['jt', 1e6],
  ['juta', 1e6],
  ['miliar', 1e9],
  ['milyar', 1e9],
  ['triliun', 1e12],
  ['trilyun', 1e12],
]);

/** The factor of a scale word such as `ribu`; 0 for any other word. */
export function scaleOf(word: string): number {
  return scales.get(word) ?? 0;
}

/**
 * `600 ribu`, `600rb` and `600.000` are one sum. Points stand before thousands, a comma before decimals; a clock time or
 * a broken number keeps its own wording.
 */
export function numberTerm(form: string, scale: number): string {
  const plain = form.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.');
  const value = Number(plain.replace('%', ''));
  if (!Number.isFinite(value)) return form;
  return `${Math.round(value * (scale || 1) * 100) / 100}${plain.endsWith('%') ? '%' : ''}`;
}
