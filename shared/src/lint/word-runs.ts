import { blankCitations } from '../response-rules.js';

export interface WordAt {
  word: string;
  start: number;
  end: number;
}

/** Words and figures in lower case with their places; citations are none. */
export function wordsAt(text: string): WordAt[] {
  return [...blankCitations(text).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** Equal for texts of the same words, whatever stands between them. */
export function sameWords(text: string): string {
  return wordsAt(text)
    .map(({ word }) => word)
    .join(' ');
}

function runsOf(words: readonly WordAt[], length: number): string[] {
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, from) =>
    words
      .slice(from, from + length)
      .map(({ word }) => word)
      .join(' '),
  );
}

/**
 * The first stretch of `text` that repeats at least `length` words of `other` in their order, as a UTF-16 span; null
 * where none does. Runs made only of `ignored` words, such as a program's own name, do not count.
 */
export function sharedRun(
  text: string,
  other: string,
  length: number,
  ignored: ReadonlySet<string> = new Set(),
): [number, number] | null {
  const words = wordsAt(text);
  const known = new Set(runsOf(wordsAt(other), length));
  const isTelling = (from: number): boolean =>
    words.slice(from, from + length).filter(({ word }) => !ignored.has(word)).length >= Math.ceil(length / 2);
  const hits = runsOf(words, length).map((run, from) => known.has(run) && isTelling(from));
  const first = hits.indexOf(true);
  if (first < 0) return null;
  const after = hits.indexOf(false, first);
  const lastRun = (after < 0 ? hits.length : after) - 1;
  const [start, end] = [words[first], words[lastRun + length - 1]];
  return start && end ? [start.start, end.end] : null;
}

/** Single words of names, which tell what a text is about and not what it claims. */
export function nameWords(names: readonly string[]): Set<string> {
  return new Set(names.flatMap((name) => wordsAt(name).map(({ word }) => word)));
}

const stopWords = new Set(
  (
    'yang dan atau di ke dari untuk pada dengan oleh itu ini adalah ialah akan telah sudah sedang dapat bisa juga agar ' +
    'supaya karena sebagai dalam bahwa kepada para serta lebih hanya saja maka jika bila ada secara melalui lewat antara ' +
    'hingga sampai setiap tiap semua kami kita mereka anda ia dia tidak bukan belum tanpa tak jangan'
  ).split(' '),
);

export function contentWords(text: string): Set<string> {
  return new Set(
    wordsAt(text)
      .map(({ word }) => word)
      .filter((word) => word.length > 2 && !stopWords.has(word) && !/^\d+$/u.test(word)),
  );
}
