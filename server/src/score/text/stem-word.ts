// The tests type-check this file from another project, which does not see ambient files by itself.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./natural.d.ts" />
import stemmer from 'natural/lib/natural/stemmers/indonesian/stemmer_id.js';
import { mayStem, roots } from './may-stem.js';
import { extraRoots, stemExceptions } from './stem-exceptions.js';

/** Bounds the memo: a day's posts hold far fewer different words; past it the memo starts anew. */
const maxRemembered = 100_000;
/** Longer "words" are noise (keys, stretched text), and the stemmer's regexes need not see them. */
const longestWord = 32;
const clitics = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu'];
const prefixes = ['nge', 'mem', 'men', 'me', 'di', 'ber', 'ter', 'pem', 'pen', 'pe', 'ke', 'se'];
const suffixes = ['kan', 'an', 'in', 'i', ''];
const memo = new Map<string, string>();

/**
 * The stem of a folded word (the `plain` of a Word); several words parted by blanks give their stems, parted by
 * blanks. Words with digits or letters outside a–z come back as they are. The dictionary stemmer takes about 15 µs a
 * word, so stems are remembered.
 */
export function stemWord(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const stem = word.includes(' ') ? word.split(' ').map(stemWord).join(' ') : freshStem(word);
  if (memo.size >= maxRemembered) memo.clear();
  memo.set(word, stem);
  return stem;
}

function freshStem(word: string): string {
  if (word.length < 4 || word.length > longestWord || !/^[a-z]+$/.test(word)) return word;
  const exception = stemExceptions.get(word);
  if (exception !== undefined) return exception;
  if (extraRoots.has(word)) return word;
  const stem = dictionaryStem(word);
  return stem === word && !isRoot(word) ? stemUnknown(word) : stem;
}

function dictionaryStem(word: string): string {
  return mayStem(word) ? stemmer.stem(word) : word;
}

/** Whether `-nya` may be cut from behind the word; `hanya` and `tanya` are words of their own. */
function isRoot(word: string): boolean {
  return extraRoots.has(word) || (roots.has(word) && !roots.has(`${word}nya`));
}

/** Words outside the dictionary: clitics on acronyms and loans, colloquial `-in` for `-kan`. */
function stemUnknown(word: string): string {
  for (const clitic of clitics) {
    const rest = word.slice(0, -clitic.length);
    // Short rests and unknown ones would make `hanya` and `sekolah` lose their ends; only `-nya` is safe on any word.
    if (word.endsWith(clitic) && rest.length >= 3 && (clitic === 'nya' || isRoot(rest)))
      return stemWord(rest);
  }
  return stripAffixes(word) ?? stemColloquial(word) ?? word;
}

function stripAffixes(word: string): string | null {
  for (const prefix of ['', ...prefixes]) {
    if (!word.startsWith(prefix)) continue;
    for (const suffix of suffixes) {
      const root = word.slice(prefix.length, word.length - suffix.length);
      if (word.endsWith(suffix) && extraRoots.has(root)) return root;
    }
  }
  return null;
}

/** `bagiin` is said for `bagikan`, `milih` for `memilih`. */
function stemColloquial(word: string): string | null {
  if (word.length < 5) return null;
  const ending = word.endsWith('in') ? `${word.slice(0, -2)}kan` : word;
  const formal = /^[nm]/.test(word) ? `me${ending}` : ending;
  const stem = dictionaryStem(formal);
  return stem === formal ? null : stem;
}
