import type { ResponseList } from '@tanggap/shared/vocabulary';

/** What a list is for, said where it is empty: what would stand here, and what to do. */
export interface Lesson {
  title: string;
  text: string;
}

const intros: Record<ResponseList, string> = {
  mine: 'tulisan Anda yang belum terbit',
  'in-review': 'perlu orang kedua sebelum terbit',
  returned: 'perlu diperbaiki penulisnya',
  approved: 'tinggal disalin dan diterbitkan petugas',
  published: 'sudah keluar, dengan alamat dan waktunya',
  recheck: 'bersandar pada fakta atau narasi yang lewat masa berlakunya',
  emergency: 'disetujui tanpa penyelia; ditinjau sesudahnya',
};

const lessons: Record<ResponseList, Lesson> = {
  mine: {
    title: 'Belum ada draf',
    text: 'Tanggapan dimulai dari cerita: buka cerita di Antrean, lalu tekan 1 (Jawab). Drafnya tersimpan sendiri dan menunggu di sini.',
  },
  'in-review': {
    title: 'Tidak ada yang menunggu persetujuan',
    text: 'Draf yang diajukan muncul di sini. Penulis tidak pernah menyetujui tulisannya sendiri; orang kedua memeriksa teks persis yang akan terbit.',
  },
  returned: {
    title: 'Tidak ada yang dikembalikan',
    text: 'Tanggapan yang dikembalikan pemeriksa muncul di sini bersama alasannya, lalu diajukan lagi sebagai versi baru.',
  },
  approved: {
    title: 'Tidak ada yang menunggu terbit',
    text: 'Setelah disetujui, teks per kanal siap disalin di sini. Tidak ada yang diposting otomatis: petugas menerbitkan, lalu mencatat alamatnya.',
  },
  published: {
    title: 'Belum ada tanggapan terbit',
    text: 'Tanggapan yang sudah dicatat terbit tersimpan di sini, lengkap dengan alamat, waktu, dan versinya.',
  },
  recheck: {
    title: 'Semua sandaran masih berlaku',
    text: 'Bila sebuah fakta atau narasi lewat masa berlakunya atau ditarik, tanggapan yang mengutipnya muncul di sini untuk diperiksa ulang.',
  },
  emergency: {
    title: 'Tidak ada persetujuan darurat yang menunggu',
    text: 'Persetujuan tanpa penyelia dicatat beserta alasannya dan ditinjau penyelia sesudahnya dari sini.',
  },
};

