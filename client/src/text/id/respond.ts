import type { Principle } from '@tanggap/shared/lint/lint-types';
import type { AnswerExit, BlockKey, Channel, ResponseFile } from '@tanggap/shared/vocabulary';
import { approval } from './approval.js';
import { vocabulary } from './vocabulary.js';

const blockHints: Record<BlockKey, string> = {
  fact: 'yang benar, paling depan',
  warning: 'beri tahu bahwa yang berikut keliru',
  claim: 'cukup sekali, tanpa tautan aktif',
  why: 'alasan dengan bukti',
  close: 'dan apa yang bisa dilakukan',
};

const exits: Record<AnswerExit, string> = {
  'false-claim': 'klaim keliru',
  misleading: 'menyesatkan',
  scam: 'penipuan',
  hate: 'ujaran kebencian',
  unproven: 'belum terbukti',
  accurate: 'akurat',
};

const principles: Record<Principle, string> = {
  credibility: 'Kredibilitas',
  context: 'Konteks',
  clarity: 'Kejelasan',
  continuity: 'Kesinambungan',
  channel: 'Kanal',
};

const channelsShort: Record<Channel, string> = {
  ...vocabulary.channels,
  page: 'Laman',
  instagram: 'IG',
  facebook: 'FB',
  whatsapp: 'WA',
  telegram: 'TG',
  qa: 'T&J',
  card: 'Kartu',
  press: 'Rilis',
};

const files: Record<ResponseFile, string> = {
  'press.docx': 'Siaran pers, DOCX',
  'press.pdf': 'Siaran pers, PDF',
  'card.png': 'Kartu gambar, PNG',
};

