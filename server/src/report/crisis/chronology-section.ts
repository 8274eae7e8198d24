import { maskPrivate } from '@tanggap/shared/masking';
import type { ReportSection } from '@tanggap/shared/report';
import type { TimelineEntry, TimelineKind } from '@tanggap/shared/timeline';
import { exits, type Exit } from '@tanggap/shared/vocabulary';
import { linked, plain, section, storyPath, table, type Traced } from '../parts.js';
import { exitWords, figure, levelWords, moment, wordOf } from '../words.js';
import type { CrisisFacts } from './crisis-facts.js';

type Data = TimelineEntry['data'];
type Sentence = string | ((data: Data) => string);

const text = (data: Data, key: string): string => {
  const value = data[key];
  return value === undefined || value === null ? '' : maskPrivate(String(value));
};
const isExit = (value: unknown): value is Exit => exits.some((exit) => exit === value);
const level = (value: string): string => wordOf(levelWords, value).toLocaleLowerCase('id');
const answer = (data: Data): string => [text(data, 'response'), version(data)].filter(Boolean).join(' ');
const version = (data: Data): string => (data['version'] ? `versi ${text(data, 'version')}` : '');

/** What happened, without the names of people. */
const sentences: Readonly<Record<TimelineKind, Sentence>> = {
  'first-seen': 'Sebutan pertama terlihat',
  'level-changed': (data) =>
    `Penilaian berubah: ${level(text(data, 'from'))} menjadi ${level(text(data, 'to'))}`,
  'urgency-changed': 'Urgensi berubah',
  'source-joined': 'Muncul di jenis sumber lain',
  grew: (data) => `Melonjak: ${figure(Number(data['lastHour'] ?? 0))} sebutan dalam satu jam`,
  matched: 'Ditemukan periksa fakta yang mirip',
  held: 'Mulai ditangani',
  released: 'Dilepas',
  'lease-lapsed': 'Waktu pegang habis',
  passed: 'Dioper ke rekan',
  decided: (data) =>
    isExit(data['outcome']) ? `Diputus: ${exitWords[data['outcome']]}` : 'Diputus untuk dijawab',
  undone: 'Langkah terakhir diurungkan',
  merged: 'Cerita lain digabungkan',
  'merged-away': 'Digabungkan ke cerita lain',
  split: 'Sebagian sebutan dipisahkan',
  'split-off': 'Dipisahkan dari cerita lain',
  'suggestion-refused': 'Usul gabung ditolak',
  note: 'Catatan',
  'evidence-added': 'Bukti ditambahkan',
  'evidence-withdrawn': 'Bukti ditarik',
  'response-started': 'Tanggapan mulai disusun',
  submitted: (data) => `Tanggapan diajukan ${answer(data)}`,
  returned: 'Tanggapan dikembalikan untuk diperbaiki',
  approved: (data) => `Tanggapan disetujui ${answer(data)}`,
  'approval-voided': 'Persetujuan gugur karena teks berubah',
  published: (data) => `Tanggapan terbit ${answer(data)}`,
  'publication-withdrawn': 'Terbitan ditarik',
  'emergency-reviewed': 'Persetujuan darurat ditinjau',
  'response-withdrawn': 'Tanggapan ditarik',
  'handed-over': (data) => ['Diserahkan', text(data, 'handedTo')].filter(Boolean).join(' kepada '),
  'hand-off-moved': 'Penyerahan berlanjut',
  closed: 'Ditutup',
};

/** What an entry of a story's record says, without the names of people. */
export function sentenceOf({ kind, data }: Pick<TimelineEntry, 'kind' | 'data'>): string {
  const sentence = sentences[kind];
  return (typeof sentence === 'string' ? sentence : sentence(data)).trim();
}

/** What happened from the first mention on, from the append-only record. */
export function chronologySection({ entries, omitted, roles, zone }: CrisisFacts): ReportSection {
  const rows = entries.map((entry): Traced[] => [
    plain(moment(entry.at, zone)),
    plain(sentenceOf(entry)),
    plain(entry.actor === null ? 'mesin' : (roles.get(entry.actor.id) ?? 'petugas')),
    linked(entry.storyId, `${storyPath(entry.storyId)}?tab=timeline`),
  ]);
  const left = omitted === 0 ? '' : ` ${figure(omitted)} catatan yang lebih awal tidak dicetak.`;
  return section('chronology', 'Kronologi', {
    paragraphs: rows.length === 0 ? [[plain('Belum ada catatan pada rentang ini.')]] : [],
    table: table(
      ['Waktu', 'Kejadian', 'Oleh', 'Cerita'],
      rows,
      `Dari catatan yang hanya dapat ditambah; nama petugas diganti peran.${left}`,
    ),
  });
}
