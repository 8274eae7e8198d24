import { maxTextLength } from '@tanggap/shared/mention';
import { resolveLeet } from './leet.js';
import { plainForm } from './plain-form.js';
import type { TextView, Word } from './text-view.js';
import { TextScanner } from './text-scanner.js';
import { kindCode, kindNames } from './word-buffer.js';

const scanner = new TextScanner();

/**
 * Reads a text once for all signals. Never throws: half surrogates, control characters and unknown scripts are read
 * as nothing or as breaks. Only the first `maxTextLength` units are read, so the time is bounded for any input.
 */
export function readText(text: string): TextView {
  scanner.scan(text, Math.min(text.length, maxTextLength));
  const { words: buffer, hosts } = scanner;
  resolveLeet(buffer);
  const folded = buffer.text();
  const offsets = buffer.offsets.slice(0, buffer.length + 1);
  const words = new Array<Word>(buffer.count);
  let end = 0;
  for (let index = 0, at = 0; index < buffer.count; index += 1, at += 5) {
    const kind = kindNames[buffer.marks[at] ?? 0] ?? 'word';
    const form = folded.slice(buffer.marks[at + 1], buffer.marks[at + 2]);
    const start = buffer.marks[at + 3] ?? 0;
    end = buffer.marks[at + 4] ?? 0;
    const plain = kind === 'word' || kind === 'hashtag' ? plainForm(kind, form, text, start, end) : form;
    const word: Word = { kind, form, plain, start, end };
    if (buffer.marks[at] === kindCode.url) word.host = hosts.get(start) ?? '';
    words[index] = word;
  }
  offsets[buffer.length] = end;
  return { original: text, folded, offsets, words };
}
