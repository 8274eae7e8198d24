/** Why a cited page could not be archived, by code of the refusal; `other` for the rest. */
export const pageFailures = {
  'bad-address': 'Alamatnya tidak lengkap.',
  'blocked-address': 'Alamat ini bukan alamat web publik.',
  unresolved: 'Nama situsnya tidak dikenal.',
  'connection-lost': 'Sambungan ke situsnya terputus.',
  timeout: 'Situsnya tidak menjawab pada waktunya.',
  'too-many-redirects': 'Situsnya mengalihkan berulang-ulang.',
  'too-large': 'Halamannya terlalu besar.',
  bomb: 'Isinya mengembang tidak wajar saat dibuka.',
  'bad-encoding': 'Isinya tidak dapat dibaca.',
  'bad-status': 'Situsnya menolak atau halamannya tidak ada.',
  'rate-limited': 'Situsnya meminta kita menunggu.',
  'robots-denied': 'Situsnya tidak mengizinkan pembacaan otomatis.',
  'file-refused': 'Jenis berkasnya tidak diterima.',
  'bad-reply': 'Isinya bukan halaman bertulisan, PDF, gambar, atau teks.',
  other: 'Situsnya tidak dapat dibaca.',
};

export type PageFailures = Record<keyof typeof pageFailures, string>;
