import type { UrgencyBand } from '@tanggap/shared/story-rules';
import type { TimelineKind } from '@tanggap/shared/timeline';
import type {
  BlockKey,
  CaseStatus,
  Channel,
  Exit,
  GroupingKind,
  HandOffKind,
  HandOffStatus,
  Language,
  Level,
  Purpose,
  ResponseStatus,
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
  'evidence-added': 'Bukti ditambahkan',
  'evidence-withdrawn': 'Bukti ditarik',
  'response-started': 'Tanggapan dimulai',
  submitted: 'Diajukan',
  returned: 'Dikembalikan',
  approved: 'Disetujui',
  'approval-voided': 'Persetujuan gugur',
  published: 'Terbit',
  'publication-withdrawn': 'Terbitan ditarik',
  'emergency-reviewed': 'Persetujuan darurat ditinjau',
  'response-withdrawn': 'Tanggapan ditarik',
  'handed-over': 'Diserahkan',
  'suggestion-refused': 'Usulan gabung ditolak',
  'hand-off-moved': 'Serah terima berlanjut',
  closed: 'Cerita ditutup',
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
const channels: Record<Channel, string> = {
  page: 'Halaman publik',
  x: 'X',
  instagram: 'Instagram',
  facebook: 'Facebook',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  qa: 'Tanya jawab',
  radio: 'Radio',
  card: 'Kartu gambar',
  press: 'Siaran pers',
};

const responseStatuses: Record<ResponseStatus, string> = {
  draft: 'Draf',
  'in-review': 'Diperiksa',
  approved: 'Disetujui',
  published: 'Terbit',
  withdrawn: 'Ditarik',
};

const purposes: Record<Purpose, string> = {
  counter: 'Meluruskan',
  educate: 'Mengedukasi',
  socialise: 'Menyosialisasikan',
  campaign: 'Kampanye',
  brand: 'Menjaga nama baik layanan',
};

const handOffKinds: Record<HandOffKind, string> = {
  lapor: 'SP4N-LAPOR!',
  agency: 'Instansi lain',
  press: 'Hak jawab',
};

const handOffStatuses: Record<HandOffStatus, string> = {
  prepared: 'Disiapkan',
  filed: 'Diajukan',
  answered: 'Dijawab',
  closed: 'Selesai',
};

const blocks: Record<BlockKey, string> = {
  fact: 'Fakta',
  warning: 'Peringatan',
  claim: 'Klaim, satu kali',
  why: 'Mengapa keliru',
  close: 'Fakta, sekali lagi',
};

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
  channels,
  responseStatuses,
  purposes,
  handOffKinds,
  handOffStatuses,
  blocks,
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
