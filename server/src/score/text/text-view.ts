/** What a word-like piece of the text is. */
export type WordKind = 'word' | 'number' | 'url' | 'user' | 'hashtag' | 'emoji' | 'mark';

export interface Word {
  kind: WordKind;
  /** Folded: NFKC, look-alike letters resolved, lower case, three or more equal letters made one; `<url>`, `<user>`. */
  form: string;
  /** The form after the slang list (`gak` → `tidak`); equal to `form` where the list has nothing. */
  plain: string;
  /** UTF-16 offsets into the text as given, end exclusive. */
  start: number;
  end: number;
  /** A small number of the form for memos in arrays (see `lexicon.ts`); -1 where the form is not remembered. */
  key: number;
  /** The host of a link, lower case and without `www.`; only where `kind` is `url`. */
  host?: string;
}

/** A text read once for all signals. */
export interface TextView {
  original: string;
  /** The folded text that rules match against, words separated by single blanks. */
  folded: string;
  /** For each UTF-16 unit of `folded`, its offset in `original`; one more entry for the end. */
  offsets: Uint32Array;
  words: readonly Word[];
}

/** The place in the original of a range of the folded text. */
export function originalSpan(view: TextView, from: number, to: number): [number, number] {
  const start = view.offsets[from] ?? view.original.length;
  const end = view.offsets[to] ?? view.original.length;
  return [start, Math.max(start, end)];
}
