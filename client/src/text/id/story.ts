import type { TimelineKind } from '@tanggap/shared/timeline';
import type { ResponseStatus } from '@tanggap/shared/vocabulary';

/** Small facts of a Jejak entry, already written as words and figures of the language. */
export interface TimelineFacts {
  from: string;
  to: string;
  figure: string;
  before: string;
  outcome: string;
  sources: string;
  handedTo: string;
  stories: string;
  mentions: string;
  into: string;
  what: string;
  name: string;
  title: string;
  response: string;
  version: string;
  channel: string;
  isEmergency: boolean;
}

const sentences: Record<TimelineKind, (facts: TimelineFacts) => string> = {
  'first-seen': ({ name }) => `melihat sebutan pertama${name === '' ? '' : `, dari ${name}`}`,
  'level-changed': ({ from, to }) => `mengubah penilaian: ${from} → ${to}`,
  'urgency-changed': ({ from, to, figure }) => `mengubah urgensi: ${from} → ${to} (${figure})`,
  'source-joined': ({ to }) => `melihat kanal baru: ${to}`,
  grew: ({ before, figure }) => `mencatat laju dari ${before} ke ${figure} sebutan per jam`,
  matched: ({ figure }) => `menemukan periksa fakta yang mirip, yakin ${figure}`,
  held: () => 'mengambil kasus',
  released: () => 'melepas kasus',
  'lease-lapsed': ({ name }) => `membebaskan kasus: sewa ${name} habis`,
  passed: ({ to }) => `mengoper kasus kepada ${to}`,
  decided: ({ outcome }) => `memutuskan: ${outcome}`,
  undone: ({ what }) => `mengurungkan: ${what}`,
  merged: ({ stories, mentions }) => `menggabung ${stories}, ${mentions} sebutan`,
  'merged-away': ({ into }) => `menggabung cerita ini ke ${into}`,
  split: ({ into, mentions }) => `memisahkan ${mentions} sebutan menjadi ${into}`,
  'split-off': ({ from, mentions }) => `memisahkan cerita ini dari ${from}, ${mentions} sebutan`,
  'suggestion-refused': ({ stories }) => `menyatakan ${stories} bukan klaim yang sama`,
  note: () => 'menulis catatan',
  'evidence-added': ({ title }) => `menambah bukti: ${title}`,
  'evidence-withdrawn': ({ title }) => `menarik bukti: ${title}`,
  'response-started': ({ response }) => `mulai menulis tanggapan ${response}`,
  submitted: ({ version }) => `mengajukan v${version} untuk disetujui`,
  returned: ({ version }) => `mengembalikan v${version}`,
  approved: ({ version, isEmergency }) =>
    `menyetujui v${version}${isEmergency ? ' lewat jalur darurat' : ''}`,
  'approval-voided': ({ version }) => `menyunting; persetujuan v${version} gugur`,
  published: ({ channel }) => `mencatat terbit: ${channel}`,
  'publication-withdrawn': ({ channel }) => `menarik terbitan: ${channel}`,
  'emergency-reviewed': ({ outcome }) => `meninjau persetujuan darurat: ${outcome}`,
  'response-withdrawn': ({ response }) => `menarik tanggapan ${response}`,
  'handed-over': ({ to }) => `menyiapkan serah terima kepada ${to}`,
  'hand-off-moved': ({ to, outcome }) => `mencatat serah terima ${to}: ${outcome}`,
  closed: ({ outcome }) => `menutup cerita: ${outcome}`,
};

