import { slangEntries } from './slang-list.js';

/** Slang and short spellings to the everyday word, by folded form. */
export const slang: ReadonlyMap<string, string> = new Map(
  slangEntries.flatMap(([plain, forms]) => forms.split(' ').map((form): [string, string] => [form, plain])),
);
