import type { UrgencyBand } from '@tanggap/shared/story-rules';
import type { TimelineKind } from '@tanggap/shared/timeline';
import type {
  CaseStatus,
  Exit,
  GroupingKind,
  Language,
  Level,
  Role,
  Route,
  Signal,
  SourceKind,
  SourceState,
  Standing,
} from '@tanggap/shared/vocabulary';

const levels: Record<Level, string> = {
  flagged: 'Ditandai',
  watch: 'Dipantau',
  unsure: 'Belum pasti',
  quiet: 'Tenang',
};

const bands: Record<UrgencyBand, string> = {
  urgent: 'Mendesak',
  high: 'Tinggi',
  medium: 'Sedang',
  low: 'Rendah',
};

/** Names of the scores. “Hoaks” is on none of them: that word needs a person's verdict first. */
const signals: Record<Signal, string> = {
  relevance: 'Nama program',
  claim: 'Klaim dapat diuji',
  known: 'Mirip periksa fakta',
  scam: 'Tanda penipuan',
  stance: 'Sikap ke program',
  hoaxLike: 'Pola meragukan',
  hate: 'Ujaran kebencian',
  abuse: 'Kata kasar',
  complaint: 'Keluhan layanan',
  question: 'Pertanyaan',
};

const statuses: Record<CaseStatus, string> = {
  new: 'Baru',
  held: 'Dipegang',
  drafting: 'Disusun',
  'in-review': 'Menunggu setuju',
  approved: 'Disetujui',
  published: 'Terbit',
  closed: 'Ditutup',
};

const exits: Record<Exit, string> = {
  'false-claim': 'Klaim keliru',
  misleading: 'Menyesatkan',
  scam: 'Penipuan',
  hate: 'Kebencian',
  complaint: 'Keluhan, diserahkan',
  press: 'Hak jawab',
  accurate: 'Akurat',
  unproven: 'Belum terbukti',
  'not-ours': 'Bukan urusan kami',
  monitor: 'Dipantau',
};

const routes: Record<Route, string> = {
  answer: 'Jawab',
  complaint: 'Serahkan',
  press: 'Hak jawab',
  monitor: 'Pantau',
};

const routeNames: Record<Route, string> = {
  answer: 'klaim',
  complaint: 'keluhan',
  press: 'produk pers',
  monitor: 'pantauan',
};

const sourceKinds: Record<SourceKind, string> = {
  feed: 'Umpan berita',
  sitemap: 'Peta situs',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  push: 'Kiriman API',
  import: 'Impor berkas',
  manual: 'Catatan petugas',
  demo: 'Data contoh',
};

const standings: Record<Standing, string> = {
  public: 'Publik',
  press: 'Pers terdaftar',
  'public-body': 'Badan publik',
  'fact-check': 'Periksa fakta',
};

const sourceStates: Record<SourceState, string> = {
  off: 'Mati',
  waiting: 'Menunggu pertama',
  healthy: 'Sehat',
  silent: 'Diam',
  slow: 'Lambat',
  jumping: 'Melonjak',
  failing: 'Gagal',
};

const groupings: Record<GroupingKind, string> = {
  first: 'Sebutan pertama',
  'same-text': 'Teks sama',
  rewritten: 'Ditulis ulang',
  'same-claim': 'Klaim sama',
  added: 'Ditambahkan petugas',
};

const timeline: Record<TimelineKind, string> = {
  'first-seen': 'Sebutan pertama terlihat',
  'level-changed': 'Penilaian berubah',
  'urgency-changed': 'Urgensi berubah',
  'source-joined': 'Masuk sumber baru',
  grew: 'Laju melewati ambang',
  matched: 'Mirip periksa fakta',
  held: 'Kasus diambil',
  released: 'Kasus dilepas',
  'lease-lapsed': 'Sewa habis',
  passed: 'Kasus dioper',
  decided: 'Diputus',
  undone: 'Diurungkan',
  merged: 'Cerita digabung',
  'merged-away': 'Digabung ke cerita lain',
  split: 'Cerita dipisah',
  'split-off': 'Dipisah dari cerita lain',
  note: 'Catatan',
};

const roles: Record<Role, string> = {
  officer: 'Petugas piket',
  analyst: 'Analis isu',
  supervisor: 'Penyelia',
  auditor: 'Auditor',
  admin: 'Pengelola',
};

const languages: Record<Language, string> = {
  id: 'Indonesia',
  ms: 'Melayu',
  jv: 'Jawa',
  su: 'Sunda',
  min: 'Minangkabau',
  mad: 'Madura',
  en: 'Inggris',
  und: 'belum dikenali',
};

/** One word per thing, everywhere the same (design, section 3). */
export const vocabulary = {
  levels,
  bands,
  signals,
  statuses,
  exits,
  routes,
  routeNames,
  sourceKinds,
  standings,
  sourceStates,
  groupings,
  timeline,
  roles,
  languages,
  urgency: 'Urgensi',
  harm: 'Bahaya',
  growth: 'Pertumbuhan',
  certainty: 'Kepastian',
  priority: 'Prioritas',
  answer: 'Jawab',
  pressProduct: 'Produk pers',
  confident: 'yakin',
  suggest: 'saran',
  weak: 'lemah',
  stanceNegative: 'negatif',
  stanceNeutral: 'netral',
  stancePositive: 'positif',
  notCounted: 'tidak dihitung',
  you: 'Anda',
  machine: 'Mesin',
  demo: 'Data contoh',
  mentions: (count: string) => `${count} sebutan`,
};
