import { linksIn } from '../render/links.js';

export interface FigureAt {
  /** In plain units: `Rp1,2 juta` is 1200000. */
  value: number;
  /** `rp`, `%`, or the lower-case noun behind it; empty where none follows. */
  unit: string;
  start: number;
  end: number;
}

const scales: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 };
const numberPattern =
  /(?<![\p{L}\p{N}.,/-])(Rp\.?\s?)?(\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(\d{1,4}))?(?![\p{L}\p{N}/])(?:\s(ribu|juta|miliar|triliun))?(?:\s?(%|persen)|\s(\p{Ll}{2,30}))?/gu;
const months = 'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember';
const datePattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\d{1,2}\\s)?(?:${months})(?:\\s\\d{4})?(?![\\p{L}])|(?<!\\d)\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}(?!\\d)|(?<=\\btahun\\s)\\d{4}`,
  'giu',
);
/** Ways to reach a service need no evidence, however the number is grouped. */
const servicePattern =
  /(?:telepon|telp\.?|hubungi|nomor|call center|pusat panggilan|sms|wa|whatsapp|hotline)\s(?:\p{L}+\s){0,2}[+\d(][\d\s().-]*/giu;
/** One number that only names something: what follows it, as in `tahap 2 (1.200 keluarga)`, may be a figure. */
const orderPattern =
  /(?<!\p{L})(?:pasal|ayat|blok|tahap|gelombang|kelas|bab|halaman|lampiran|langkah)\s\(?\d{1,4}(?![\p{L}\p{N}]|[.,]\d)\)?/giu;
const callPattern = /(?<![\p{L}\p{N}])(?:\+62|\(?0)\d{1,3}\)?(?:[ -]?\d{3,5}){1,3}/gu;

const clockPattern = /(?<![\d.,])\d{1,2}[.:]\d{2}(?![\d.,]\d)(?!\d)|^\s*\(?\d{1,2}[.)](?=\s)/gmu;

type Span = readonly [number, number];

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length]);
}

const overlaps = (spans: readonly Span[], start: number, end: number): boolean =>
  spans.some(([from, to]) => start < to && end > from);

export function datesIn(text: string): Span[] {
  return spansOf(text, datePattern);
}

/** Figures that claim something: amounts, counts, shares; not dates, addresses, citations, telephone numbers or articles of law. */
export function figuresIn(text: string): FigureAt[] {
  const others = [
    ...datesIn(text),
    ...spansOf(text, servicePattern),
    ...spansOf(text, orderPattern),
    ...spansOf(text, callPattern),
    ...spansOf(text, clockPattern),
    ...spansOf(text, /\[[^\]\n]*\]/gu),
    ...linksIn(text).map(({ start, end }): Span => [start, end]),
  ];
  return [...text.matchAll(numberPattern)].flatMap((match) => {
    const [found, currency, whole = '', fraction, scale, percent, noun] = match;
    const start = match.index;
    const end = start + found.length;
    const digits = start + (currency?.length ?? 0);
    if (overlaps(others, digits, digits + whole.length)) return [];
    const value = Number(`${whole.replaceAll('.', '')}.${fraction ?? '0'}`) * (scales[scale ?? ''] ?? 1);
    const unit = currency ? 'rp' : percent ? '%' : (noun ?? '');
    return [{ value, unit, start, end: currency || percent ? end : end - (noun ? noun.length + 1 : 0) }];
  });
}
