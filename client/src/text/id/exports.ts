import type { ExportFailure, ExportFormat, ExportJob, ExportKind } from '@tanggap/shared/export';

const kinds: Record<ExportKind, string> = {
  stories: 'Cerita',
  mentions: 'Sebutan',
  timeline: 'Linimasa',
  'response-times': 'Waktu tanggap',
  audit: 'Log audit',
  'my-work': 'Bukti kerja saya',
};

const formats: Record<ExportFormat, string> = {
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
  docx: 'Word (DOCX)',
  pdf: 'PDF',
};

const states: Record<ExportJob['state'], string> = {
  waiting: 'Menunggu giliran',
  running: 'Sedang ditulis',
  done: 'Selesai',
  cancelled: 'Dibatalkan',
  failed: 'Gagal',
};

const failures: Record<ExportFailure, string> = {
  restarted: 'Server dimulai ulang saat berkas ditulis. Minta lagi berkas ini.',
  disk: 'Ruang simpan server penuh atau tidak dapat dipakai. Beri tahu pengelola, lalu minta lagi.',
  refused: 'Permintaan ini tidak dapat dipenuhi. Persempit saringannya, lalu minta lagi.',
  internal: 'Terjadi kesalahan server. Minta lagi; bila berulang, beri tahu pengelola.',
};

/** Words of files that people ask for. */
export const exportWords = {
  kinds,
  formats,
  states,
  failures,
  button: 'Ekspor',
  dialog: {
    title: 'Ekspor ke berkas',
    kind: 'Isi berkas',
    format: 'Format',
    rules: [
      'Akun dan data pribadi warga disamarkan.',
      'Rumus di dalam teks dinonaktifkan, sehingga aman dibuka di lembar kerja.',
      'Permintaan ini tercatat di log audit: siapa, kapan, dan saringannya.',
    ],
    submit: 'Buat berkas',
    started: 'Berkas sedang dibuat. Anda boleh meninggalkan halaman ini.',
  },
  tray: 'Berkas yang sedang dibuat',
  rows: (rows: string, total: string | null) =>
    total === null ? `${rows} baris` : `${rows} dari ${total} baris`,
  progress: (name: string) => `Kemajuan ${name}`,
  name: (kind: string, format: string) => `${kind}, ${format}`,
  cancel: 'Batalkan',
  cancelName: (name: string) => `Batalkan ${name}`,
  cancelled: 'Ekspor dibatalkan; berkasnya dihapus.',
  download: 'Unduh',
  downloadName: (file: string) => `Unduh ${file}`,
  ready: (name: string) => `Berkas siap diunduh: ${name}`,
  failed: (name: string) => `Berkas gagal dibuat: ${name}`,
  putAway: (name: string) => `Singkirkan ${name}`,
  all: 'Semua ekspor saya',
  page: {
    title: 'Ekspor saya',
    intro: 'Berkas hanya terlihat oleh Anda dan dihapus setelah tenggatnya.',
    empty: 'Belum ada berkas',
    emptyText: 'Pakai tombol Ekspor di halaman Isu & pencarian atau Waktu tanggap.',
    columns: {
      file: 'Berkas',
      state: 'Keadaan',
      rows: 'Baris',
      size: 'Ukuran',
      made: 'Diminta',
      expires: 'Dihapus',
      sha: 'SHA-256',
      act: 'Tindakan',
    },
    copySha: 'Salin sidik',
    shaCopied: 'Sidik SHA-256 disalin',
    gone: 'sudah dihapus',
  },
  work: {
    title: 'Bukti kerja saya',
    text: 'Rekap pekerjaan Anda sendiri sebagai bukti kinerja Pranata Humas: keputusan, tanggapan, serah terima, dan laporan dalam rentang yang dipilih.',
    only: 'Hanya Anda yang dapat mengekspornya. Rekap ini tidak memeringkat dan tidak membandingkan Anda dengan siapa pun.',
    presets: { month: 'Bulan ini', lastMonth: 'Bulan lalu', half: 'Semester ini' },
    range: 'Rentang',
    from: 'Dari',
    to: 'Sampai',
    wrongRange: 'Isi kedua tanggal; tanggal akhir tidak boleh mendahului tanggal awal.',
    make: 'Buat bukti kerja',
  },
};

export type ExportWords = typeof exportWords;
