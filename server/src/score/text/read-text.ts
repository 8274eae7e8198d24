import { maxTextLength } from '@tanggap/shared/mention';
import { resolveLeet } from './leet.js';
import { lexicon } from './lexicon.js';
import { hashtagWords, plainForm } from './plain-form.js';
import { TextScanner } from './text-scanner.js';
import type { TextView, Word } from './text-view.js';
import { kindCode, kindNames } from './word-buffer.js';

const scanner = new TextScanner();

/**
 * Reads a text once for all signals. Never throws: half surrogates, control characters and unknown scripts are read
 * as nothing or as breaks. Only the first `maxTextLength` units are read, so the time is bounded for any input.
 */
export function readText(text: string): TextView {
  scanner.scan(text, Math.min(text.length, maxTextLength));
  const { words: buffer } = scanner;
  resolveLeet(buffer);
  const folded = buffer.text();
  const offsets = buffer.offsets.slice(0, buffer.length + 1);
  const words: Word[] = [];
  for (let index = 0; index < buffer.count; index += 1) words.push(wordAt(index, text, folded));
  offsets[buffer.length] = words.at(-1)?.end ?? 0;
  return { original: text, folded, offsets, words };
}

function wordAt(index: number, text: string, folded: string): Word {
  const { marks, units } = scanner.words;
  const at = 5 * index;
  const code = marks[at] ?? 0;
  const from = marks[at + 1] ?? 0;
  const to = marks[at + 2] ?? 0;
  const start = marks[at + 3] ?? 0;
  const end = marks[at + 4] ?? 0;
  const kind = kindNames[code] ?? 'word';
  if (code === kindCode.word || code === kindCode.mark || code === kindCode.emoji) {
    let key = lexicon.find(units, from, to);
    if (key >= 0) return { kind, form: lexicon.form(key), plain: lexicon.plain(key), start, end, key };
    const form = folded.slice(from, to);
    const plain = code === kindCode.word ? plainForm(form) : form;
    key = lexicon.add(units, from, to, form, plain);
    return { kind, form, plain, start, end, key };
  }
  const form = folded.slice(from, to);
  const plain = code === kindCode.hashtag ? hashtagWords(text.slice(start + 1, end), form) : form;
  const word: Word = { kind, form, plain, start, end, key: -1 };
  if (code === kindCode.url) word.host = scanner.hosts.get(start) ?? '';
  return word;
}
