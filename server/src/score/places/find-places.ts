import { provinces, type Province } from '@tanggap/shared/provinces';
import nlp from 'compromise/one';

export interface Place {
  bps: string;
  name: string;
  /** UTF-16 offsets into the text as given. */
  span: [number, number];
}

const byWords = new Map<string, Province>(
  provinces.flatMap((province) =>
    [province.name, ...province.aliases].map((words) => [words.toLowerCase(), province]),
  ),
);
// Phrase look-up with offsets, longest first. For texts that people look at: about a thousand a second, too slow for bulk.
const trie = nlp.buildTrie([...byWords.keys()]);

interface Found {
  text: string;
  offset: { start: number; length: number };
}

/** Provinces named in a text, each at its first place, in the order of the text. */
export function findPlaces(text: string): Place[] {
  // A name may break over lines; blanks of the same length keep every offset.
  const oneLine = text.replace(/\s/g, ' ');
  const found = nlp(oneLine).lookup(trie).json({ offset: true }) as Found[];
  const places = new Map<string, Place>();
  for (const { offset } of found) {
    const span = trimmed(text, offset.start, offset.start + offset.length);
    const province = byWords.get(
      text
        .slice(...span)
        .replace(/\s+/g, ' ')
        .toLowerCase(),
    );
    if (province && !places.has(province.bps)) {
      places.set(province.bps, { bps: province.bps, name: province.name, span });
    }
  }
  return [...places.values()];
}

/** The library counts brackets and punctuation to a word; a place does not. */
function trimmed(text: string, from: number, to: number): [number, number] {
  const [, before = '', inner = ''] = /^([^\p{L}]*)(.*?)[^\p{L}]*$/su.exec(text.slice(from, to)) ?? [];
  return [from + before.length, from + before.length + inner.length];
}
