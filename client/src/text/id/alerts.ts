import type { Alert, Destination } from '@tanggap/shared/saved-search';

type Delivery = Alert['deliveries'][number];

const kinds: Record<Destination['kind'], string> = {
  email: 'Surel',
  telegram: 'Telegram',
  webhook: 'Webhook',
};

const states: Record<Delivery['state'], string> = {
  waiting: 'Menunggu dikirim',
  'quiet-hours': 'Ditahan selama jam tenang',
  sent: 'Terkirim',
  failed: 'Gagal terkirim',
};

const span = (minutes: number): string => {
  if (minutes % 1_440 === 0) return `${minutes / 1_440} hari`;
  return minutes % 60 === 0 ? `${minutes / 60} jam` : `${minutes} menit`;
};

/** Words of alerts: the inbox, the rule of a saved search, and where alerts go. */
export const alerts = {
  kinds,
  states,
  span,
  page: {
    title: 'Pemberitahuan',
    intro: 'Pencarian tersimpan yang melampaui ambangnya. Jumlah sebutan bukan penilaian benar atau salah.',
    tabs: { inbox: 'Kotak masuk', destinations: 'Tujuan' },
    tabsLabel: 'Bagian halaman',
    filter: 'Saringan pemberitahuan',
    unseen: 'Belum dilihat',
    all: 'Semua',
    empty: 'Tidak ada pemberitahuan baru',
    emptyAll: 'Belum pernah ada pemberitahuan',
    emptyText: 'Pasang ambang pada pencarian tersimpan di halaman Isu & pencarian.',
    more: 'Muat lebih banyak',
    loading: 'Memuat…',
    toSearch: 'Ke pencarian tersimpan',
  },
  card: {
    count: (count: string, window: string) => `${count} sebutan dalam ${window}`,
    usual: (usual: string) => `biasanya ${usual}`,
    open: 'Lihat sebutan',
    gone: 'Pencarian ini sudah dihapus atau tidak lagi dibagikan.',
    see: 'Tandai sudah dilihat',
    seeName: (name: string) => `Tandai sudah dilihat: ${name}`,
    seen: (name: string, time: string) => `Dilihat ${name}, ${time}`,
    wasSeen: 'Ditandai sudah dilihat',
    unseen: 'Belum dilihat',
    shared: 'pencarian bersama',
    escalated: (time: string) => `Diteruskan ${time} karena belum ada yang membukanya`,
    deliveries: 'Pengiriman',
    inside: 'Hanya tampil di Tanggap; tidak ada tujuan luar.',
    escalation: 'terusan',
    attempts: (count: number) => `${count} kali dicoba`,
    next: (time: string) => `dicoba lagi ${time}`,
  },
  looks: {
    title: (count: number) => `${count} pencarian belum dapat diperiksa`,
    text: 'Selama belum dapat diperiksa, pencarian ini tidak dapat memberi tahu.',
    line: (name: string, time: string) => `${name}, terakhir diperiksa ${time}:`,
  },
  destinations: {
    title: 'Tujuan',
    intro: 'Hanya jumlah, rentang waktu, dan tautan yang dikirim. Isi kiriman warga tidak pernah ikut.',
    add: 'Tambah tujuan',
    edit: 'Ubah tujuan',
    kind: 'Jenis',
    name: 'Nama',
    nameHint: 'misalnya Grup piket',
    address: 'Alamat',
    addressHints: {
      email: 'alamat surel',
      telegram: 'nomor obrolan (chat id)',
      webhook: 'alamat https',
    } satisfies Record<Destination['kind'], string>,
    short: 'Isi nama (paling sedikit 2 huruf) dan alamat.',
    submit: 'Simpan tujuan',
    saved: (name: string) => `Tujuan ${name} disimpan`,
    notReady: (kind: string, settings: string) =>
      `${kind} belum disiapkan di server ini. Pengelola perlu mengisi ${settings}.`,
    noneReady: 'Belum ada jenis tujuan yang disiapkan di server ini.',
    secretTitle: 'Kunci webhook',
    secretText:
      'Kunci ini menandatangani setiap kiriman dan hanya ditampilkan sekali. Salin sekarang ke penerima webhook.',
    copySecret: 'Salin kunci',
    secretCopied: 'Kunci disalin',
    secretDone: 'Saya sudah menyimpannya',
    test: 'Uji kirim',
    testName: (name: string) => `Uji kirim ke ${name}`,
    tested: (name: string) => `Pesan uji terkirim ke ${name}`,
    testFailed: (name: string) => `Pesan uji ke ${name} gagal`,
    editName: (name: string) => `Ubah ${name}`,
    remove: 'Hapus',
    removeName: (name: string) => `Hapus ${name}`,
    removed: (name: string) => `Tujuan ${name} dihapus`,
    restored: (name: string) => `Tujuan ${name} dikembalikan`,
    ok: (time: string) => `Terakhir terkirim ${time}`,
    failed: (time: string) => `Gagal ${time}:`,
    untried: 'Belum pernah dikirimi',
    empty: 'Belum ada tujuan',
    emptyText: 'Tanpa tujuan, pemberitahuan hanya tampil di dalam Tanggap.',
    readOnly: 'Tujuan dikelola penyelia dan pengelola.',
  },
  rule: {
    title: (name: string) => `Pemberitahuan: ${name}`,
    isOn: 'Beri tahu bila ambang terlampaui',
    kind: 'Ambang',
    kindNames: { count: 'Jumlah', spike: 'Lonjakan' },
    count: ['Beri tahu bila ada', 'sebutan atau lebih dalam', 'menit.'] as [string, string, string],
    spike: ['Beri tahu bila jumlahnya', 'kali yang biasa atau lebih dalam', 'menit.'] as [
      string,
      string,
      string,
    ],
    countLabel: 'Jumlah sebutan',
    ratioLabel: 'Kali yang biasa',
    windowLabel: 'Rentang dalam menit',
    repeat: 'Jangan ulangi dalam',
    repeatHint: 'menit; kecuali jumlahnya berlipat dua',
    quiet: 'Jam tenang untuk tujuan luar',
    quietHint: 'Kiriman ke luar menunggu sampai jam tenang usai. Di dalam Tanggap tetap langsung tampil.',
    from: 'Dari',
    to: 'Sampai',
    destinations: 'Kirim ke',
    destinationsHint: 'kosong: hanya di dalam Tanggap',
    noDestinations: 'Belum ada tujuan luar; pemberitahuan tampil di dalam Tanggap.',
    escalate: 'Teruskan bila belum dibuka',
    escalateAfter: 'Setelah',
    escalateHint: 'menit tanpa ada yang membuka',
    escalateTo: 'Teruskan ke',
    escalateToHint: 'paling sedikit satu',
    problems: {
      atLeast: 'Jumlah: bilangan bulat 1 sampai 100.000.',
      ratio: 'Kali: antara 1,5 dan 100.',
      countWindow: 'Rentang: 5 sampai 10.080 menit.',
      spikeWindow: 'Rentang: 30 sampai 1.440 menit.',
      repeat: 'Pengulangan: 15 sampai 10.080 menit.',
      quiet: 'Isi jam mulai dan jam usai yang berbeda.',
      escalateAfter: 'Waktu: 5 sampai 1.440 menit.',
      escalateTo: 'Pilih paling sedikit satu tujuan terusan.',
    },
    submit: 'Simpan pemberitahuan',
    saved: (name: string) => `Pemberitahuan “${name}” disimpan`,
    bellOn: 'Pemberitahuan aktif. Ubah',
    bellOff: 'Beri tahu bila melonjak',
    conflict: 'Pencarian ini baru saja diubah orang lain. Tutup, lalu buka kembali agar tidak menimpanya.',
  },
};

export type AlertWords = typeof alerts;
export type RuleProblem = keyof AlertWords['rule']['problems'];
