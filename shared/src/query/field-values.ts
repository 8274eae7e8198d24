import { provinces } from '../provinces.js';
import { mentionTraits, type MentionTrait, type QueryField } from '../query.js';
import {
  caseStatuses,
  exits,
  languages,
  levels,
  sourceKinds,
  type CaseStatus,
  type Exit,
  type Language,
  type Level,
  type SourceKind,
} from '../vocabulary.js';
import { nearest } from './nearest.js';

/** Indonesian words for the closed lists, as the screens write them and shorter. */
const levelWords: Record<Level, readonly string[]> = {
  flagged: ['ditandai'],
  watch: ['dipantau', 'pantau'],
  unsure: ['belum-pasti', 'ragu'],
  quiet: ['tenang'],
};
const sourceWords: Record<SourceKind, readonly string[]> = {
  feed: ['umpan', 'umpan-berita', 'rss'],
  sitemap: ['peta-situs'],
  mastodon: [],
  bluesky: [],
  push: ['kiriman', 'kiriman-api'],
  import: ['impor', 'impor-berkas'],
  manual: ['catatan', 'catatan-petugas'],
  demo: ['contoh', 'data-contoh'],
};
const languageWords: Record<Language, readonly string[]> = {
  id: ['indonesia'],
  ms: ['melayu'],
  jv: ['jawa'],
  su: ['sunda'],
  min: ['minang', 'minangkabau'],
  mad: ['madura'],
  en: ['inggris', 'english'],
  und: ['belum-dikenali'],
};
const traitWords: Record<MentionTrait, readonly string[]> = {
  question: ['pertanyaan', 'bertanya'],
  complaint: ['keluhan', 'mengeluh'],
  claim: ['klaim'],
  scam: ['penipuan'],
  press: ['pers'],
  demo: ['contoh'],
};
const exitWords: Record<Exit, readonly string[]> = {
  'false-claim': ['klaim-keliru', 'keliru'],
  misleading: ['menyesatkan'],
  scam: ['penipuan'],
  hate: ['kebencian'],
  complaint: ['keluhan'],
  press: ['hak-jawab', 'pers'],
  accurate: ['akurat'],
  unproven: ['belum-terbukti'],
  'not-ours': ['bukan-urusan-kami'],
  monitor: ['dipantau', 'pantau'],
};
const statusWords: Record<CaseStatus, readonly string[]> = {
  new: ['baru'],
  held: ['dipegang'],
  drafting: ['disusun', 'draf'],
  'in-review': ['menunggu-setuju', 'ditinjau'],
  approved: ['disetujui'],
  published: ['terbit'],
  closed: ['ditutup', 'selesai'],
};

type Words = ReadonlyMap<string, string>;

function wordsFor<T extends string>(list: readonly T[], words: Record<T, readonly string[]>): Words {
  return new Map(list.flatMap((value) => [value, ...words[value]].map((word) => [word, value] as const)));
}

const regionWords: Words = new Map(
  provinces.flatMap(({ bps, name, aliases }) =>
    [bps, name, ...aliases].map((word) => [keyOf(word), bps] as const),
  ),
);

const closed: Partial<Record<QueryField, Words>> = {
  level: wordsFor(levels, levelWords),
  source: wordsFor(sourceKinds, sourceWords),
  language: wordsFor(languages, languageWords),
  is: wordsFor(mentionTraits, traitWords),
  exit: wordsFor(exits, exitWords),
  status: wordsFor(caseStatuses, statusWords),
  region: regionWords,
};

/** `Jawa Barat`, `jawa_barat` and `jawa-barat` are one. */
function keyOf(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}

/** The value as the product writes it; null where the field has no such value. Dates are read elsewhere. */
export function readValue(field: QueryField, typed: string, programs?: readonly string[]): string | null {
  const words = closed[field];
  if (words) return words.get(keyOf(typed)) ?? null;
  if (field === 'program') return readProgram(keyOf(typed), programs);
  if (field === 'issue') return numbered('I', typed);
  return field === 'story' ? numbered('C', typed) : typed;
}

function readProgram(id: string, programs: readonly string[] | undefined): string | null {
  if (programs) return programs.includes(id) ? id : null;
  return /^[a-z0-9-]{2,40}$/.test(id) ? id : null;
}

/** `C-12`, `c12` and `12`. */
function numbered(letter: string, typed: string): string | null {
  const [, digits] = new RegExp(`^(?:${letter}-?)?(\\d{1,9})$`, 'i').exec(typed.trim()) ?? [];
  return digits ? `${letter}-${Number(digits)}` : null;
}

/** The value that was probably meant, as it may be typed. */
export function nearestValue(field: QueryField, typed: string, programs?: readonly string[]): string | null {
  if (field === 'program') return nearest(keyOf(typed), programs ?? []);
  return nearest(keyOf(typed), [...(closed[field]?.keys() ?? [])]);
}

/** Values to name in a message, at most `most`: what a person may write. */
export function someValues(field: QueryField, programs?: readonly string[]): string {
  const most = 10;
  if (field === 'issue') return 'I-3';
  if (field === 'story') return 'C-12';
  const all =
    field === 'program'
      ? (programs ?? ['mbg'])
      : field === 'region'
        ? ['32', 'jabar']
        : listOf(closed[field]);
  return all.slice(0, most).join(', ') + (all.length > most || field === 'region' ? ', …' : '');
}

function listOf(words: Words | undefined): string[] {
  return [...new Set(words?.values() ?? [])];
}
