import { diffArrays } from 'diff';
import type { ResponseContent } from '@tanggap/shared/response';
import { blockKeys } from '@tanggap/shared/vocabulary';
import { countWords } from './words.js';

/** A run of text that stays, comes or goes. */
export interface DiffPiece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

export interface DiffPart {
  part: (typeof blockKeys)[number] | 'headline';
  isChanged: boolean;
  pieces: DiffPiece[];
  /** Words that came and went. */
  added: number;
  removed: number;
}

/** A citation with the space before it is one token, a word one, every sign one. */
const token = /\s*\[\d{1,2}\]|\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

const tokensOf = (text: string): string[] => text.match(token) ?? [];

/** One common word between two changes is chance, not something that stayed. */
const chanceWords = 1;

/** What became of a text, word by word, gathered into phrases that read. */
export function diffText(before: string, after: string): DiffPiece[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after));
  const pieces: DiffPiece[] = [];
  let gone = '';
  let come = '';
  const settle = (): void => {
    if (gone !== '') pieces.push({ kind: 'removed', text: gone });
    if (come !== '') pieces.push({ kind: 'added', text: come });
    gone = '';
    come = '';
  };
  changes.forEach(({ value, added, removed }, index) => {
    const text = value.join('');
    if (removed) gone += text;
    else if (added) come += text;
    else if (isChance(text, gone !== '' && come !== '' && index < changes.length - 1)) {
      gone += text;
      come += text;
    } else {
      settle();
      pieces.push({ kind: 'same', text });
    }
  });
  settle();
  return pieces;
}

const isChance = (text: string, isBetween: boolean): boolean =>
  isBetween && !text.includes('[') && countWords(text) <= chanceWords && text.length < 20;

function partOf(part: DiffPart['part'], before: string, after: string): DiffPart {
  const changes = before === after ? [] : diffArrays(tokensOf(before), tokensOf(after));
  const count = (which: 'added' | 'removed') =>
    changes
      .filter((change) => change[which])
      .reduce((sum, { value }) => sum + countWords(value.join(' ')), 0);
  return {
    part,
    isChanged: before !== after,
    pieces: before === after ? [{ kind: 'same', text: after }] : diffText(before, after),
    added: count('added'),
    removed: count('removed'),
  };
}

type Text = Pick<ResponseContent, 'headline' | 'blocks'>;

/** Headline and blocks of two versions beside one another. */
export function compareTexts(before: Text, after: Text): DiffPart[] {
  return [
    partOf('headline', before.headline, after.headline),
    ...blockKeys.map((key) => partOf(key, before.blocks[key], after.blocks[key])),
  ];
}