export const story = {
  back: 'Antrean',
  openStory: (id: string) => `Cerita ${id}`,
  copyLink: 'Salin tautan cerita',
  copied: 'Tautan cerita disalin.',
  urgencyLine: (figure: string, band: string) => `${figure} ${band}`,
  channels: (count: string) => `${count} kanal`,
  places: (names: string) => `menyebut ${names}`,
  questions: (share: string) => `${share} bertanya`,
  growth: (change: string) => `${change} per jam`,
  press: 'Produk pers',
  looking: (names: string) => `${names} melihat`,
  deciding: (name: string) => `${name} sedang memutuskan`,
  alsoHere: 'Yang membuka cerita ini',
  mergedInto: (id: string) => `Cerita ini sudah digabung ke ${id}.`,
  openMerged: (id: string) => `Buka ${id}`,
  crisisReport: 'Buat laporan krisis',
  moreActions: 'Tindakan lain',

  tabs: { claim: 'Isi & alasan', mentions: 'Sebutan', timeline: 'Jejak' },
  tabsLabel: 'Bagian cerita',

  stages: {
    label: 'Jam tiap tahap',
    seen: 'Terlihat',
    flagged: 'Ditandai',
    held: 'Diambil',
    drafted: 'Draf',
    approved: 'Disetujui',
    out: 'Terbit',
    closed: 'Ditutup',
    lag: (span: string) => `jeda ${span}`,
    waiting: (span: string) => `menunggu ${span}`,
    notYet: 'belum',
    skipped: 'dilewati',
  },

  timeline: {
    title: 'Jejak',
    count: (count: string) => `${count} catatan · tak dapat diubah`,
    empty: 'Belum ada catatan.',
    sentences,
    reason: (reason: string) => `Alasan: ${reason}`,
    sources: (count: string) => `${count} sumber`,
    handedTo: (name: string) => `Diserahkan kepada ${name}`,
    undo: 'Batalkan',
    undoLabel: (what: string) => `Batalkan: ${what}`,
    undone: 'Diurungkan. Jejak mencatatnya.',
    undoFor: (id: string) => `Perubahan terakhir ${id} diurungkan.`,
    noteLabel: 'Catatan',
    notePlaceholder: 'Tulis catatan serah terima…',
    addNote: 'Simpan catatan',
    noteSaved: 'Catatan tersimpan di Jejak.',
    noteHint: 'Catatan tidak dapat diubah atau dihapus.',
  },

  response: {
    title: 'Tanggapan',
    begin: 'Tulis tanggapan',
    open: 'Buka tanggapan',
    by: (name: string, time: string) => `${name}, ${time}`,
    step: {
      draft: 'lanjutkan menulis',
      'in-review': 'buka pemeriksaan',
      approved: 'siap terbit',
      published: 'lihat terbitan',
      withdrawn: 'lihat isinya',
    } as Record<ResponseStatus, string>,
  },

  spread: {
    title: 'Penyebaran',
    per: 'per 10 menit, 3 jam terakhir',
    showTable: 'lihat tabel',
    showChart: 'lihat grafik',
    from: 'Mulai',
    mentions: 'Sebutan',
    flaggedAt: (time: string) => `Ditandai ${time}`,
    grown: (change: string) => `tumbuh ${change} dalam satu jam`,
    running: 'berjalan',
    none: 'Tidak ada sebutan baru dalam tiga jam terakhir.',
    summary: (total: string, top: string, at: string) =>
      `${total} sebutan dalam tiga jam; terbanyak ${top} mulai ${at}.`,
  },

  sameClaim: {
    confirm: 'Klaim yang sama',
    confirmName: (title: string) => `Klaim yang sama: ${title}`,
    confirmHelp: 'Teks cerita ini membawa klaim yang diperiksa di sini; teks serupa akan dikenali berikutnya',
    confirmed: (date: string) => `Dikonfirmasi ${date}`,
    undo: 'Batalkan',
    undoName: (title: string) => `Batalkan konfirmasi: ${title}`,
    done: 'Dikonfirmasi; bunyi teks ini ikut dicocokkan mulai sekarang',
    undone: 'Konfirmasi dibatalkan; bunyi teks ini tidak lagi dicocokkan',
  },

  claim: {
    notThis: 'Bukan ini',
    notThisName: (signal: string) => `Bukan ini: ${signal}`,
    notThisDone: 'Tercatat sebagai koreksi; penilaian cerita ini tidak berubah',
    title: 'Isi dan alasan',
    representative: (count: string) => `wakil dari ${count} sebutan`,
    whyTitle: 'Mengapa ditandai',
    scoresTitle: 'Penilaian',
    scoresNote: 'Peluang 0–1, masing-masing berdiri sendiri',
  },

  mentions: {
    title: 'Sebutan',
    count: (count: string, groups: string) => `${count} dalam ${groups} kelompok`,
    whyOneGroup: 'Mengapa satu kelompok',
    because: {
      first: 'awal cerita ini',
      'same-text': 'teksnya sama, kecuali sedikit perbedaan tulis',
      rewritten: 'sebagian besar kata berurutan sama',
      'same-claim': 'klaimnya sama dengan kata yang berbeda',
      added: 'ditambahkan petugas, bukan mesin',
    },
    shared: (phrases: string) => `frasa bersama ${phrases}`,
    addedBy: (name: string) => `ditambahkan ${name}`,
    similarity: (range: string) => `kemiripan ${range}`,
    open: (group: string) => `Buka kelompok ${group}`,
    close: (group: string) => `Tutup kelompok ${group}`,
    selectGroup: (group: string) => `Pilih semua sebutan di kelompok ${group}`,
    selectOne: (author: string, time: string) => `Pilih sebutan ${author}, ${time}`,
    anonymous: 'tanpa nama akun',
    openSource: 'Buka sumber',
    more: (count: string) => `Muat ${count} lagi`,
    wholeText: 'Lihat teks dan temuan',
    lessText: 'Ringkas',
    truncated: 'Teks dipotong pada 20.000 huruf.',
    guessedDate: 'waktu dari sumber tidak terbaca; memakai waktu terlihat',
    selected: (count: string) => `${count} sebutan dipilih`,
    clear: 'Kosongkan pilihan',
    splitSelected: 'Pisahkan',
    tooMany: 'Paling banyak 500 sebutan dapat dipisahkan sekaligus.',
  },

  suggestion: {
    title: 'Mungkin cerita yang sama:',
    text: (title: string, count: string) => `“${title}”, ${count} sebutan`,
    similarity: (figure: string) => `kemiripan ${figure}`,
    more: (count: string) => `Lihat ${count} usulan lain`,
    look: 'Lihat',
    merge: 'Gabungkan',
    dismiss: 'Bukan ini',
  },

  merge: {
    button: 'Gabung',
    title: 'Gabung cerita lain ke sini',
    find: 'Cari cerita',
    findPlaceholder: 'Nomor seperti C-2477, atau kata dari klaimnya',
    suggested: 'Diusulkan karena mirip',
    found: 'Hasil pencarian',
    searching: 'Mencari cerita …',
    nothing: 'Tidak ada cerita terbuka yang cocok.',
    choose: 'Cerita yang digabung',
    preview: (before: string, added: string, after: string) => `${before} + ${added} = ${after} sebutan`,
    previewNone: 'Pilih cerita yang membawa klaim yang sama.',
    stays: (id: string) => `${id} tetap menjadi nomor cerita. Nomor lain menunjuk ke sini. Dapat diurungkan.`,
    reason: 'Alasan (wajib)',
    reasonHint: 'Mengapa klaimnya sama? Tercatat di Jejak.',
    reasonShort: (least: string) => `Tulis alasan, sekurangnya ${least} huruf.`,
    submit: (count: string) => `Gabung ${count} cerita`,
    done: (ids: string, id: string) => `${ids} digabung ke ${id}.`,
  },

  split: {
    button: 'Pisah',
    title: 'Pisahkan menjadi cerita baru',
    nothing: 'Pilih dulu sebutan yang membawa klaim lain, lalu tekan Pisah.',
    allOfThem: 'Tidak bisa memisahkan semua sebutan; sisakan sekurangnya satu.',
    preview: (id: string, stays: string, moves: string) =>
      `${id} tetap ${stays} sebutan · cerita baru ${moves}`,
    note: 'Cerita baru masuk antrean tanpa pemegang. Dapat diurungkan.',
    examples: 'Yang dipisahkan',
    andMore: (count: string) => `dan ${count} lagi`,
    reason: 'Alasan (wajib)',
    reasonHint: 'Apa beda klaimnya? Tercatat di Jejak.',
    submit: (count: string) => `Pisahkan ${count} sebutan`,
    done: (count: string, id: string) => `${count} sebutan menjadi ${id}.`,
    open: (id: string) => `Buka ${id}`,
  },

  decision: {
    title: 'Putusan',
    by: (name: string, time: string) => `${name}, ${time}`,
    evidence: (all: string, outside: string) => `Bukti: ${all} sumber, ${outside} di luar instansi`,
    ownAgency: 'instansi terkait',
    outside: 'di luar instansi',
    handedTo: (name: string) => `Diserahkan kepada ${name}`,
    dueAt: (time: string) => `balasan pertama paling lambat ${time}`,
  },

  nextStory: 'Cerita berikut',
  previousStory: 'Cerita sebelum',
  endOfList: 'Ini cerita terakhir di daftar Anda.',
  startOfList: 'Ini cerita pertama di daftar Anda.',
};
