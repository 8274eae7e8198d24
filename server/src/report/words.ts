import type { Stage } from '@tanggap/shared/metrics';
import type { UrgencyBand } from '@tanggap/shared/story-rules';
import {
  zones,
  type CaseStatus,
  type Channel,
  type Exit,
  type Language,
  type Level,
  type Role,
  type SourceKind,
  type Zone,
} from '@tanggap/shared/vocabulary';

/** Words and figures of a report: official Indonesian, whatever the screen speaks. */

/** With a dash: the font of the files has no arrow. */
export const stageWords: Readonly<Record<Stage, string>> = {
  'published-seen': 'Terbit di sumber – terlihat',
  'seen-flagged': 'Terlihat – ditandai',
  'flagged-held': 'Ditandai – diambil',
  'held-drafted': 'Diambil – draf',
  'drafted-approved': 'Draf – disetujui',
  'approved-out': 'Disetujui – terbit',
  'flagged-out': 'Ditandai – terbit',
};

export const exitWords: Readonly<Record<Exit, string>> = {
  'false-claim': 'Klaim keliru',
  misleading: 'Menyesatkan',
  scam: 'Penipuan',
  hate: 'Ujaran kebencian',
  complaint: 'Keluhan, diserahkan',
  press: 'Produk pers, hak jawab',
  accurate: 'Akurat',
  unproven: 'Belum terbukti',
  'not-ours': 'Di luar kewenangan',
  monitor: 'Dipantau',
};

export const statusWords: Readonly<Record<CaseStatus, string>> = {
  new: 'Belum diambil',
  held: 'Sedang ditangani',
  drafting: 'Tanggapan disusun',
  'in-review': 'Menunggu persetujuan',
  approved: 'Disetujui, belum terbit',
  published: 'Tanggapan terbit',
  closed: 'Ditutup',
};

export const levelWords: Readonly<Record<Level, string>> = {
  flagged: 'Ditandai',
  watch: 'Dipantau',
  unsure: 'Belum pasti',
  quiet: 'Tenang',
};

export const bandWords: Readonly<Record<UrgencyBand, string>> = {
  urgent: 'Mendesak',
  high: 'Tinggi',
  medium: 'Sedang',
  low: 'Rendah',
};

export const sourceWords: Readonly<Record<SourceKind, string>> = {
  feed: 'umpan berita',
  sitemap: 'peta situs',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  push: 'kiriman API',
  import: 'impor berkas',
  manual: 'catatan petugas',
  demo: 'data contoh',
};

export const languageWords: Readonly<Record<Language, string>> = {
  id: 'Indonesia',
  ms: 'Melayu',
  jv: 'Jawa',
  su: 'Sunda',
  min: 'Minangkabau',
  mad: 'Madura',
  en: 'Inggris',
  und: 'belum dikenali',
};

/** The word of a code; one that is not listed stands as it is. */
export function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}

export const channelWords: Readonly<Record<Channel, string>> = {
  page: 'halaman publik',
  x: 'X',
  instagram: 'Instagram',
  facebook: 'Facebook',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  qa: 'tanya jawab',
  radio: 'radio',
  card: 'kartu gambar',
  press: 'siaran pers',
};

/** People stand in reports by what they do at the desk. */
export const roleWords: Readonly<Record<Role, string>> = {
  officer: 'petugas piket',
  analyst: 'analis isu',
  supervisor: 'penyelia',
  auditor: 'auditor',
  admin: 'pengelola',
};

const whole = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });
/** Keeps a figure and its unit on one line. */
const joint = '\u00a0';

/** `8.907` */
export const figure = (value: number): string => whole.format(value);

/** `24%`, from a share of 0..1; below one in a hundred with a digit behind the comma. */
export function percent(share: number): string {
  const value = share * 100;
  return `${(Math.abs(value) < 1 ? oneDigit : whole).format(value)}%`;
}

/** `+24%`, `−8%`, `tetap`, or `baru` where nothing was there before. */
export function change(now: number, before: number | null): string {
  if (before === null) return '–';
  if (before === 0) return now === 0 ? 'tetap' : 'baru';
  const share = now / before - 1;
  if (Math.abs(share) < 0.005) return 'tetap';
  return `${share > 0 ? '+' : '−'}${percent(Math.abs(share))}`;
}

/** `46 mnt`, `1 j 31 mnt`, `2 hari 3 j`; from milliseconds. */
export function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return `<${joint}1${joint}mnt`;
  if (minutes < 60) return `${minutes}${joint}mnt`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours < 48) return `${hours}${joint}j${rest === 0 ? '' : `${joint}${rest}${joint}mnt`}`;
  const [days, left] = [Math.floor(hours / 24), hours % 24];
  return `${figure(days)}${joint}hari${left === 0 ? '' : `${joint}${left}${joint}j`}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();
function format(at: string, zone: Zone, name: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${zone} ${name}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat('id-ID', { ...options, timeZone: zones[zone] });
  formats.set(key, made);
  return made.format(Date.parse(at));
}

/** `10.42`, in the desk's zone. */
export const clock = (at: string, zone: Zone): string =>
  format(at, zone, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `10.42 WIB` */
export const time = (at: string, zone: Zone): string => `${clock(at, zone)}${joint}${zone}`;

/** `19 Nov` */
export const shortDay = (at: string, zone: Zone): string =>
  format(at, zone, 'short', { day: 'numeric', month: 'short' });

/** `Kamis, 19 November 2026` */
export const longDay = (at: string, zone: Zone): string =>
  format(at, zone, 'long', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `19 Nov 2026 10.35 WIB` */
export const moment = (at: string, zone: Zone): string =>
  `${format(at, zone, 'day', { day: 'numeric', month: 'short', year: 'numeric' })} ${time(at, zone)}`;

/** `satu, dua, dan tiga` */
export function listed(items: readonly string[]): string {
  if (items.length < 3) return items.join(' dan ');
  return `${items.slice(0, -1).join(', ')}, dan ${items.at(-1) ?? ''}`;
}