/** Words of the lists of responses and of putting an approved one out. */
export const responses = {
  title: 'Tanggapan',
  intros,
  lessons,
  toQueue: 'Ke Antrean',
  noHeadline: 'Belum berjudul',
  claim: 'Klaim',
  you: 'Anda',
  correction: 'Koreksi',
  emergency: 'Jalur darurat',
  returnedChip: 'Dikembalikan',
  waitsForYou: 'menunggu Anda',
  writtenBy: (name: string, time: string) => `Ditulis ${name} · disimpan ${time}`,
  writesNow: (name: string) => `${name} sedang menulis`,
  submittedBy: (version: number, name: string, time: string) => `v${version} diajukan ${name}, ${time}`,
  returnedBy: (version: number, name: string, time: string) => `v${version} dikembalikan ${name}, ${time}`,
  approvedBy: (version: number, name: string, time: string) => `v${version} disetujui ${name}, ${time}`,
  outOn: (count: number, time: string) => `Terbit di ${count} kanal · terakhir ${time}`,
  lapsedTitle: 'Tidak berlaku lagi',
  renew: 'Perbarui',
  openFor: {
    write: 'Buka draf',
    correct: 'Tulis koreksi',
    review: 'Periksa',
    publish: 'Terbitkan',
    published: 'Terbitan',
  },
  clock: {
    write: (time: string) => `target ajukan ${time}`,
    approve: (time: string) => `target setuju ${time}`,
    publish: (time: string) => `target terbit ${time}`,
    review: (time: string) => `target tinjau ${time}`,
    left: (span: string) => `sisa ${span}`,
    late: (span: string) => `lewat ${span}`,
  },

  publish: {
    title: 'Terbitkan',
    promise: 'Tidak pernah diposting otomatis.',
    promiseMore: 'Petugas menyalin, menerbitkan di akun resmi, lalu menempel alamat terbitnya.',
    otherChannels: 'Kanal lain',
    channelsTitle: 'Kanal',
    progress: (done: number, all: number) => `${done} dari ${all} kanal`,
    renewed: (done: number, all: number, version: number) =>
      `${done} dari ${all} kanal sudah memuat v${version}`,
    approvedText: (version: number) => `Teks v${version}, persis seperti disetujui`,
    fingerprint: 'Sidik teks',
    notApproved: 'Belum ada versi yang disetujui.',
    notApprovedHelp:
      'Terbitkan hanya mencatat teks yang sudah disetujui orang kedua. Lanjutkan draf atau persetujuannya dahulu.',
    correcting: (version: number) => `Sedang dikoreksi; yang terbit tetap v${version}.`,
    correctingHelp:
      'Versi baru menggantikannya setelah disetujui dan diterbitkan lagi; keduanya tercatat di daftar koreksi publik.',
    outdated: (from: number, to: number) => `Yang terbit v${from}, yang disetujui v${to}.`,
    outdatedHelp: 'Terbitkan lagi supaya koreksinya sampai.',
    openDraft: 'Buka draf',
    openReview: 'Buka persetujuan',
    lapsed: (ids: string) => `Sandaran tidak berlaku lagi: ${ids}.`,
    lapsedHelp: 'Perbarui faktanya atau tulis koreksi sebelum menerbitkan lagi.',
    copy: 'Salin',
    copied: (channel: string) => `Teks ${channel} disalin.`,
    overridden: 'ditulis khusus untuk kanal ini',
    files: 'Berkas',
    fileNames: { 'press.docx': 'Unduh DOCX', 'press.pdf': 'Unduh PDF', 'card.png': 'Unduh PNG' },
    print: 'Cetak',
    pressNote: 'Siaran pers dalam tata naskah dinas: kepala surat, nomor, isi, narahubung.',
    pageNote:
      'Halaman publik tanpa masuk akun: jawaban, bukti, riwayat versi, dan data ClaimReview untuk mesin pencari.',
    pageAddress: 'Alamatnya',
    publishPage: 'Terbitkan halaman',
    publishPageAgain: (version: number) => `Terbitkan v${version}`,
    openPage: 'Buka halaman publik',
    record: 'Catat terbit',
    recordAgain: 'Catat lagi',
    address: 'Alamat terbit',
    addressOptional: 'boleh kosong untuk kanal tanpa alamat',
    addressPlaceholder: 'https://',
    addressWrong: 'Tempel alamat lengkap kiriman yang sudah terbit, dimulai dengan https://.',
    at: 'Waktu terbit',
    atFuture: 'Waktu terbit belum tiba. Catat setelah benar-benar terbit.',
    atEarly: (time: string) => `Sebelum disetujui (${time}). Isi waktu sesudahnya.`,
    atWrong: 'Isi tanggal dan jam terbitnya.',
    recorded: (channel: string) => `Tercatat terbit: ${channel}`,
    out: (time: string) => `terbit ${time}`,
    notOut: 'belum',
    outBy: (name: string, time: string, version: number) => `v${version} · dicatat ${name}, ${time}`,
    withdraw: 'Tarik',
    withdrawTitle: (channel: string) => `Tarik terbitan ${channel}`,
    withdrawText:
      'Catatan terbit tetap tersimpan dan ditandai ditarik. Kiriman di kanal luar harus Anda hapus sendiri. Halaman publik diganti keterangan penarikan.',
    withdrawSubmit: 'Tarik terbitan',
    withdrawn: (name: string, time: string) => `Ditarik ${name}, ${time}`,
    withdrawnToast: (channel: string) => `Terbitan ${channel} ditandai ditarik.`,
    reason: 'Alasan',
    reasonRequired: 'wajib, tercatat di Jejak',
    reasonShort: (least: number) => `Tulis alasan, sekurangnya ${least} huruf.`,
    close: 'Tutup cerita',
    closeTitle: (id: string) => `Tutup ${id}?`,
    closeText: (exit: string) =>
      `Cerita ditutup dengan putusan tanggapan ini: ${exit}. Sebutan baru tetap masuk dan dicocokkan dengan jawaban kita.`,
    closeMissing: (channels: string) =>
      `Belum tercatat terbit: ${channels}. Anda tetap dapat menutup cerita.`,
    closeFirst: 'Terbitkan di satu kanal dahulu',
    closed: (id: string) => `${id} ditutup.`,
    isClosed: 'Cerita sudah ditutup',
    promote: 'Jadikan Narasi tunggal',
    promoted: (id: string) => `Menjadi ${id}`,
    promotedToast: (id: string) => `${id} dibuat. Meja lain dapat mengutipnya.`,
    readOnly: 'Peran Anda membaca, tidak menerbitkan.',
  },
};

export type ResponsesText = typeof responses;
