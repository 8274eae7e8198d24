import { provinces } from '@tanggap/shared/provinces';
import nlp from 'compromise/one';
import { isCapital, isSmall } from './find-regions.js';
import { dotted, judgeName, type NameSetting } from './judge-name.js';
import { regionNames } from './region-names.js';

export interface Place {
  bps: string;
  /** Of the province. */
  name: string;
  /** UTF-16 offsets into the text as given. */
  span: [number, number];
}

const byWords = new Map(regionNames.map((name) => [name.words.join(' '), name]));
const provinceNames = new Map(provinces.map(({ bps, name }) => [bps, name]));
// Phrase look-up with offsets, longest first. For texts that people look at: about a thousand a second, too slow for bulk.
const trie = nlp.buildTrie([...byWords.keys()]);

/**
 * Addresses and handles name no place. Brackets, line breaks and loose or tight signs would shift the library's offsets, or
 * make one word of `Jabar,Jateng`.
 */
const unread =
  /(?:https?:\/\/|www\.|@)\S+|(?<![\p{L}\p{N}])[!?.,;:…]|[!?.,;:…](?=[\p{L}\p{N}])|[^\p{L}\p{N}\p{M}!?.,;:…]/giu;

interface Found {
  text: string;
  offset: { start: number; length: number };
}

/**
 * Provinces named in a text, by themselves or by a regency, each at its first place. Agrees with `findRegions`, hashtags
 * apart: to the library each is one word.
 */
export function findPlaces(text: string): Place[] {
  // Blanks of the same length keep every offset.
  const plain = text.replace(unread, (signs) => ' '.repeat(signs.length));
  const found = nlp(plain).lookup(trie).json({ offset: true }) as Found[];
  const places = new Map<string, Place>();
  for (const { offset } of found) {
    const span = trimmed(text, offset.start, offset.start + offset.length);
    const name = byWords.get(wordsOf(text.slice(...span)));
    const bps = name ? judgeName(name, settingOf(text, span)) : null;
    if (bps !== null && !places.has(bps)) {
      places.set(bps, { bps, name: provinceNames.get(bps) ?? '', span });
    }
  }
  return [...places.values()];
}

/** The library counts brackets and punctuation to a word; a place does not. */
function trimmed(text: string, from: number, to: number): [number, number] {
  const [, before = '', inner = ''] = /^([^\p{L}]*)(.*?)[^\p{L}]*$/su.exec(text.slice(from, to)) ?? [];
  return [from + before.length, from + before.length + inner.length];
}

function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/g, ' ');
}

/** Longest word looked at beside a name. */
const reach = 40;

function settingOf(text: string, [from, to]: [number, number]): NameSetting {
  const [, word = '', gap = ''] =
    /([\p{L}\p{N}]+)([^\p{L}\p{N}]*)$/u.exec(text.slice(Math.max(0, from - reach), from)) ?? [];
  const isParted = /[!?.,;:…]/.test(gap) && !(/^\.[^!?.,;:…]*$/.test(gap) && dotted.has(word.toLowerCase()));
  const before = isParted ? '' : word;
  const [, next = ''] = /^[^\p{L}\p{N}!?.,;:…]*(\p{L})/u.exec(text.slice(to, to + reach)) ?? [];
  return {
    before: before.toLowerCase(),
    isBeforeSmall: isSmall(before.charCodeAt(0)),
    isBeforeCapital: isCapital(before.charCodeAt(0)),
    isCapital: isCapital(text.charCodeAt(from)) && isSmall(text.charCodeAt(from + 1)),
    isNextCapital: isCapital(next.charCodeAt(0)),
  };
}
