import stemmer from 'natural/lib/natural/stemmers/indonesian/stemmer_id.js';

/** The roots of the dictionary stemmer. */
export const roots: ReadonlySet<string> = new Set(stemmer.dictionary);
/** Roots without their first letter, which is what a prefix may have changed (`tulis` → `menulis`). */
const tails: ReadonlySet<string> = new Set(stemmer.dictionary.map((root) => root.slice(1)));

const particle = /(?:lah|kah|tah|pun)$/;
const possessive = /(?:ku|mu|nya)$/;
const derivation = /(?:is|isme|isasi|i|kan|an)$/;
/** Prefixes and infixes that the stemmer may take away; two of its rules look for `be` anywhere. */
const beginning = /^(?:di|[kpstm]e|ku|kau)|be|^[^aiueo](?:e[lmr]|in)[aiueo]/;

/**
 * Whether the dictionary stemmer may change a word of letters a–z: only where some root, but for its first letter, ends
 * at the word's end or at one of its suffixes. It tries some eighty rules on a word that it then gives back as it was,
 * and names, loans and slips of the pen are all of that kind. Wrongly true costs time, wrongly false never happens.
 */
export function mayStem(word: string): boolean {
  const stripped = word.replace(particle, '').replace(possessive, '').replace(derivation, '');
  const hasBeginning = beginning.test(word);
  for (let end = Math.max(2, stripped.length); end <= word.length; end += 1) {
    if (end < word.length && roots.has(word.slice(0, end))) return true;
    if (hasBeginning && endsInTail(word, end)) return true;
  }
  return false;
}

function endsInTail(word: string, end: number): boolean {
  for (let start = 2; start < end; start += 1) if (tails.has(word.slice(start, end))) return true;
  return false;
}