/** Words of the response desk and of approval; loaded with those pages, not with the first one. */
export const respond = {
  statuses: vocabulary.responseStatuses,
  blocks: vocabulary.blocks,
  blockHints,
  purposes: vocabulary.purposes,
  exits,
  principles,
  channels: vocabulary.channels,
  channelsShort,
  files,
  version: (n: number) => `v${n}`,
  list: (names: readonly string[]) => names.join(', '),

  begin: {
    title: 'Belum ada tanggapan untuk cerita ini',
    text: 'Pilih kerangka; isinya Anda tulis sendiri. Tidak ada yang terbit sebelum orang kedua menyetujui.',
    template: 'Kerangka',
    noTemplate: 'Kosong, lima blok',
    purpose: 'Tujuan',
    submit: 'Mulai menulis',
    mayNotWrite: 'Peran Anda membaca tanggapan, tidak menulisnya.',
    aid: 'Bahan timbang',
    aidNote: 'bukan putusan; petugas yang memutuskan',
    leanings: { answer: 'condong menjawab', monitor: 'condong memantau', leave: 'condong membiarkan' },
  },

  desk: {
    crumb: 'Tanggapan',
    back: (id: string) => `Kembali ke cerita ${id}`,
    heading: 'Judul tanggapan',
    headingPlaceholder: 'Judul: faktanya, bukan klaimnya',
    editor: 'Naskah tanggapan',
    words: (count: string) => `${count} kata`,
    reading: (words: string, seconds: string) => `${words} kata · baca ${seconds} dtk`,
    moveBlock: 'pindah blok',
    cite: 'sisip bukti',
    nextFinding: 'temuan berikut',
    once: '1×',
    onceLabel: 'klaim disebut satu kali',
    placeholder: {
      fact: 'Tulis fakta yang benar, dengan bukti.',
      warning: 'Beri tahu pembaca bahwa yang berikut ini keliru.',
      claim: 'Sebut klaimnya satu kali, dengan kata sendiri.',
      why: 'Jelaskan mengapa keliru; rujuk bukti dengan Ctrl I.',
      close: 'Ulangi faktanya, lalu apa yang bisa dilakukan warga.',
    } satisfies Record<BlockKey, string>,
    writing: (name: string) => `${name} menulis`,
    alongside: (names: string) => `${names} membaca`,
    reviewing: (name: string) => `${name} memeriksa`,
    alsoHere: 'Rekan di tanggapan ini',
    versions: 'Versi',
  },

  parts: { label: 'Bagian meja', sources: 'Sumber', text: 'Naskah', check: 'Periksa' },

  save: {
    saved: (at: string) => `tersimpan ${at}`,
    waiting: 'belum tersimpan',
    saving: 'menyimpan…',
    offline: 'tersimpan di peramban ini; dikirim saat tersambung',
    refused: 'tidak tersimpan',
    held: 'tertahan: rekan sedang menulis',
    conflict: 'menunggu pilihan Anda',
    restored: 'Tulisan yang belum tersimpan dipulihkan.',
    retry: 'Simpan sekarang',
    cut: (n: number) => `v${n} disimpan.`,
    nothingNew: (n: number) => `Tidak ada perubahan sejak v${n}.`,
  },

  pen: {
    held: (name: string) => `${name} sedang menulis; Anda membaca langsung.`,
    freeAt: (span: string) => `Pena bebas ${span} lagi bila ia berhenti.`,
    take: 'Ambil pena',
    free: 'Pena bebas. Ambil untuk menulis.',
    kept: 'Tulisan Anda tetap di peramban ini dan belum tersimpan.',
    readOnly: 'Peran Anda membaca tanggapan ini, tidak menulisnya.',
  },

  lock: {
    'in-review': 'Versi ini sedang diperiksa.',
    approved: 'Versi ini sudah disetujui.',
    published: 'Tanggapan ini sudah terbit.',
    withdrawn: 'Tanggapan ini ditarik dan tidak dapat disunting.',
    edit: 'Sunting',
    correct: 'Mulai koreksi',
    review: 'Lihat pemeriksaan',
    confirm: {
      'in-review': {
        title: 'Tarik dari pemeriksaan?',
        text: 'Menyunting mengembalikan tanggapan menjadi draf. Pemeriksa diberi tahu, dan Anda perlu mengajukannya lagi.',
        go: 'Tarik dan sunting',
      },
      approved: {
        title: 'Gugurkan persetujuan?',
        text: 'Persetujuan mengikat teks persis seperti tertulis. Menyunting menggugurkannya; tercatat di Jejak.',
        go: 'Gugurkan dan sunting',
      },
      published: {
        title: 'Mulai koreksi?',
        text: 'Halaman publik tetap menampilkan versi yang terbit sampai koreksi disetujui dan terbit. Koreksi masuk catatan koreksi publik.',
        go: 'Mulai koreksi',
      },
    },
    returned: (name: string, n: number) => `${name} mengembalikan v${n}:`,
  },

  conflict: {
    title: (name: string) => `${name} menyimpan saat Anda menyunting.`,
    titleOwn: 'Ada tulisan Anda yang belum tersimpan.',
    someone: 'Rekan Anda',
    text: 'Tidak ada yang ditimpa. Bandingkan, lalu pilih.',
    mine: 'Tulisan Anda',
    theirs: 'Yang tersimpan',
    same: 'sama',
    takeTheirs: 'Pakai yang tersimpan',
    saveMine: 'Simpan milik saya sebagai versi baru',
    later: 'Nanti',
    decide: 'Bandingkan',
    kept: 'Kedua teks tersimpan sebagai versi.',
  },

  claim: { title: 'Klaim', note: (id: string, mentions: string) => `${id} · ${mentions}` },

  evidence: {
    title: 'Bukti',
    count: (all: string, outside: string) => `${all} sumber, ${outside} luar`,
    lacks: {
      'two-sources': 'Perlu dua sumber terarsip.',
      'outside-source': 'Perlu satu sumber di luar instansi.',
    },
    none: 'Belum ada bukti. Tambahkan dua sumber, satu di luar instansi.',
    own: 'instansi terkait',
    outside: 'di luar instansi',
    failed: 'belum terarsip',
    withdrawn: 'ditarik',
    add: 'Tambah bukti',
    cite: (title: string) => `Sisipkan sitasi: ${title}`,
    open: (title: string) => `Baca arsip: ${title}`,
  },

  archive: {
    intact: 'Sidik jari cocok',
    from: 'Sumber asli',
    download: 'Unduh arsip',
    noText: 'Arsip ini berupa gambar atau berkas; unduh untuk melihatnya.',
    factSource: 'Dokumen sumber',
    validUntil: (date: string) => `berlaku s.d. ${date}`,
    noArchive: 'Dokumen sumber fakta ini belum terarsip; buka alamat aslinya.',
    narrative: 'Narasi tunggal',
  },

  facts: {
    title: 'Bank fakta',
    search: 'cari',
    searchLabel: 'Cari di bank fakta',
    placeholder: 'kata kunci atau angka',
    none: 'Belum ada fakta yang cocok.',
    until: (date: string) => `s.d. ${date}`,
    late: (span: string) => `lewat ${span}`,
    withdrawn: 'ditarik',
    renew: 'Perbarui',
    cite: (statement: string) => `Sisipkan fakta: ${statement}`,
    shared: (words: string) => `menyebut ${words}`,
  },

  narratives: {
    title: 'Narasi tunggal',
    none: 'Tidak ada narasi yang menyangkut klaim ini.',
    aligned: 'selaras',
    contradicts: 'bertentangan',
    cite: (title: string) => `Sisipkan narasi: ${title}`,
  },
  checks: { title: 'Periksa fakta terdekat', none: 'Tidak ada yang mirip.' },
  answers: {
    title: 'Jawaban kita sebelumnya',
    none: 'Belum ada jawaban serupa.',
    open: (id: string) => `Buka ${id}`,
  },

  cite: {
    title: 'Sisip bukti',
    find: 'Cari sumber untuk disitasi',
    placeholder: 'bukti, fakta, atau narasi',
    none: 'Tidak ada yang cocok. Tambahkan bukti, atau cari di bank fakta.',
    kinds: { evidence: 'bukti', fact: 'fakta', narrative: 'narasi' },
    citedAs: (n: number) => `sudah dirujuk [${n}]`,
  },

  settings: {
    title: 'Tentang tanggapan ini',
    template: 'Kerangka',
    keep: 'Pilih kerangka…',
    applyTitle: 'Ganti isi dengan kerangka?',
    applyText: 'Blok yang sudah berisi akan diganti. Teks sekarang disimpan dulu sebagai versi.',
    apply: 'Simpan versi dan ganti',
    purpose: 'Tujuan',
    exit: 'Putusan diusulkan',
    noExit: 'Belum diusulkan',
    hashtags: 'Tagar',
    hashtagsHint: 'tanpa #, pisahkan dengan spasi',
    hashtagsWrong: 'Tagar hanya huruf, angka, dan garis bawah.',
    contact: 'Tempat warga bertanya',
    contactHint: 'portal atau layanan pengaduan',
    channels: 'Kanal tujuan',
  },

  lint: {
    title: 'Pemeriksaan langsung',
    blocking: (count: string) => `${count} menahan`,
    warning: (count: string) => `${count} perlu dilihat`,
    passed: (count: string) => `${count} lolos`,
    toBlock: (n: number) => `Ke blok ${n}`,
    toHeadline: 'Ke judul',
    toContact: 'Ke kontak',
    toChannel: 'Lihat',
    holds: 'Menahan pengajuan.',
    showMore: (count: string) => `${count} temuan lain`,
    showPassed: (count: string) => `${count} pemeriksaan lolos`,
    summary: (blocks: string, warnings: string) => `${blocks} temuan menahan, ${warnings} perlu dilihat`,
  },

  preview: {
    title: 'Pratinjau kanal',
    posts: (n: number) => (n === 1 ? 'satu kiriman' : `utas ${n} kiriman`),
    part: (n: number, of: number) => `${n}/${of}`,
    official: 'akun resmi instansi',
    units: { weighted: 'bobot', characters: 'karakter', words: 'kata' },
    left: (count: string) => `sisa ${count}`,
    over: (count: string) => `lebih ${count}`,
    copy: 'Salin',
    copyPart: (n: number) => `Salin bagian ${n}`,
    copied: 'Teks disalin.',
    write: 'Tulis sendiri',
    automatic: 'Kembali ke otomatis',
    override: (channel: string) => `Teks ${channel}, ditulis sendiri`,
    never: 'Tidak pernah diposting otomatis. Petugas menyalin, lalu menempel tautan terbitnya.',
    empty: 'Isi blok untuk melihat teks kanal.',
    releaseNote: 'Berkas DOCX dan PDF dibuat dari versi yang disetujui.',
    cardNote: 'Gambar PNG dibuat dari versi yang disimpan.',
  },

  submit: {
    approver: 'Penyetuju',
    anyone: 'Siapa pun yang berwenang',
    online: (name: string) => `${name} · daring`,
    youWrote: 'Anda penulis, jadi tidak dapat menyetujui.',
    saveVersion: 'Simpan versi',
    submit: 'Ajukan persetujuan',
    blockers: (count: string) => `${count} hal menahan pengajuan`,
    offline: 'Menunggu sambungan; draf aman.',
    unsaved: 'Selesaikan dulu penyimpanan.',
    done: (n: number, name: string) => `v${n} diajukan ke ${name}.`,
    doneAnyone: (n: number) => `v${n} diajukan.`,
    waiting: (n: number) => `v${n} menunggu persetujuan.`,
    ready: 'Siap diajukan',
    exitMissing: 'Pilih putusan yang diusulkan.',
  },

  drawer: {
    title: 'Versi',
    none: 'Belum ada versi. Ctrl S menyimpan satu; mengajukan juga.',
    cause: { saved: 'disimpan', submitted: 'diajukan' },
    by: (name: string, at: string) => `${name}, ${at}`,
    look: (n: number) => `Lihat v${n}`,
    restore: 'Pulihkan ke draf',
    restored: (n: number) => `Isi v${n} dipulihkan ke draf. Versi lain tetap ada.`,
    compare: 'Bandingkan',
    looking: (n: number, at: string) => `Anda melihat v${n} dari ${at}; teks ini tidak dapat diubah.`,
    back: 'Kembali ke draf',
    current: 'Draf sekarang',
  },

  ...approval,
};
export type RespondWords = typeof respond;
