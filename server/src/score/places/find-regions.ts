import { readText } from '../text/read-text.js';
import type { TextView, Word } from '../text/text-view.js';
import { dotted, judgeName, type NameSetting } from './judge-name.js';
import { namesByFirst, type RegionName } from './region-names.js';

/** Codes (BPS) of the provinces that a text names, or whose regencies and cities it names, in the order of the text. */
export function findRegions(text: string): string[] {
  return regionsIn(readText(text));
}

/** The same of a text that was read already: one look-up a word, for the pipeline. */
export function regionsIn({ words, original }: TextView): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (word.kind === 'hashtag') addTag(found, word.plain);
    if (word.kind !== 'word') continue;
    const names = namesByFirst.get(word.form);
    const name = names && longestAt(names, words, at);
    if (!name) continue;
    const last = at + name.words.length - 1;
    const bps = judgeName(name, settingOf(words, at, last, original));
    if (bps !== null && !found.includes(bps)) found.push(bps);
    at = last;
  }
  return found;
}

function longestAt(names: readonly RegionName[], words: readonly Word[], at: number): RegionName | undefined {
  return names.find((name) => name.words.every((form, offset) => words[at + offset]?.form === form));
}

const nothing: NameSetting = {
  before: '',
  isBeforeSmall: false,
  isBeforeCapital: false,
  isCapital: false,
  isNextCapital: false,
};

/** `#BanjirDemak` shows its words; nothing stands around them. */
function addTag(found: string[], plain: string): void {
  const parts = plain.split(' ');
  for (let at = 0; at < parts.length; at += 1) {
    const name = namesByFirst
      .get(parts[at] ?? '')
      ?.find(({ words }) => words.every((form, offset) => parts[at + offset] === form));
    if (!name) continue;
    const before = parts[at - 1] ?? '';
    const bps = judgeName(name, { ...nothing, before });
    if (bps !== null && !found.includes(bps)) found.push(bps);
    at += name.words.length - 1;
  }
}

function settingOf(words: readonly Word[], first: number, last: number, original: string): NameSetting {
  const before = wordBefore(words, first);
  const next = words[last + 1];
  const begin = before ? original.charCodeAt(before.start) : 0;
  const start = words[first]?.start ?? 0;
  return {
    before: before?.form ?? '',
    isBeforeSmall: isSmall(begin),
    isBeforeCapital: isCapital(begin),
    isCapital: isCapital(original.charCodeAt(start)) && isSmall(original.charCodeAt(start + 1)),
    isNextCapital: next?.kind === 'word' && isCapital(original.charCodeAt(next.start)),
  };
}

function wordBefore(words: readonly Word[], at: number): Word | undefined {
  const before = words[at - 1];
  if (before?.kind !== 'mark') return before?.kind === 'word' ? before : undefined;
  const earlier = words[at - 2];
  return before.form === '.' && dotted.has(earlier?.form ?? '') ? earlier : undefined;
}

export const isSmall = (code: number): boolean => code >= 97 && code <= 122;
export const isCapital = (code: number): boolean => code >= 65 && code <= 90;
