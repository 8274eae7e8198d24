/** Turns what a person typed into an FTS5 expression. */
export type FtsCompiler = (q: string) => string;

/** What FTS5 makes a token of; everything else in a stem would only separate. */
const tokens = /[\p{L}\p{N}]+/gu;

/**
 * All words and phrases must occur. Every stem is quoted, so no character of the text is ever syntax: `NEAR(`, `*`,
 * `-` and stray quotes are words or nothing.
 */
export function ftsCompiler(stem: (q: string) => string[]): FtsCompiler {
  return (q) => {
    const terms: string[] = [];
    // Even parts stand outside quotes; a quote that is never closed begins a phrase all the same.
    q.split('"').forEach((part, index) => {
      const stems = stem(part).flatMap((word) => word.toLowerCase().match(tokens) ?? []);
      if (stems.length === 0) return;
      if (index % 2 === 1) terms.push(`"${stems.join(' ')}"`);
      else terms.push(...stems.map((word) => `"${word}"`));
    });
    // The empty phrase is FTS5's expression for what nothing matches.
    return terms.length === 0 ? '""' : terms.join(' AND ');
  };
}

export const plainWords = (q: string): string[] => q.toLowerCase().match(tokens) ?? [];
