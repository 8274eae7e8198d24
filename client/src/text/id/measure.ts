import type { Stage } from '@tanggap/shared/metrics';
import type { ClockMode } from '@tanggap/shared/work-calendar';

export type RangeName = 'today' | 'yesterday' | '7d' | '14d' | '30d' | 'pick';
export type StateName = 'all' | 'finished' | 'open' | 'left' | 'late' | 'in-time' | 'breached';

const stages: Record<Stage, string> = {
  'published-seen': 'Terbit → terlihat',
  'seen-flagged': 'Terlihat → ditandai',
  'flagged-held': 'Ditandai → diambil',
  'held-drafted': 'Diambil → draf',
  'drafted-approved': 'Draf → disetujui',
  'approved-out': 'Disetujui → terbit',
  'flagged-out': 'Ditandai → terbit',
};

/** What a story at this stage waits for, in one word. */
const waitsFor: Record<Stage, string> = {
  'published-seen': 'terlihat',
  'seen-flagged': 'ditandai',
  'flagged-held': 'diambil',
  'held-drafted': 'draf',
  'drafted-approved': 'disetujui',
  'approved-out': 'terbit',
  'flagged-out': 'terbit',
};

const modes: Record<ClockMode, string> = {
  shift: 'jam piket',
  office: 'jam kantor',
  always: 'sepanjang waktu',
};

const uncounted: Record<ClockMode, string> = {
  shift: 'Di luar jam piket tidak dihitung.',
  office: 'Di luar jam kantor dan pada hari libur tidak dihitung.',
  always: 'Semua jam dihitung, siang dan malam.',
};

const ranges: Record<RangeName, string> = {
  today: 'Hari ini',
  yesterday: 'Kemarin',
  '7d': '7 hari',
  '14d': '14 hari',
  '30d': '30 hari',
  pick: 'Pilih tanggal',
};

const states: Record<StateName, string> = {
  all: 'Semua',
  finished: 'Selesai',
  open: 'Masih terbuka',
  breached: 'Lewat target',
  late: 'Selesai terlambat',
  'in-time': 'Tepat waktu',
  left: 'Keluar jalan lain',
};

