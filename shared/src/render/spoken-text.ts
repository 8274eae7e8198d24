import { hostOf, linksIn } from './links.js';
import { digitWords, figureWords } from './number-words.js';
import { withoutCitations } from './plain-text.js';
import { wordCount } from './sentences.js';

const figure = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?';
const scale = '(ribu|juta|miliar|triliun)';

const said = (text: string): string => figureWords(text) ?? text;

/** In this order: what an earlier rule read, a later one no longer sees as figures. */
const readings: readonly [RegExp, (...found: string[]) => string][] = [
  [
    /(?<=\b(?:telepon|telp\.?|hubungi|nomor|call center|sms|wa|whatsapp|hotline)\s(?:\p{L}+\s)?)\d{3,5}(?![\d.,-]*\d)/giu,
    (code) => digitWords(code),
  ],
  [
    /(?<![\p{L}\p{N}.,])(?:\+62|\(?0)\d{1,3}\)?(?:[ -]?\d{3,5}){1,3}(?![\p{N}])/gu,
    (phone) => digitWords(phone),
  ],
  [
    new RegExp(`\\bRp\\.?\\s?(${figure})(?:,-)?(?:\\s${scale}\\b)?`, 'gu'),
    (_all, amount = '', unit = '') => `${said(amount)}${unit === '' ? '' : ` ${unit}`} rupiah`,
  ],
  [new RegExp(`(${figure})\\s?%`, 'gu'), (_all, share = '') => `${said(share)} persen`],
  [
    /\b(?:pukul|jam)\s(\d{1,2})[.:](\d{2})\b/giu,
    (_all, hour, minute) =>
      `pukul ${said(String(Number(hour)))}${Number(minute) === 0 ? '' : ` lewat ${said(String(Number(minute)))} menit`}`,
  ],
  [/(?<![\p{L}\p{N}.,/-])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\p{N}/])/gu, (number) => said(number)],
  [/(?<![\p{L}\p{N}.,/-])\d+,\d+(?![\p{N}/])/gu, (number) => said(number)],
];

const shortForms: readonly [RegExp, string][] = [
  [/\bs\.d\.?\s/giu, 'sampai dengan '],
  [/\ba\.n\.?\s/giu, 'atas nama '],
  [/\bdll\.?/giu, 'dan lain-lain'],
  [/\bNo\.\s(?=\p{N})/gu, 'nomor '],
  [/(\p{L})\/(\p{L})/gu, '$1 atau $2'],
  [/\s&\s/gu, ' dan '],
  [/[*_~#`]/gu, ''],
  [/\s[–—-]\s/gu, ', '],
];

function spokenLinks(text: string): string {
  return linksIn(text).reduceRight((current, { start, end, text: link }) => {
    const host = hostOf(link).replaceAll('.', ' titik ').replaceAll('-', ' strip ');
    const before = current.slice(0, start);
    const lead = /\b(?:laman|situs|portal|alamat)(?:\sresmi)?[:\s]*$/iu.test(before) ? '' : 'laman ';
    return before + lead + host + current.slice(end);
  }, text);
}

/** A text for reading aloud: no citations, addresses as `laman contoh titik go titik id`, sums and shares in words. */
export function spokenText(text: string): string {
  const plain = spokenLinks(withoutCitations(text));
  const read = readings.reduce((current, [pattern, say]) => current.replace(pattern, say), plain);
  return shortForms.reduce((current, [pattern, put]) => current.replace(pattern, put), read);
}

/** Words a minute of a calm announcer. Our own setting: Indonesian words are long, and 130 leaves room for pauses. */
export const wordsPerMinute = 130;

/** Seconds that a text takes to be read aloud. */
export function spokenSeconds(text: string): number {
  return Math.round((wordCount(text) * 60) / wordsPerMinute);
}
