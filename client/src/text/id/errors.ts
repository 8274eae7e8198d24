import type { ErrorCode } from '@tanggap/shared/errors';

/** What a person reads when something was refused: what happened, then what is safe and what to do. */
export interface ErrorWords {
  title: string;
  help: string;
}

const evidenceHelp =
  'Putusan ini memerlukan dua sumber berbeda, satu di antaranya di luar instansi terkait. Pilihan dan alasan Anda tetap ada.';

export const errors: Record<ErrorCode | 'no-connection', ErrorWords> = {
  'bad-request': {
    title: 'Isian belum dapat diterima.',
    help: 'Periksa kembali kolom yang ditandai. Yang sudah Anda tulis tetap ada.',
  },
  'not-signed-in': {
    title: 'Sesi Anda berakhir.',
    help: 'Masuk kembali; Anda kembali ke halaman yang sama.',
  },
  'wrong-credentials': {
    title: 'Nama pengguna atau sandi tidak cocok.',
    help: 'Periksa ejaan dan tombol Caps Lock, lalu coba lagi.',
  },
  'wrong-push-key': {
    title: 'Kunci kirim tidak berlaku.',
    help: 'Buat kunci baru pada halaman Sumber, lalu pasang pada pengirim.',
  },
  'record-changed': {
    title: 'Rekan sudah menyimpan versi yang lebih baru.',
    help: 'Versi mereka tidak tertimpa. Bandingkan, lalu simpan lagi bila perlu.',
  },
  'issue-changed': {
    title: 'Isu ini baru saja diubah rekan.',
    help: 'Tidak ada yang tertimpa. Lihat keadaan terbaru, lalu ulangi.',
  },
  'query-refused': {
    title: 'Pencarian belum dapat dibaca.',
    help: 'Bagian yang keliru ditandai. Perbaiki atau pakai saran di bawahnya.',
  },
  'range-refused': {
    title: 'Rentangnya terlalu lebar untuk sekali jawab.',
    help: 'Perpendek rentang waktu atau pakai langkah yang lebih besar.',
  },
  forbidden: {
    title: 'Peran Anda tidak mencakup tindakan ini.',
    help: 'Tidak ada yang berubah. Minta bantuan penyelia atau pengelola.',
  },
  'wrong-origin': {
    title: 'Permintaan datang dari alamat lain dan ditolak.',
    help: 'Tidak ada yang berubah. Buka Tanggap dari alamat resminya, lalu ulangi.',
  },
  'second-person-needed': {
    title: 'Perlu orang kedua.',
    help: 'Anda yang mengajukan perubahan ini, jadi orang lain yang menyetujuinya.',
  },
  'not-found': {
    title: 'Tidak ditemukan.',
    help: 'Mungkin alamatnya salah atau sudah digabung dengan cerita lain. Kembali ke antrean untuk mencarinya.',
  },
  'story-held': {
    title: 'Cerita ini sedang dipegang orang lain.',
    help: 'Anda tetap bisa membaca dan memberi catatan, atau lanjut ke cerita berikut.',
  },
  'story-changed': {
    title: 'Cerita ini berubah sejak Anda membukanya.',
    help: 'Tidak ada yang ditimpa. Periksa keadaan terbaru, lalu ulangi bila masih perlu.',
  },
  'story-closed': {
    title: 'Cerita ini sudah ditutup.',
    help: 'Lihat putusannya di Jejak. Putusan dapat diurungkan dari sana.',
  },
  'not-holder': {
    title: 'Anda tidak lagi memegang cerita ini.',
    help: 'Ambil kembali bila masih bebas; tulisan Anda belum hilang.',
  },
  'nothing-to-undo': {
    title: 'Tidak ada yang dapat diurungkan.',
    help: 'Keadaan cerita tetap seperti terlihat.',
  },
  'name-taken': { title: 'Nama itu sudah dipakai.', help: 'Pilih nama lain; isian lain tetap ada.' },
  'program-changed': {
    title: 'Program ini berubah sejak Anda membukanya.',
    help: 'Tidak ada yang ditimpa. Muat versi terbaru, lalu ajukan kembali perubahan Anda.',
  },
  'too-large': {
    title: 'Kiriman terlalu besar.',
    help: 'Bagi menjadi bagian yang lebih kecil, lalu kirim lagi.',
  },
  'evidence-missing': { title: 'Bukti belum cukup.', help: evidenceHelp },
  'rule-refused': {
    title: 'Aturan ini tidak dapat dipakai begitu.',
    help: 'Alasannya tertulis di bawah. Isian Anda tetap ada; perbaiki lalu coba lagi.',
  },
  'program-refused': {
    title: 'Program ini tidak boleh dipantau seperti itu.',
    help: 'Perbaiki kata yang disebut di bawah. Isian lain tetap ada dan belum ada yang tersimpan.',
  },
  'address-refused': {
    title: 'Alamat ini tidak boleh dibuka.',
    help: 'Hanya alamat web publik yang dibaca. Periksa alamatnya, atau tempel teksnya langsung.',
  },
  'fetch-failed': {
    title: 'Halaman itu tidak dapat dibaca.',
    help: 'Situsnya menolak atau tidak menjawab. Coba lagi nanti, atau tempel teksnya langsung.',
  },
  'too-many-requests': {
    title: 'Terlalu banyak percobaan.',
    help: 'Tunggu sebentar, lalu coba lagi. Tidak ada yang hilang.',
  },
  internal: {
    title: 'Terjadi kesalahan di server.',
    help: 'Yang sudah tersimpan aman. Coba lagi; bila berulang, beri tahu pengelola.',
  },
  'engine-down': {
    title: 'Mesin pencari tidak menjawab. Tidak ada yang hilang.',
    help: 'Kiriman baru ditampung di disk. Keputusan menunggu sampai mesin kembali.',
  },
  'inbox-full': {
    title: 'Antrean masuk penuh.',
    help: 'Yang sudah diterima aman, termasuk yang ditampung di cakram. Kirim lagi setelah antrean berkurang.',
  },
  'author-cannot-approve': {
    title: 'Anda penulis, jadi tidak dapat menyetujui.',
    help: 'Minta orang lain memeriksa dan menyetujui versi ini. Teks Anda tetap tersimpan.',
  },
  'response-changed': {
    title: 'Tanggapan ini berubah sejak Anda membukanya.',
    help: 'Tidak ada yang ditimpa. Bandingkan kedua teks, lalu pilih mana yang dipakai.',
  },
  'response-held': {
    title: 'Rekan Anda sedang menulis tanggapan ini.',
    help: 'Anda dapat membaca langsung. Pena bebas dua menit setelah tulisan terakhirnya.',
  },
  'version-outdated': {
    title: 'Ada versi yang lebih baru.',
    help: 'Persetujuan hanya berlaku untuk versi terbaru. Muat versi itu, lalu periksa kembali.',
  },
  'wrong-state': {
    title: 'Langkah ini belum atau tidak lagi berlaku.',
    help: 'Keadaannya sudah berubah. Lihat status terbaru, lalu lanjutkan dari sana.',
  },
  'fact-changed': {
    title: 'Fakta ini berubah sejak Anda membukanya.',
    help: 'Tidak ada yang ditimpa. Muat versi terbaru, lalu ulangi perubahan Anda.',
  },
  'narrative-changed': {
    title: 'Narasi ini berubah sejak Anda membukanya.',
    help: 'Tidak ada yang ditimpa. Muat versi terbaru, lalu ulangi perubahan Anda.',
  },
  'hand-off-changed': {
    title: 'Serah terima ini berubah sejak Anda membukanya.',
    help: 'Tidak ada yang ditimpa. Lihat langkah terbarunya, lalu ulangi bila masih perlu.',
  },
  'lint-blocked': {
    title: 'Masih ada temuan yang menahan pengajuan.',
    help: 'Buka temuan bertanda merah satu per satu. Draf Anda tersimpan.',
  },
  'fact-expired': {
    title: 'Ada fakta atau narasi yang sudah lewat masa berlakunya.',
    help: 'Perbarui di Bank fakta, atau ganti sitasinya. Draf Anda tersimpan.',
  },
  'file-refused': {
    title: 'Jenis berkas ini tidak diterima sebagai bukti.',
    help: 'Kirim PNG, JPEG, WebP, PDF, atau teks biasa, paling besar 10 MB.',
  },
  'archive-damaged': {
    title: 'Arsip ini tidak lagi cocok dengan sidik jarinya.',
    help: 'Jangan dipakai sebagai bukti. Beri tahu pengelola, lalu arsipkan ulang sumbernya.',
  },
  'no-connection': {
    title: 'Sambungan terputus.',
    help: 'Tulisan Anda tetap ada; keputusan ditahan. Coba lagi setelah tersambung.',
  },
};
