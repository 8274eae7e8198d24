import type { TextView, Word, WordKind } from '../text/text-view.js';

/** Classes that a pattern may ask for instead of a word, as bits. */
export const tokenClass = {
  number: 1,
  money: 2,
  url: 4,
  user: 8,
  emoji: 16,
  mark: 32,
  phone: 64,
  hashtag: 128,
  /** Any further part of a sum of money, so that a highlight covers all of it. */
  sum: 256,
} as const;

/** One unit that cue patterns match: a word, or one word of a hashtag. */
export interface Token {
  form: string;
  plain: string;
  start: number;
  end: number;
  /** Bits of `tokenClass`. */
  classes: number;
  /** Of the word this token is (see `lexicon.ts`); -1 where it is none or is not remembered. */
  key: number;
  /** Of a link. */
  host?: string | undefined;
}

const classOfKind: Record<WordKind, number> = {
  word: 0,
  number: tokenClass.number,
  url: tokenClass.url,
  user: tokenClass.user,
  hashtag: tokenClass.hashtag,
  emoji: tokenClass.emoji,
  mark: tokenClass.mark,
};

/** The units that lists are written in; `#StopPungli` becomes two. */
export function tokensOf(view: TextView): Token[] {
  const tokens: Token[] = [];
  for (const word of view.words) {
    if (word.kind === 'hashtag') pushHashtag(tokens, view, word);
    else tokens.push(tokenOf(word));
  }
  markSums(tokens);
  return tokens;
}

function tokenOf({ form, plain, kind, start, end, key, host }: Word): Token {
  return { form, plain, start, end, classes: classOfKind[kind], key, host };
}

function pushHashtag(tokens: Token[], view: TextView, word: Word): void {
  const name = word.form.slice(1);
  const parts = tagParts(view.original.slice(word.start + 1, word.end));
  if (!parts) {
    tokens.push({ ...tokenOf(word), form: name, plain: name, key: -1 });
    return;
  }
  for (const { text, at } of parts) {
    const start = word.start + 1 + at;
    tokens.push({
      form: text,
      plain: text,
      start,
      end: start + text.length,
      classes: tokenClass.hashtag,
      key: -1,
      host: undefined,
    });
  }
}

/** `TolakTapera` → tolak, tapera; `stop_MBG` → stop, mbg; null for a tag that shows no border. */
function tagParts(tag: string): { text: string; at: number }[] | null {
  if (tag.length > 60 || !/[a-z][A-Z]|_|[A-Z]{2}[a-z]/.test(tag)) return null;
  const parts = [...tag.matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g)];
  return parts.map((part) => ({ text: part[0].toLowerCase(), at: part.index }));
}

const units = new Set('rb ribu jt juta m miliar milyar triliun trilyun rupiah'.split(' '));

function markSums(tokens: Token[]): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    if ((token.classes & tokenClass.number) !== 0) {
      markNumber(token, next);
      markPhone(tokens, at);
    } else if (token.form === 'rp' || token.form === 'idr') markCurrency(token, next);
  }
}

/** `50.000.000` without a currency is a sum more often than a count. */
const groupedMillions = /^\d{1,3}(?:[.,]\d{3}){2,}$/;

function markNumber(token: Token, next: Token | undefined): void {
  // An Indonesian mobile number: 08… or 62…, 10 to 14 digits; masks keep the length.
  if (token.form.length >= 9 && /^(?:0|62)\d{8,13}$/.test(token.form)) token.classes |= tokenClass.phone;
  if (groupedMillions.test(token.form)) token.classes |= tokenClass.money;
  if (!next || !units.has(next.form)) return;
  token.classes |= tokenClass.money | tokenClass.sum;
  next.classes |= tokenClass.sum;
}

/** `+62 812 0000 0000` and `0812-0000-0000`: groups that together have the length of a mobile number. */
function markPhone(tokens: readonly Token[], at: number): void {
  const first = tokens[at] as Token;
  if (!/^(?:62|0?8\d{1,3})$/.test(first.form)) return;
  let digits = '';
  let last = at;
  for (; last < at + 6; last += 1) {
    const { form, classes } = tokens[last] ?? { form: '', classes: 0 };
    if ((classes & tokenClass.number) === 0 || !/^\d{2,10}$/.test(form)) break;
    digits += form;
  }
  if (last > at + 1 && /^(?:62|0)?8\d{8,12}$/.test(digits)) first.classes |= tokenClass.phone;
}

function markCurrency(token: Token, next: Token | undefined): void {
  if (!next || (next.classes & tokenClass.number) === 0) return;
  token.classes |= tokenClass.money;
  next.classes |= tokenClass.sum;
}
