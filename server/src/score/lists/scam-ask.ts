import type { CueRule } from '../cues/cue-rule.js';

/** What a scam asks for. Weights as in `scam-lure.ts`. */
export const scamAsk: CueRule[] = [
  {
    rule: 'scam/press-link',
    weight: 1.5,
    reason: {
      id: 'Meminta menekan tautan atau segera mendaftar.',
      en: 'Asks to press a link or to register at once.',
    },
    patterns: [
      'klik|tekan|buka|isi ..4 link|tautan|tombol|disini|bawah|bio|formulir',
      'klik|tekan|isi di sini|bawah',
      'link|tautan|situs ..3 pendaftaran|daftar|bawah|berikut|registrasi|undian|bantuan|bansos|lowongan|pekerjaan|tabungan|gratis|klaim|pencairan|pengecekan',
      'daftar|daftarkan|registrasi|gabung|join|klaim ..3 sekarang|segera|disini|link|tautan|#url',
      'daftarkan diri|nama|nomor kamu|anda|kalian',
      'buruan|silakan|silahkan|langsung|segera ..2 daftar|klik|isi|gabung|join|ambil|klaim|cek ..6 #url|link|tautan|disini|sini|bawah|sekarang|wa|sebelum',
      'daftar|pendaftaran|klaim|isi|ambil|cairkan ..3 link|tautan|#url',
      'pendaftaran|klaim|pencairan ..8 link|tautan|#url',
      'link|tautan|situs ..2 :|👇|⬇|➡|👉 #url',
      'unduh|download|instal|install|pasang ..5 apk|aplikasi ..6 #url|link|tautan|bawah|ini|sini',
      '#url ..3 daftar|klaim|isi|klik sekarang|segera|data|disini',
    ],
  },
  {
    rule: 'scam/link-given',
    weight: 0.4,
    reason: { id: 'Mengarahkan ke sebuah tautan.', en: 'Leads to a link.' },
    patterns: ['cek|diakses|lewat|melalui|via|situs|link|tautan|klik ..2 #url'],
  },
  {
    rule: 'scam/message-admin',
    weight: 1.5,
    reason: {
      id: 'Mengarahkan ke nomor atau akun perpesanan pribadi.',
      en: 'Leads to a private messaging number or account.',
    },
    patterns: [
      'hub|hubungi|chat|kontak|call|inbox|dm|pesan|langsung|via|lewat ..3 whatsapp|wa|telegram|admin|messenger|#phone',
      'wa|whatsapp ..2 admin|bawah|#phone',
      'whatsapp|wa|nomor ..3 bio|profil',
      'menghubungi nomor|no ..3 whatsapp|wa|bio|#phone',
      'chat|inbox|dm ..1 admin|kami|saya|langsung',
      'gabung|join|masuk ..3 grup|group|channel|kanal ..3 telegram|wa|whatsapp|tele',
      'nomor|no|akun telegram|tele ..6 aktif|kode|#phone|isi|masukkan',
    ],
  },
  {
    rule: 'scam/asks-data',
    weight: 1,
    reason: {
      id: 'Meminta data pribadi seperti NIK, KTP, atau rekening.',
      en: 'Asks for personal data such as an identity number, card or account.',
    },
    patterns: [
      'isi|kirim|kirimkan|masukkan|masukan|siapkan|foto|upload|unggah|setor|serahkan|input|lengkapi|berikan|sertakan|minta|meminta ..6 ktp|nik|kk|rekening|norek|biodata|identitas|selfie',
      'kirim|isi|masukkan|lengkapi|input ..2 data|formulir|form ..4 diri|pribadi|lengkap|anda|kamu|berikut|bawah|ini|bank|ktp',
      'nama lengkap ..6 nik|alamat|nomor|no|rekening|ktp|umur|ttl|tanggal',
      'nik ..3 rekening|telegram|telepon|hp|kk|wa',
      'nomor|no rekening ..4 anda|kamu|aktif|bank',
    ],
  },
  {
    rule: 'scam/asks-code',
    weight: 2,
    reason: {
      id: 'Meminta kode OTP, PIN, atau kode verifikasi; petugas tidak pernah memintanya.',
      en: 'Asks for a one-time code, PIN or verification code; officials never do.',
    },
    patterns: [
      'kirim|kirimkan|masukkan|masukan|berikan|bagikan|sebutkan|isi|minta|meminta|input|infokan|bacakan ..5 otp|pin|cvv',
      'kirim|kirimkan|masukkan|masukan|berikan|sebutkan|infokan|bacakan ..3 kode ..2 otp|verifikasi|sms|aktivasi|whatsapp|telegram|masuk|login',
      'kode ..2 yang ..3 masuk|dikirim|diterima ..6 kirim|kirimkan|infokan|sebutkan|admin|kami',
    ],
  },
  {
    rule: 'scam/hurry',
    weight: 1.5,
    reason: {
      id: 'Mendesak dengan kuota atau waktu terbatas.',
      en: 'Presses with limited places or time.',
    },
    patterns: [
      'buruan|tercepat',
      'kuota|slot|stok|kursi|formasi terbatas|menipis|tinggal',
      'spesial|khusus hari|bulan|tahun|awal|akhir ini|ramadhan|lebaran|bulan|tahun',
      'kuota masih|hanya|tinggal ..3 #number|tersedia|ada|banyak',
      'jangan sampai ketinggalan|terlewat|kehabisan|hangus|kelewatan',
      'khusus #number ..1 orang|pendaftar|kk|penerima|pertama',
      'khusus untuk|bagi ..3 kamu|anda|kalian|followers|follower|nasabah|pengguna|pemilik|pemegang',
      'hanya hari ini',
      'hanya untuk #number ..1 orang|pendaftar|kk|penerima',
      'hanya #number pendaftar|penerima|pemenang|kk',
      'sebelum kehabisan|terlambat|ditutup|habis|hangus',
      'batas|terakhir ..3 hari|malam|jam ini ..10 link|tautan|klik|#url|daftar|klaim|hangus',
      'periode pendaftaran',
      'dalam #number jam|menit ..6 hangus|diblokir|klaim|daftar|klik',
    ],
  },
  {
    rule: 'scam/threat',
    weight: 1.5,
    reason: {
      id: 'Mengancam bantuan, rekening, atau kartu akan hangus atau diblokir bila tidak segera bertindak.',
      en: 'Threatens loss or blocking of aid, account or card unless one acts at once.',
    },
    patterns: [
      'rekening|kartu|bpjs|atm|akun|bantuan|data|nik|stnk ..6 diblokir|dinonaktifkan|hangus|dicabut|dihapus|dibekukan ..12 klik|link|tautan|#url|hubungi|#phone|segera|verifikasi ..8 klik|link|tautan|#url|wa|whatsapp|#phone|data|otp|disini|admin',
      'surat|tilang|tagihan|undangan ..6 apk|.apk',
      'buka|unduh|download|instal ..4 apk',
    ],
  },
  {
    rule: 'scam/new-number',
    weight: 2,
    reason: {
      id: 'Mengenalkan nomor baru seolah milik pejabat.',
      en: 'Introduces a new number as if an official owned it.',
    },
    patterns: [
      'save|simpan ..1 no|nomor|wa|kontak',
      'di save ..3 wa|nomor|no|ini',
      'disave|dikontak ..4 wa|nomor|no',
      'nomor|no|kontak ..1 baru ..4 saya|bapak|pak|ibu|kami',
      'ini nomor|wa|no|kontak|whatsapp ..2 saya|bapak|ibu|pak|baru',
      'perkenalkan ..2 saya|nama ..8 staf|staff|ajudan|petugas|dinas|kepala|bupati|walikota|gubernur',
      'apa|apakah benar ini dengan',
    ],
  },
  {
    rule: 'scam/asks-transfer',
    weight: 1,
    reason: {
      id: 'Meminta transfer, talangan, atau biaya di muka.',
      en: 'Asks for a transfer, an advance or a fee up front.',
    },
    patterns: [
      'talangi|talangan ..8 transfer|trf|tf|rekening|#money|ganti',
      'trf|transfer|tf ..2 dulu|dlu ..4 #money|nanti|ntr|sore|pak',
      'ada ..2 sedikit|sedikir rezeki|rejeki ..12 masjid|mushola|musholla|yayasan|pesantren|ibadah|donasi|pembangunan',
      'pembangunan|renovasi|pengurus ..3 masjid|mushola|musholla|gereja|pesantren ..20 hubungi|rezeki|rejeki|donasi|wa|#phone|saya|perkenalkan',
      'ada ..2 mau donasi',
      'pinjam dulu',
      'transfer|kirim|bayar|setor ..3 dulu|dahulu|biaya|uang|dana|admin ..4 admin|administrasi|pendaftaran|rekening|pencairan|#money',
      'bayar|setor|transfer dulu ..6 #money|rekening|admin',
      'biaya|uang administrasi|admin|pendaftaran|pencairan|tebusan ..4 #money',
      'transfer|transferkan ke ..3 rekening|nomor|bank',
      'donasi|sumbangan ..6 rekening|masjid|mushola|musholla|ponpes|pesantren ..8 rekening|transfer|#phone|#url|wa',
    ],
  },
  {
    rule: 'scam/engage-bait',
    weight: 1.5,
    reason: {
      id: 'Meminta mengikuti, menyukai, atau berkomentar agar mendapat bantuan atau hadiah.',
      en: 'Asks to follow, like or comment in order to get aid or a prize.',
    },
    patterns: [
      'follow|komen|ketik|tulis|ucapkan|mengucapkan|absen|subscribe|tulislah ..6 dapatkan|hadiah|transfer|bantuan|uang|cair|#money',
      'like ..2 komen|share|bagikan|follow|subscribe',
      'sudah|sdh|telah follow|like|subscribe ..8 bantuan|uang|hadiah|dapat|transfer',
      'ketik|tulis|komen|komentar|jawab|absen ..3 hadir|amin|aamiin|mau|siap|kota|nama|halo|bismillah ..12 dapat|bantuan|uang|hadiah|transfer|kolom|komentar|cair|rezeki|rejeki|klaim|#money',
      'yang mau|berminat|belum ..5 ketik|komen|komentar|tulis|inbox',
      'muncul|lewat di beranda',
    ],
  },
  {
    rule: 'scam/bank-fee',
    weight: 2.5,
    reason: {
      id: 'Mengabarkan perubahan biaya bank, pintu masuk pencurian data nasabah yang lazim.',
      en: 'Announces a change of bank fees, a usual door to stealing customer data.',
    },
    patterns: [
      'perubahan|penyesuaian|kenaikan ..3 tarif|biaya|skema ..3 transfer|transaksi|admin|bank',
      'tarif|biaya transaksi|transfer ..8 150|perbulan|bulan ..8 setuju|konfirmasi|klik|formulir',
    ],
  },
  {
    rule: 'scam/pasted-chat',
    weight: 2.5,
    reason: {
      id: 'Berisi salinan percakapan pribadi, bentuk yang lazim pada laporan penipuan.',
      en: 'Holds a pasted private chat, the usual form of a scam that was passed on.',
    },
    patterns: ['a : ..20 b :'],
  },
  {
    rule: 'scam/letterhead',
    weight: 1,
    reason: {
      id: 'Berbentuk surat dinas dengan nomor dan perihal.',
      en: 'Shaped like an official letter with number and subject.',
    },
    patterns: ['nomor|no ..1 : ..12 lampiran|perihal|hal|sifat ..1 :', 'surat|undangan ..4 pdf|apk'],
  },
  {
    rule: 'scam/fake-account',
    weight: 1.5,
    reason: {
      id: 'Akun atau nomor yang mengaku pejabat atau lembaga.',
      en: 'An account or number that claims to be an official or agency.',
    },
    patterns: [
      'akun|nomor|pesan|pihak ..4 palsu|tiruan|mengatasnamakan|mencatut',
      'akun|nomor|no|kontak|wa whatsapp|facebook|fb|telegram|instagram|ig ..3 bupati|walikota|wali|gubernur|kapolres|kapolda|dandim|sekda|kadis|kepala|camat|ketua|ketum|menteri|pj|wakapolda|kadisdik|dprd|mengatasnamakan|berbagi|bagikan',
      'pj|bupati|walikota|gubernur|sekda|kapolres|kapolda|dandim|kadis|camat|kajari ..6 #phone',
      'hormat kami ..1 pj|bupati|walikota|gubernur|sekda',
      'assalamualaikum|assalamu|selamat|hallo|halo ..6 pj|bupati|walikota|gubernur|sekda|kapolres|kapolda|dandim|kadis ..4 #phone|whatsapp|wa|disini',
    ],
  },
];

