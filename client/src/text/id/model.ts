import type { CorrectionOrigin } from '@tanggap/shared/correction';
import type { ExtraEngineFailure, ExtraEngineState } from '@tanggap/shared/extra-engine';
import type { DriftReply, ModelReply } from '@tanggap/shared/rules/api-model';

const thresholds: Record<keyof ModelReply['thresholds'], string> = {
  flag: 'Ditandai: tanda penipuan, pola meragukan, atau ujaran kebencian',
  watch: 'Dipantau: tanda yang sama, lebih lemah',
  claimWatch: 'Dipantau: klaim yang dapat diuji',
  negativeWatch: 'Dipantau: sikap negatif (tidak pernah menandai)',
  urgent: 'Urgensi: mendesak',
  high: 'Urgensi: tinggi',
  medium: 'Urgensi: sedang',
};
const verdicts: Record<DriftReply['signals'][number]['verdict'], string> = {
  same: 'Tidak bergeser',
  moved: 'Bergeser',
  strong: 'Bergeser kuat',
  'too-few': 'Terlalu sedikit teks',
};
const origins: Record<CorrectionOrigin, string> = {
  decision: 'putusan',
  'second-look': 'pembacaan kedua',
  mark: 'tanda “bukan ini”',
  'refused-suggestion': 'saran ditolak',
  merge: 'penggabungan',
  split: 'pemisahan',
};

const engineStates: Record<ExtraEngineState['state'], (since: string) => string> = {
  off: () => 'Mesin tambahan: mati',
  starting: (since) => `Mesin tambahan: sedang dimulai sejak ${since}`,
  running: (since) => `Mesin tambahan: berjalan sejak ${since}`,
  failing: (since) => `Mesin tambahan: gagal sejak ${since}`,
  unknown: () => 'Mesin tambahan: keadaannya belum diketahui',
};
const engineFailures: Record<ExtraEngineFailure, string> = {
  late: 'Jawabannya terlambat; penilaian berjalan tanpa mesin ini.',
  unreachable: 'Alamatnya tidak menjawab.',
  refused: 'Alamatnya menolak pertanyaan; periksa kunci dan nama model.',
  'bad-answer': 'Jawabannya tidak dapat dibaca.',
  outside: 'Alamatnya di luar jaringan instansi, jadi tidak ditanya.',
  'package-missing': 'Paket tambahan untuk berkas ONNX belum terpasang.',
  'bad-model': 'Berkas modelnya tidak dapat dijalankan.',
  ended: 'Prosesnya berhenti dan dimulai lagi.',
};

/** Words of the model page. */
export const model = {
  thresholds,
  verdicts,
  origins,
  title: 'Model dan penilaian',
  intro: 'Seberapa jauh skor dapat dipercaya, dan untuk apa skor tidak boleh dipakai.',
  version: (version: string) => `versi ${version}`,
  limits: 'Tidak boleh dipakai untuk',
  limitLines: [
    'Tidak ada skor yang memutus. Orang yang memutus, dengan bukti, dan orang kedua menyetujui jawabannya.',
    'Tidak ada skor tentang orang. Yang dinilai klaim, bukan akun, kelompok, atau pandangan politik.',
    'Sikap negatif tidak pernah menaikkan urgensi dan bukan tanda kekeliruan. Kritik bukan kabar bohong.',
    '“Pola meragukan” menilai cara menulis, bukan benar tidaknya. Di bawah 0,50 ia tidak berkata apa-apa.',
    '“Ujaran kebencian” menyangkut kelompok. Marah kepada pejabat atau program bukan kebencian.',
    'Skor tidak dikirim ke luar dan tidak dipakai untuk melaporkan atau menurunkan unggahan.',
  ],
  fairness: 'Salah tanda pada kritik',
  fairnessText: (days: string) =>
    `Cerita dengan sebutan dalam ${days} hari terakhir yang diputus kritik, keluhan, atau akurat: bagian yang pernah ditandai mesin. Rentang 95% menurut Wilson.`,
  days: 'Rentang',
  dayChoices: { 30: '30 hari', 90: '90 hari' },
  everything: 'Semua',
  byProgram: 'Menurut program',
  byRegion: 'Menurut provinsi',
  flaggedOf: 'Ditandai / semua',
  share: 'Bagian',
  tooFew: (least: string) => `terlalu sedikit (< ${least})`,
  noCriticism: 'Belum ada cerita yang diputus kritik pada rentang ini.',
  drift: 'Pergeseran terhadap bulan lalu',
  driftText:
    'PSI = Σ (p − q) · ln(p ÷ q) atas sepuluh bagian skor. Dikatakan bergeser bila PSI ≥ 0,10 dan melampaui yang dijelaskan kebetulan (χ²(9) pada 95% · (1/n + 1/m)); kuat mulai 0,25.',
  sampled: (now: string, before: string) => `${now} teks bulan ini, ${before} bulan lalu`,
  flaggedShare: 'Bagian yang ditandai',
  flaggedNow: (now: string, before: string, p: string) =>
    `${now}, bulan lalu ${before} (uji z dua proporsi, p = ${p})`,
  signal: 'Skor',
  psi: 'PSI',
  chance: 'Kebetulan',
  verdict: 'Hasil',
  histogram: (signal: string) => `Sebaran ${signal}: bulan ini tebal, bulan lalu tipis`,
  corrections: 'Koreksi orang',
  correctionsText:
    'Setiap putusan yang berbeda dari mesin menjadi baris berlabel: teks tersamar, skor, versi model, dan peran; tidak pernah nama orang.',
  judged: 'Yang dinilai',
  rows: 'Baris',
  overrides: 'Berbeda',
  from: 'Asal',
  sameClaim: 'Klaim yang sama',
  noCorrections: 'Belum ada putusan yang memberi label.',
  exportCsv: 'Unduh CSV',
  exportJson: 'Unduh JSON Lines',
  rules: 'Aturan analis dan akibatnya',
  rulesNone: 'Belum ada aturan.',
  allRules: 'Semua aturan',
  matches: (mentions: string, stories: string) => `${mentions} sebutan, ${stories} cerita`,
  cuts: 'Ambang',
  figures: 'Angka pada data berlabel',
  figuresText:
    'Dari kartu model; rentang 95%. Data ini sebagian dibaca saat menulis aturan, jadi harapkan hasil lebih rendah di lapangan.',
  figure: 'Ukuran',
  set: 'Data',
  texts: 'Teks',
  value: 'Nilai',
  noFigures: 'Produk ini dipasang tanpa angka kartu model.',
  shown: (shown: string, all: string) => `${shown} dari ${all}`,
  showAll: 'Tampilkan semua',
  extraEngine: {
    title: 'Mesin tambahan',
    states: engineStates,
    failures: engineFailures,
    outside: 'Atas izin pengelola, teks tersamar dikirim ke luar jaringan instansi.',
    texts: (read: string, hints: string, passed: string) =>
      `${read} teks dibaca, ${hints} petunjuk, ${passed} teks dilewati atau gagal sejak dimulai.`,
    limits:
      'Mesin ini hanya memberi petunjuk, paling tinggi sampai “Dipantau”. Ia tidak memutus, tidak menandai, dan tidak tahu siapa penulisnya.',
  },
  models: 'Model, data, dan lisensi',
  data: 'Data',
  licence: 'Lisensi',
  method: 'Cara',
};