const filters = {
  label: 'Saringan',
  program: 'Program',
  urgency: 'Urgensi',
  source: 'Sumber',
  shift: 'Piket',
  hours: 'Jam',
  all: 'semua',
  several: (count: number) => `${count} dipilih`,
  more: 'Saring',
  clear: 'Hapus saringan',
  remove: (name: string) => `Lepas saringan ${name}`,
  until: (day: string, time: string) => `${day} · sampai ${time}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  pickTitle: 'Pilih tanggal',
  from: 'Dari',
  to: 'Sampai',
  apply: 'Terapkan',
  orderProblem: 'Tanggal akhir mendahului tanggal awal.',
  emptyProblem: 'Isi kedua tanggal.',
  noShifts: 'Tidak ada piket dalam rentang ini.',
};

const cells = {
  label: 'Waktu tiap tahap',
  median: 'median',
  p90: 'p90',
  atLeast: 'paling sedikit',
  atLeastWhy: '≥ berarti nilainya milik cerita yang masih terbuka; angka akhirnya tidak akan lebih kecil.',
  target: (span: string) => `target ${span}`,
  noTarget: 'tanpa target',
  over: (count: string) => `${count} lewat`,
  stories: (count: string) => `${count} cerita`,
  stillOpen: (count: string) => `${count} masih terbuka`,
  left: (count: string) => `${count} keluar jalan lain`,
  none: 'Belum ada cerita',
  few: 'Kurang dari 5 kasus: kasusnya, bukan persentil.',
  isOpen: 'masih terbuka',
  late: 'lewat target',
};

const notes = {
  lead: 'Median dan p90',
  counted: 'menghitung yang masih terbuka',
  rest: (hours: string) => `dengan umurnya sekarang. Semua angka bisa diklik sampai ke ceritanya. ${hours}`,
  definitions: 'Arti tiap angka',
  undated: (count: string) => `${count} cerita tanpa tanggal terbit yang dapat dipakai`,
  undatedText: 'Tahap pertamanya tidak dihitung; tahap lain tetap.',
  gaps: (years: string) => `Hari libur ${years} belum lengkap`,
  gapsText: 'Jam kantor pada tahun itu dihitung tanpa libur yang belum dimasukkan.',
  unrostered: 'Tidak ada piket terjadwal dalam rentang ini',
  unrosteredText:
    'Karena itu tidak ada waktu yang terhitung menurut jam piket. Isi jadwalnya, atau hitung menurut jam lain.',
  fillRoster: 'Isi jadwal piket',
  fillCalendar: 'Isi kalender',
};

const trend = {
  title: (span: string) => `Ditandai → terbit, ${span}`,
  days: (count: number) => `${count} hari`,
  unit: (zone: string) => `menit, hari ${zone}`,
  median: 'median',
  p90: 'p90',
  target: (span: string) => `target ${span}`,
  single: 'satu kasus',
  day: 'Hari',
  cases: 'Cerita',
  open: 'Terbuka',
  late: 'Lewat',
  empty: 'Belum ada cerita yang ditandai dalam rentang ini.',
  showTable: 'Tabel',
  showChart: 'Grafik',
};

const programs = {
  title: 'Menurut program',
  over: (count: string) => `${count} lewat`,
  none: 'Tanpa program',
  inTime: 'tepat waktu',
  open: (count: string) => `${count} terbuka`,
  few: (count: string) => `${count} kasus`,
  empty: 'Belum ada cerita yang ditandai untuk program mana pun.',
  minutes: (value: string) => `${value} mnt`,
  summary: (median: string, p90: string, target: string) => `median ${median}, p90 ${p90}, target ${target}`,
};

const breaches = {
  title: 'Lewat target sekarang',
  soonTitle: 'Segera lewat',
  openQueue: 'Buka di antrean',
  story: 'Cerita',
  stage: 'Tahap',
  over: 'Lewat',
  holder: 'Pemegang',
  free: 'Belum dipegang',
  none: 'Tidak ada yang lewat target.',
  noneSoon: 'Tidak ada yang mendekati target.',
  breaks: (at: string, left: string) => `putus ${at}, ${left} lagi`,
  broke: 'baru saja lewat',
  unscheduled: 'jadwal piket habis sebelum target',
  stands: 'jam berhenti',
  clock: (stage: string, target: string, hours: string) => `${stage} · target ${target} · ${hours}`,
  more: (count: string) => `${count} lagi`,
  fewer: 'Ringkas',
};

const backlog = {
  title: 'Tunggakan menurut umur',
  pageTitle: 'Tunggakan',
  intro: 'Cerita yang ditandai dan belum selesai, menurut umur sejak ditandai.',
  below: (span: string) => `< ${span}`,
  above: (span: string) => `> ${span}`,
  between: (from: string, to: string) => `${from}–${to}`,
  minutes: 'mnt',
  hours: 'jam',
  days: 'hari',
  oldest: 'Tertua',
  none: 'Tidak ada tunggakan',
  noneText: 'Setiap cerita yang ditandai sudah diputus.',
  allAges: 'Semua umur',
  age: 'Umur',
  stories: (count: string) => `${count} cerita`,
};

const workload = {
  title: (shift: string) => `Beban ${shift.replace(/^Piket/, 'piket')}`,
  noShift: 'Beban meja',
  pageTitle: 'Beban kerja',
  intro: 'Siapa memegang apa dalam satu piket. Urut nama, tanpa rata-rata dan tanpa nilai per orang.',
  noRank: 'bukan peringkat',
  person: 'Petugas',
  held: 'Dipegang',
  decided: 'Putusan',
  drafted: 'Draf',
  approved: 'Disetujui',
  unheld: 'Belum dipegang',
  none: 'Tidak ada petugas pada piket ini',
  noneText: 'Isi jadwal piket agar beban dapat dibaca per piket.',
  toRoster: 'Buka jadwal piket',
  shift: 'Piket',
  current: 'Piket berjalan',
  shiftTime: (from: string, to: string) => `${from}–${to}`,
};

const quality = {
  sample: 'Sampel mutu',
  line: (answered: string, decisions: string) =>
    `${answered} dari ${decisions} putusan dibaca ulang tanpa melihat hasil pertama.`,
  agreed: (count: string) => `${count} sepakat.`,
  none: 'belum ada putusan yang dibaca ulang minggu ini.',
};

const daily = {
  title: (day: string) => `Laporan harian, ${day}`,
  none: 'Belum dibuat. Angkanya terisi sendiri; penyelia menulis catatan, lalu mengesahkan.',
  waiting: 'terisi sendiri · catatan penyelia menunggu',
  draft: 'catatan sudah ditulis · menunggu disahkan',
  final: (at: string, by: string) => `disahkan ${at} oleh ${by}`,
  before: (day: string, at: string, by: string) => `${day}: disahkan ${at} oleh ${by}`,
  open: 'Buka laporan',
  make: 'Buat laporan harian',
  made: 'Laporan harian dibuat',
};

const stories = {
  title: (stage: string) => `Cerita: ${stage}`,
  back: 'Kembali ke waktu tanggap',
  story: 'Cerita',
  start: 'Mulai',
  end: 'Selesai',
  counted: 'Terhitung',
  target: 'Target',
  breaks: 'Putus',
  holder: 'Pemegang',
  status: 'Keadaan',
  total: (count: string) => `${count} cerita`,
  stateLabel: 'Saringan keadaan',
  stageLabel: 'Tahap',
  running: 'berjalan',
  past: 'lewat',
  none: 'Tidak ada cerita di balik angka ini',
  noneText: 'Ganti keadaan, tahap, atau rentang waktunya.',
  more: 'Muat lebih banyak',
  free: 'belum dipegang',
};

export const measure = {
  title: 'Waktu tanggap',
  setTargets: 'Atur target',
  stages,
  waitsFor,
  modes,
  uncounted,
  ranges,
  states,
  filters,
  cells,
  notes,
  trend,
  programs,
  breaches,
  backlog,
  workload,
  quality,
  daily,
  stories,
};

export type MeasureWords = typeof measure;
