import type { Fingerprint } from './fingerprint.js';
import { sketchSize } from './letter-sketch.js';
import { bands } from './min-hash.js';

/** Keys of another version are not read: after an upgrade the grouper starts with fewer memories, never with wrong ones. */
const version = 1;
const headSize = 14;
const likenessSize = bands * 4 + sketchSize;

/**
 * A fingerprint as bytes: version, flags, counts of terms, words and programs, likeness, then the exact hash and the
 * lists; 14 bytes for a copy, about 300 for a new text.
 */
export function encodeKey(text: Fingerprint): Uint8Array {
  const { terms, words, programs, likeness } = text;
  const size =
    headSize + terms.length * 4 + (words.length + programs.length) * 2 + (likeness ? likenessSize : 0);
  const key = new Uint8Array(size);
  const view = new DataView(key.buffer);
  key.set([
    version,
    (text.isShort ? 1 : 0) | (text.isLead ? 2 : 0),
    terms.length,
    words.length,
    programs.length,
    likeness ? 1 : 0,
  ]);
  view.setFloat64(6, text.exact, true);
  let at = headSize;
  for (const term of terms) at = put32(view, at, term);
  for (const word of words) at = put16(view, at, word);
  for (const program of programs) at = put16(view, at, program);
  if (likeness) {
    for (const band of likeness.signature) at = put32(view, at, band);
    key.set(likeness.letters, at);
  }
  return key;
}

/** The key of a text that repeats a remembered one: the exact hash alone. */
export function encodeCopy(exact: number): Uint8Array {
  const none = new Uint16Array(0);
  return encodeKey({
    exact,
    isShort: true,
    isLead: false,
    terms: new Uint32Array(0),
    words: none,
    programs: none,
    likeness: null,
  });
}

/** Null for a key that is broken or of another version. */
export function decodeKey(key: Uint8Array): Fingerprint | null {
  if (key.length < headSize || key[0] !== version) return null;
  const [, flags = 0, termCount = 0, wordCount = 0, programCount = 0, hasLikeness = 0] = key;
  const size = headSize + termCount * 4 + (wordCount + programCount) * 2 + (hasLikeness ? likenessSize : 0);
  if (key.length !== size) return null;
  const view = new DataView(key.buffer, key.byteOffset, key.byteLength);
  const afterTerms = headSize + termCount * 4;
  const afterWords = afterTerms + wordCount * 2;
  const afterPrograms = afterWords + programCount * 2;
  return {
    exact: view.getFloat64(6, true),
    isShort: (flags & 1) !== 0,
    isLead: (flags & 2) !== 0,
    terms: Uint32Array.from({ length: termCount }, (_, at) => view.getUint32(headSize + at * 4, true)),
    words: Uint16Array.from({ length: wordCount }, (_, at) => view.getUint16(afterTerms + at * 2, true)),
    programs: Uint16Array.from({ length: programCount }, (_, at) =>
      view.getUint16(afterWords + at * 2, true),
    ),
    likeness: hasLikeness
      ? {
          signature: Uint32Array.from({ length: bands }, (_, at) =>
            view.getUint32(afterPrograms + at * 4, true),
          ),
          letters: key.slice(afterPrograms + bands * 4),
        }
      : null,
  };
}

function put32(view: DataView, at: number, value: number): number {
  view.setUint32(at, value, true);
  return at + 4;
}

function put16(view: DataView, at: number, value: number): number {
  view.setUint16(at, value, true);
  return at + 2;
}
