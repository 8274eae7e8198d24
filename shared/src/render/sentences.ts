import { blankCitations } from '../response-rules.js';

export interface Sentence {
  text: string;
  start: number;
  end: number;
}

/** An end mark, what closes a quotation, and citations that belong to the sentence before them. */
const endMark = /[.!?…]+["”’)]*(?:[ \t]*\[\d{1,2}\])*(?=\s|$)|\n+/gu;
/** Shortenings of offices, addresses and titles after which a sentence goes on. */
const shortened =
  /(?:^|[\s(“"])(?:no|nomor|jl|jln|kab|kec|kel|prov|hlm|hal|tgl|dr|drs|dra|ir|prof|hj?|st|tn|ny|sdr|sdri|bpk|rp|s\.d|a\.n|u\.p|d\.a|dsb|yth|\p{L})\.$/iu;

/** Sentences with their places; abbreviations and figures such as `Rp1.200.000` stay whole. */
export function sentencesIn(text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  const add = (end: number): void => {
    const raw = text.slice(from, end);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed !== '') found.push({ text: trimmed, start: from + lead, end: from + lead + trimmed.length });
    from = end;
  };
  for (const match of text.matchAll(endMark)) {
    const end = match.index + match[0].length;
    const isLineEnd = match[0].startsWith('\n');
    if (!isLineEnd && shortened.test(text.slice(from, match.index + 1))) continue;
    add(end);
  }
  add(text.length);
  return found;
}

export function wordCount(text: string): number {
  return (blankCitations(text).match(/[\p{L}\p{N}][^\s]*/gu) ?? []).length;
}

export function firstSentences(text: string, count: number): string {
  return sentencesIn(text)
    .slice(0, count)
    .map((sentence) => sentence.text)
    .join(' ');
}
