import { readText } from './read-text.js';
import { stemWord } from './stem-word.js';
import { stopWords } from './stop-words.js';
import type { TextView, Word } from './text-view.js';

/**
 * The text as both search engines index it: stems of the plain words, parted by single blanks, in order. Stop words,
 * marks, pictures and handles are left out; negations stay; a link is one token made of its host; a number keeps only
 * its digits. A repeated word (`anak-anak`) counts once.
 */
export function stemText(text: string): string {
  return stemView(readText(text));
}

export function stemView(view: TextView): string {
  let out = '';
  let last = '';
  for (const word of view.words) {
    for (const stem of stemsOf(word)) {
      if (stem === last) continue;
      out += out === '' ? stem : ` ${stem}`;
      last = stem;
    }
  }
  return out;
}

/** A stem of the index, and where its word stands in the text as given. */
export interface PlacedStem {
  stem: string;
  start: number;
  end: number;
}

/** The stems of `stemView` with their places. */
export function placedStems(view: TextView): PlacedStem[] {
  const placed: PlacedStem[] = [];
  for (const word of view.words) {
    for (const stem of stemsOf(word)) {
      if (stem !== placed.at(-1)?.stem) placed.push({ stem, start: word.start, end: word.end });
    }
  }
  return placed;
}

/** The stems of a text in order, as often as the index holds them: phrases need that. */
export function stemWords(text: string): string[] {
  const stems = stemText(text);
  return stems === '' ? [] : stems.split(' ');
}

/** The stems to look for, each once, in order; empty where the question holds stop words only. */
export function stemQuery(query: string): string[] {
  return [...new Set(stemWords(query))];
}

function stemsOf(word: Word): string[] {
  if (word.kind === 'word' || word.kind === 'hashtag') {
    return word.plain
      .split(' ')
      .filter((plain) => !stopWords.has(plain))
      .map(stemWord);
  }
  if (word.kind === 'url') return [(word.host ?? '').replace(/[^\p{L}\p{N}]/gu, '')].filter(Boolean);
  return word.kind === 'number' ? [word.form.replace(/\D/g, '')].filter(Boolean) : [];
}
