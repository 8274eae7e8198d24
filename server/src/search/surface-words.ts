import { maskPrivate, maskSign } from '@tanggap/shared/masking';
import { stemText } from '../score/text/stem-text.js';

/** Numbers this long name accounts and people rather than amounts. */
const longestNumber = 7;

/** The form in which texts most often carry each stem; private data is masked before a word is read. */
export function surfacesOf(texts: readonly string[], stems: ReadonlySet<string>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const form of new Set(wordsOf(text))) {
      const stem = stemText(form);
      if (!stems.has(stem)) continue;
      const forms = counts.get(stem) ?? new Map<string, number>();
      counts.set(stem, forms.set(form, (forms.get(form) ?? 0) + 1));
    }
  }
  return new Map([...counts].map(([stem, forms]) => [stem, mostFrequent(forms)]));
}

function wordsOf(text: string): string[] {
  return maskPrivate(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}.,•-]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}•]+|[^\p{L}\p{N}•]+$/gu, ''))
    .filter((word) => word !== '' && !word.includes(maskSign));
}

const mostFrequent = (forms: ReadonlyMap<string, number>): string =>
  [...forms].toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b))[0]?.[0] ?? '';

/** A stem that may be shown where no text was at hand: no long digits, which may be somebody's number. */
export function isShowable(stem: string): boolean {
  return /^\p{L}+$/u.test(stem) || (/^\d+$/.test(stem) && stem.length <= longestNumber);
}
