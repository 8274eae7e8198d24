import type { ExportFailure, ExportKind } from '@tanggap/shared/export';

/** What went wrong, as a sentence for whoever asked. */
export const failureWords: Readonly<Record<ExportFailure, string>> = {
  restarted: 'Server dimulai ulang saat berkas ditulis. Minta lagi berkas ini.',
  disk: 'Berkas tidak dapat ditulis: ruang simpan server penuh atau tidak dapat dipakai. Beri tahu pengelola, lalu minta lagi.',
  refused: 'Permintaan ini tidak dapat dipenuhi.',
  internal: 'Berkas gagal dibuat karena kesalahan server. Minta lagi; bila berulang, beri tahu pengelola.',
};

/** How files are called, before their date. */
export const fileWords: Readonly<Record<ExportKind, string>> = {
  stories: 'cerita',
  mentions: 'sebutan',
  timeline: 'linimasa',
  'response-times': 'waktu-tanggap',
  audit: 'catatan-audit',
  'my-work': 'bukti-kerja',
};
