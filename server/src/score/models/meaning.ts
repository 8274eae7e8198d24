import { bytesOf } from './base64.js';
import { regionalEntries } from './regional-words.js';
import { hashRange, seeds } from './feature-hash.js';
import { HashTable } from './hash-table.js';

/** Words of other languages and the everyday Indonesian word each was read as, both as hashes. */
export interface TranslationsJson {
  from: string;
  to: string;
}

/** The number of a word's meaning: that of the everyday Indonesian word where one is known, else its own. */
export type MeaningOf = (plain: string) => number;

export function plainHash(plain: string): number {
  return hashRange(plain, 0, plain.length, seeds.plain);
}

/** Own entries first, because what was learned from few sentences is less sure. */
export function meaningReader(learned: TranslationsJson | null): MeaningOf {
  const from = learned ? new Uint32Array(bytesOf(learned.from).buffer) : new Uint32Array(0);
  const to = learned ? new Uint32Array(bytesOf(learned.to).buffer) : new Uint32Array(0);
  const own = regionalEntries.flatMap(([meaning, forms]) =>
    forms.split(' ').map((form) => [plainHash(form), plainHash(meaning)] as const),
  );
  const meanings = [...to, ...own.map(([, meaning]) => meaning)];
  const table = new HashTable(meanings.length);
  [...from, ...own.map(([form]) => form)].forEach((form, at) => table.set(form, at));
  return (plain) => {
    const hash = plainHash(plain);
    return meanings[table.get(hash)] ?? hash;
  };
}
