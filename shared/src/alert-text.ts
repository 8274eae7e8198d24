import type { DeskProfile } from './desk-profile.js';
import { maskPrivate } from './masking.js';
import type { Alert, SavedSearchDraft } from './saved-search.js';
import { hasVerdictWord } from './verdict-word.js';
import { zones, type Zone } from './vocabulary.js';

/** What leaves the product about an alert: words and one link. Indonesian whatever the screen speaks. */
export interface MessageText {
  subject: string;
  text: string;
  link: string;
}

interface TextParts {
  alert: Alert;
  /** What was searched; null where the search is gone. */
  filter: SavedSearchDraft['filter'] | null;
  desk: DeskProfile;
  zone: Zone;
  /** Where people open the product, for instance `https://tanggap.contoh.go.id`. */
  origin: string;
  /** Whether nobody had opened it in time. */
  isEscalation: boolean;
}

/**
 * The message of an alert: how many, in which window, what is usual, and where to look. Never a word of a post, of a
 * verdict, or of a person: a name that holds one is replaced by the number of the search, since it travels to others.
 */
export function alertMessage({ alert, filter, desk, zone, origin, isEscalation }: TextParts): MessageText {
  const link = alertLink(alert, filter, origin);
  const name = safeName(alert);
  const window = windowWords(alert);
  const head = isEscalation ? 'Belum dibuka' : 'Peringatan';
  const lines = [
    ...(isEscalation ? ['Peringatan ini belum dibuka oleh siapa pun.', ''] : []),
    `${capital(name)} mencapai ambang peringatannya.`,
    '',
    `Jumlah: ${counted(alert.count)} sebutan dalam ${window}, ${rangeWords(alert, zone)}.`,
    ...(alert.usual === null
      ? []
      : [`Biasanya: ${usualWords(alert.usual)} sebutan dalam rentang yang sama.`]),
    'Jumlah sebutan bukan penilaian benar atau salah. Buka untuk memeriksanya:',
    link,
    '',
    oneLine(`${desk.unit}, ${desk.agency}`),
  ];
  return {
    subject: `${head}: ${name}, ${counted(alert.count)} sebutan dalam ${window}`,
    text: lines.join('\n'),
    link,
  };
}

/**
 * The address of what was counted, with the alert's range. A query that holds private data or a word of verdict, or is too
 * long for a message, stays inside: the link then opens the alert itself.
 */
export function alertLink(
  { id, from, to }: Pick<Alert, 'id' | 'from' | 'to'>,
  filter: SavedSearchDraft['filter'] | null,
  origin: string,
): string {
  const chips = Object.entries(filter ?? {}).flatMap(([name, value]): [string, string][] => {
    const written = Array.isArray(value) ? value.join(',') : (value ?? '');
    return written === '' ? [] : [[name, written]];
  });
  const said = chips.map(([, value]) => value).join(' ');
  if (filter === null || said.length > longestFilter || !isPlain(said)) return `${origin}/alerts?open=${id}`;
  const parts = [...chips, ['from', from], ['to', to], ['alert', id]];
  return `${origin}/issues?${parts.map((part) => part.map(encodeURIComponent).join('=')).join('&')}`;
}

/** Mail programs break addresses far beyond this; most saved searches need a tenth of it. */
const longestFilter = 600;

/** Neither private data nor a word of verdict, and nothing that could not be read back. */
function isPlain(text: string): boolean {
  return !/\p{Cs}/u.test(text) && maskPrivate(text) === text && !hasVerdictWord(text);
}

function safeName({ searchName, searchId }: Pick<Alert, 'searchName' | 'searchId'>): string {
  const name = oneLine(searchName);
  return name !== '' && isPlain(name) ? `pencarian “${name}”` : `pencarian tersimpan ${searchId}`;
}

/** Without line breaks, control and direction signs, which could rearrange a subject. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function windowWords({ from, to }: Pick<Alert, 'from' | 'to'>): string {
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  if (minutes % 1_440 === 0) return `${minutes / 1_440} hari`;
  return minutes % 60 === 0 ? `${minutes / 60} jam` : `${minutes} menit`;
}

function rangeWords({ from, to }: Pick<Alert, 'from' | 'to'>, zone: Zone): string {
  const part = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('id-ID', { timeZone: zones[zone], ...options }).format(new Date(at));
  const day = (at: string) => part(at, { day: 'numeric', month: 'long', year: 'numeric' });
  const clock = (at: string) => part(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const [first, last] = [day(from), day(to)];
  const start = `${first} pukul ${clock(from)}`;
  return first === last
    ? `${start}–${clock(to)} ${zone}`
    : `${start} sampai ${last} pukul ${clock(to)} ${zone}`;
}

const counted = (count: number): string => count.toLocaleString('id-ID');
const usualWords = (usual: number): string => usual.toLocaleString('id-ID', { maximumFractionDigits: 1 });
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