/** Signs that a text reports on, warns of or jokes about such a thing instead of doing it. */
export const scamAgainst: CueRule[] = [
  {
    rule: 'scam/news-voice',
    weight: -1.5,
    reason: { id: 'Ditulis seperti berita.', en: 'Written like a news report.' },
    patterns: [
      'mengatakan|ujar|ujarnya|tutur|tuturnya|dikutip|dilansir|katanya|jelasnya|ungkapnya|imbuhnya|pungkasnya|paparnya|tegasnya|menuturkan|menyebutkan',
      'kata|jelas|ungkap|sebut|papar|tegas|terang dia|di|kepada|saat|dalam',
      'tersangka|ditangkap|dipolisikan|terdakwa|polisi|polda|polres',
      'kementerian ..6 menyalurkan|mengalokasikan|mencatat|menyiapkan|menargetkan|memastikan|menegaskan',
      'pemerintah kembali|menyalurkan|resmi|telah|mulai',
      'kabupaten|kota ..2 mengalokasikan|menyalurkan',
    ],
  },
  {
    rule: 'scam/warns',
    weight: -2.5,
    reason: {
      id: 'Memperingatkan atau membantah, bukan menawarkan.',
      en: 'Warns or denies rather than offers.',
    },
    patterns: [
      'hoaks|hoax',
      'penipuan|penipu|modus|phishing|ketipu|tertipu|kena tipu',
      'waspada|hati|awas ..6 penipuan|palsu|tautan|link|modus|phishing|mengatasnamakan|calo|nomor',
      'jangan|jgn|jangn ..3 klik|percaya|asal|bagikan|isi|mudah|sembarang|sebarkan|berikan|tertipu|kirim|pernah|mau',
      'tidak|tdk|tak|bukan pernah|ada|perlu|akan ..5 otp|memungut|meminta|pungutan|tautan|link|biaya|akun|perantara|calo',
      'tidak|bukan benar|resmi',
      'tautan|link|akun|lowongan|situs|informasi|pesan|apk ..3 palsu|hoaks|hoax|abal|bodong|penipuan',
      'pastikan|cek|laporkan ..6 kanal|sumber|laman|situs resmi',
      'hanya melalui|lewat|di ..3 laman|situs|kanal|aplikasi ..1 resmi',
      'klarifikasi|bantah|membantah|dibantah',
      'cek fakta',
    ],
  },
  {
    rule: 'scam/service-desk',
    weight: -1.5,
    reason: {
      id: 'Mengarahkan ke kanal aduan atau aspirasi, bukan menawarkan sesuatu.',
      en: 'Leads to a complaint desk rather than offers something.',
    },
    patterns: [
      'sp4n|pengaduan|aduan|aspirasi',
      'sampaikan|salurkan|kirim|kirimkan ..3 keluhan|laporan|saran|kritik|unek',
      'saran|kritik ..2 dan|& ..2 kritik|saran|masukan',
      'call center',
    ],
  },
  {
    rule: 'scam/doubts',
    weight: -1,
    reason: { id: 'Bertanya atau meragukan, bukan menawarkan.', en: 'Asks or doubts rather than offers.' },
    patterns: [
      'apakah|apa ..4 benar|bener|beneran|betul|resmi|asli|hoax|hoaks|valid',
      'ini|itu|beneran|benarkah|emang bener|beneran|benar|asli|resmi|hoax ..3 ?|??|???|ga|gak|nggak|kah|tidak|min|kak|gan',
      'benarkah|benerkah|betulkah',
      'kok|masa|masak ..4 minta|diminta|disuruh',
    ],
  },
];
