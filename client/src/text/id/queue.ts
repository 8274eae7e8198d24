/** Words of the queue. */
export const queue = {
  title: 'Antrean',
  list: 'Daftar cerita',
  preview: 'Cerita terpilih',
  total: (shown: string) => `${shown} cerita`,
  sortBy: (how: string) => `Urut: ${how}`,
  sorts: { urgency: 'urgensi', newest: 'terbaru', mentions: 'jumlah sebutan' },
  sortNote:
    'Urgensi = bahaya × pertumbuhan × kepastian × prioritas. Sikap terhadap program tidak ikut dihitung.',
  dense: 'Rapat',
  newTag: 'baru',
  fresh: (shown: string) => `${shown} baru`,
  freshHint: 'Muat yang baru; daftar disusun ulang',
  heldBy: (name: string) => `${name} memegang`,
  decidedBy: (name: string, outcome: string, time: string) =>
    `Diputus ${name}: ${outcome}, ${time}. Baris hilang setelah Anda pindah.`,
  mergedInto: (id: string) => `Digabung ke ${id}. Baris hilang setelah Anda pindah.`,
  rowLabel: (urgency: string, band: string, title: string) => `${band} ${urgency}. ${title}`,
  position: (at: string, total: string) => `${at} dari ${total}`,
  loadingMore: 'Memuat lagi',
  growth: (change: string) => `${change} per jam`,

  filter: 'Saring',
  filterTitle: 'Saring antrean',
  clear: 'Hapus saringan',
  removeFilter: (name: string) => `Lepas saringan ${name}`,
  level: 'Penilaian',
  notQuiet: 'Tanpa tenang',
  allLevels: 'Semua penilaian',
  since: 'Terlihat dalam',
  sinces: { '1h': '1 jam', '24h': '24 jam', '7d': '7 hari', all: 'kapan saja' },
  program: 'Program',
  anyProgram: 'Semua program',
  source: 'Sumber',
  words: 'Kata',
  wordsHint: 'kata atau “frasa persis”',
  apply: 'Terapkan',
  sort: 'Urutan',
  wordsChip: (words: string) => `“${words}”`,

  openStory: 'Buka cerita',
  moreActions: 'Tindakan lain',
  copyLink: 'Salin tautan',
  copied: 'Tautan cerita disalin',
  alsoLooking: (names: string) => `${names} ikut melihat`,
  youHold: 'Anda memegang',

  select: (title: string) => `Pilih ${title}`,
  selected: (count: number) => `${count} cerita dipilih`,
  selectHint: 'X pilih · Shift J/K beruntun · Esc batal',
  bulkDecide: 'Putuskan sekaligus',
  bulkTitle: (count: number, outcome: string) => `Putuskan ${count} cerita: ${outcome}?`,
  bulkText:
    'Tiap cerita diputus sendiri-sendiri dengan alasan yang sama. Yang dipegang orang lain akan ditolak.',
  bulkConfirm: (count: number) => `Putuskan ${count} cerita`,
  bulkDone: (count: number) => `${count} cerita diputus`,
  bulkPartly: (done: number, refused: number) =>
    `${done} cerita diputus, ${refused} ditolak dan tetap terpilih`,
  bulkClear: 'Batal pilih',

  emptyTitles: {
    open: 'Tidak ada cerita terbuka',
    urgent: 'Tidak ada yang mendesak',
    unheld: 'Semua sudah dipegang',
    mine: 'Anda tidak memegang cerita',
    complaints: 'Tidak ada keluhan yang menunggu',
    press: 'Tidak ada produk pers yang menunggu',
    monitored: 'Tidak ada yang dipantau ulang',
    closed: 'Belum ada yang selesai',
  },
  emptyText: 'Daftar ini terisi sendiri; Anda tidak perlu memuat ulang.',
  emptyFiltered: 'Tidak ada yang cocok dengan saringan ini.',
  emptyFilteredText:
    'Daftar ini terisi sendiri bila ada yang cocok. Longgarkan saringan untuk melihat yang lain.',
  openAll: (shown: string) => `Buka Semua terbuka ${shown}`,
  quietTitle: 'Selagi tenang',
  quiet: {
    unheld: (shown: string) => `${shown} cerita belum dipegang`,
    unheldText: 'Ambil satu agar tidak menunggu lama',
    complaints: (shown: string) => `${shown} keluhan menunggu diteruskan`,
    complaintsText: 'Warga menunggu jawaban dari yang dapat memperbaiki',
    monitored: (shown: string) => `${shown} cerita dipantau`,
    monitoredText: 'Lihat kembali apakah ada yang tumbuh',
    sources: 'Periksa kesehatan sumber',
    sourcesText: 'Sumber yang diam tampak seperti hari yang tenang',
    look: 'Lihat',
  },
  nothingSelected: 'Pilih cerita untuk melihat alasannya.',

  first: {
    banner: 'Anda di mode contoh.',
    bannerText: 'Semua cerita di bawah rekaan. Tidak ada yang keluar dari mesin ini.',
    connect: 'Sambungkan sumber',
    title: 'Selamat datang di meja Anda',
    intro:
      'Tanggap membaca kiriman publik tentang program pemerintah, menandai yang perlu dilihat beserta alasannya, dan menunggu keputusan orang.',
    start: 'Mulai',
    steps: [
      {
        title: 'Ambil dan putuskan satu cerita',
        text: 'Pilih cerita teratas, tekan C lalu 1–6. Bisa diurungkan dengan Z.',
      },
      {
        title: 'Periksa alasannya',
        text: 'Kata yang digarisbawahi bernomor sama dengan alasannya. Angka selalu disertai bagiannya.',
      },
      {
        title: 'Gabung atau pisah',
        text: 'Buka cerita dengan Enter. Mesin menyarankan, Anda yang menggabung atau memisah.',
      },
      {
        title: 'Buat program dan sumber sendiri',
        text: 'Program perlu tujuan, pemilik, dan tanggal akhir. Sumber pertama: RSS, CSV, atau API.',
      },
    ],
    promises: [
      'Hanya isi publik, tentang program dan layanan',
      'Klaim, bukan orang; akun pribadi disamarkan',
      'Orang yang memutuskan, mesin hanya mengurutkan',
      'Kritik dilindungi dan diteruskan ke yang dapat memperbaiki',
    ],
    dismiss: 'Tutup pengantar',
  },

  engine: {
    stale: (time: string) => `Daftar terakhir yang tersimpan, ${time}`,
    ago: (span: string) => `${span} lalu`,
    title: 'Mesin pencari tidak menjawab',
    text: 'Tidak ada yang hilang. Kiriman baru ditampung di cakram dan masuk berurutan setelah mesin kembali.',
    rows: {
      sources: 'Membaca sumber',
      sourcesText: (shown: string) => `berjalan, ${shown} kiriman ditampung`,
      engine: 'Mesin pencari',
      engineText: 'tidak terhubung',
      drafts: 'Draf Anda',
      draftsText: 'tersimpan di peramban ini',
    },
    stillTitle: 'Yang masih bisa',
    still: ['membaca daftar terakhir', 'menulis draf'],
    not: 'memutuskan, menggabung, mencari',
    retry: 'Coba sekarang',
    copy: 'Salin rincian untuk teknisi',
    copied: 'Rincian disalin',
  },

  announce: {
    fresh: (count: number) => `${count} cerita baru menunggu. Tekan N untuk memuat.`,
    next: (title: string) => `Berikutnya: ${title}`,
  },
};

export type QueueText = typeof queue;
