import type { CueRule } from '../cues/cue-rule.js';

/**
 * How chain messages without a source are written. Anger, blame and complaint are no cues here on purpose: they are as
 * common in true criticism. Weights measured on dated claims, later years apart.
 */
export const hoaxCues: CueRule[] = [
  {
    rule: 'hoaxLike/forward-this',
    weight: 1.2,
    reason: {
      id: 'Meminta diteruskan ke grup, kontak, atau sebanyak mungkin orang.',
      en: 'Asks to be forwarded to groups, contacts or as many people as possible.',
    },
    patterns: [
      'sebarkan|sebarluaskan|disebarkan|share|bagikan|teruskan|forward|diteruskan|kirim|kirimkan ..5 semua|seluruh|tiap|setiap|banyak grup|group|kontak|teman|saudara|keluarga|orang|wa|whatsapp|umat|warga|tetangga|anggota',
      'sebarkan|share|bagikan|teruskan|forward|kirim|kirimkan ke ..3 grup|group|kontak|kerabat|sanak',
      'teruskan|forward|sebarkan|sebarluaskan ke|kepada ..2 saudara|tetangga|keluarga|teman',
      'sebarkan|sebarluaskan|share|bagikan|teruskan|forward ..3 sebanyak|seluas|sebelum|secepat',
      'sebarkan|sebarluaskan|bagikan|teruskan agar|supaya|biar ..3 semua|banyak|orang|masyarakat|tidak|yang',
      'bagikan|share|sebarkan jika|kalau|bila|ya|yuk|kawan|sodara|saudara|bestie|guys ..1 anda|kamu|peduli|islam|cinta|sayang|kasihan|masih|semua|biar|bantu',
      'info ..1 penting ..12 bagikan|sebarkan|teruskan|share|hati|waspada',
      'bantu|minta|mohon|tolong ..1 share|sebar|up|disebar|sebarin|forward ke|ya|biar|agar|supaya|sebanyak|semua',
      'tolong|mohon|bantu|silahkan|silakan|harap|wajib|ayo|monggo|mangga ..2 sebarkan|sebarluaskan|disebarkan|disebarluaskan|teruskan|diteruskan|forward|dishare|share',
      'jangan berhenti|putus|stop di|sampai ..2 anda|kamu|sini|kita',
      'copas|kopas dari ..3 grup|sebelah|teman|group',
      'ping|terus teruskan ..3 grup|kontak',
    ],
  },
  {
    rule: 'hoaxLike/make-viral',
    weight: 0.5,
    reason: {
      id: 'Meminta agar diviralkan; juga lazim pada keluhan yang benar.',
      en: 'Asks to make it viral; also usual in true complaints.',
    },
    patterns: ['viralkan|viralin|diviralkan', 'bantu|biar|supaya|agar viral'],
  },
  {
    rule: 'hoaxLike/hearsay',
    weight: 0.8,
    reason: {
      id: 'Bersumber dari kabar tanpa nama.',
      en: 'Rests on hearsay without a name.',
    },
    patterns: [
      'kabarnya|konon',
      'dapat|dapet ..1 info|kabar|kiriman|bocoran ..1 telah|kalau|bahwa|ada|dari|bakal|akan|soal|tadi',
      'wa|pesan|info|kiriman|chat|berita|kabar dari teman|temen|grup|group|saudara|dokter|ajudan|sahabat',
      'sumber|info terpercaya|valid|intelijen|intelejen|ring ..8 menyebut|membocorkan|bahwa|bilang|mengatakan|.|:|1',
      'barusan|baru ..1 dapat|dapet ..1 info|kabar|kiriman|wa|pesan',
      'beredar|ulasan ..3 grup|group|wa|whatsapp|sahabat',
      'denger denger',
      'dengar dengar',
      'dapat|dapet info|kabar|kiriman|bocoran|wa|pesan ..2 dari|dr|valid',
      'info a1|valid|terpercaya',
      'info|kabar|cerita|bocoran dari|dr ..1 orang|teman|temen|saudara|kerabat|tetangga|grup|group|sebelah',
      'dari|dr grup|group|wag sebelah|keluarga|kantor|rt',
      'kata|dari|dr|bocoran|info|punya|kenal|menurut ..1 orang dalam|pemda|istana|kementerian|kantor',
      'menurut teman|saudara|tetangga|grup',
      'teman|temen|saudara|adik|kakak|paman|tante|sepupu|ipar saya|aku|gue yang|di|kerja|bekerja ..6 bilang|cerita|kasih|info|kabar|tahu',
    ],
  },
  {
    rule: 'hoaxLike/urgency',
    weight: 0.5,
    reason: {
      id: 'Menakut-nakuti dengan peringatan atau tanggal berlaku mendadak.',
      en: 'Frightens with a warning or a sudden date.',
    },
    patterns: [
      'waspada|waspadalah|gawat|awas|perhatian ..8 hari|besok|malam|tanggal|jangan|semua|seluruh|warga|ibu|bapak|bagi|anak|mulai|sudah|telah|beredar',
      'info|pengumuman|peringatan|warning ..1 penting|darurat|mendesak|urgent',
      'siaga #number|penuh',
      'hati hati ..6 bagi|buat|untuk|semua|ibu|bapak|yang|kawasan|jalan|daerah|karena|ada|beredar|jangan|mulai|modus|warga',
      'hatihati|ati2',
      'breaking news',
      'mulai|terhitung hari|malam|besok|jam|pukul|tanggal|nanti|senin|selasa|rabu|kamis|jumat|sabtu|minggu',
      'sekarang juga',
      'detik ini',
      'sebelum terlambat',
      'besok|lusa|nanti malam ..5 semua|seluruh ..6 dihentikan|ditutup|diblokir|ditarik|dicabut|disita|dipotong|dihapus',
    ],
  },
  {
    rule: 'hoaxLike/sensation',
    weight: 0.3,
    reason: { id: 'Kata-kata sensasional.', en: 'Sensational words.' },
    patterns: [
      'geger|gempar|heboh|mengejutkan|mencengangkan|merinding|terbongkar|terkuak|dibongkar|innalillah*|skandal',
      'akhirnya terungkap|terbongkar|ketahuan',
      'detik detik',
      'bikin melongo|syok|shock',
    ],
  },
  {
    rule: 'hoaxLike/conspiracy',
    weight: 0.8,
    reason: {
      id: 'Menuduh ada rencana rahasia atau media yang menutupi.',
      en: 'Alleges a secret plan or media that hide it.',
    },
    patterns: [
      'elit|elite global',
      'pengalihan isu',
      'konspirasi|freemason|illuminati|iluminati|depopulasi',
      'agenda|skenario|rencana tersembunyi|rahasia|terselubung|global',
      'chip ..4 vaksin|suntik|tubuh|badan|ditanam|microchip',
      'media|tv|televisi ..3 tidak|gak|takut|bungkam|diam|dilarang ..4 memberitakan|menayangkan|berani|tayang|beritakan|meliput',
      'ditutup tutupi',
      'tidak|gak|dilarang ..2 akan ..2 diberitakan|ditayangkan',
      'sebelum ..2 dihapus|ditakedown|diblokir ..3 pemerintah|rezim|komdigi|kominfo|fb|facebook|youtube',
    ],
  },
  {
    rule: 'hoaxLike/miracle',
    weight: 0.8,
    reason: {
      id: 'Menjanjikan kesembuhan atau bahaya luar biasa tanpa rujukan.',
      en: 'Promises extraordinary cure or harm without reference.',
    },
    patterns: [
      'ampuh|mujarab|manjur|khasiat|berkhasiat ..6 sembuh*|penyakit|kanker|diabetes|virus|obat|menyembuhkan',
      'sembuh total|sendiri|dalam ..3 hari|jam|minggu|tanpa',
      'menyembuhkan ..4 segala|semua|kanker|diabetes|jantung|stroke|covid',
      'ramuan|resep|herbal|rebusan ..6 sembuh*|penawar|menyembuhkan|ampuh|mencegah|membunuh',
      'vaksin|imunisasi|suntikan ..4 menyebabkan|mengandung|membunuh|mematikan|bikin|berisi ..3 mandul|lumpuh|mati|kanker|autis|babi|chip|cacat|kematian|racun',
      'jangan simpan|makan|minum|konsumsi|gunakan|pakai|campur ..10 meledak|beracun|kanker|mematikan|meninggal|stroke|lumpuh|mati',
      'langsung ..3 meninggal|tewas|lumpuh|kejang|buta ..4 disuntik|divaksin|minum|makan',
      'setelah|habis|usai|gara ..2 divaksin|vaksin|imunisasi|suntik ..5 meninggal|tewas|lumpuh|kejang|mati|mandul',
      'mengandung ..2 plastik|lilin|boraks ..4 mematikan|kanker|beracun',
    ],
  },
  {
    rule: 'hoaxLike/evidence-talk',
    weight: 0.8,
    reason: {
      id: 'Menekankan "ini buktinya" atau "ini bukan kabar bohong" tanpa rujukan.',
      en: 'Insists on “here is the proof” or “this is no lie” without a reference.',
    },
    patterns: [
      'ini|inilah|ada bukti|buktinya ..4 nyata|kuat|otentik|lihat|tonton|video|foto',
      'bukti otentik',
      'tonton|simak|lihat ..3 sampai habis|selesai|akhir',
      'no|bukan|bkn|ini hoax|hoaks ..1 !|!!|!!!|ya|loh|lho|ini|fakta|real|guys',
      'bukan|bkn hoax|hoaks',
      'ini real|nyata|valid bukan|no|tanpa',
    ],
  },
  {
    rule: 'hoaxLike/pious-chain',
    weight: 0.5,
    reason: {
      id: 'Pesan berantai bernada agama atau ancaman bila tidak diteruskan.',
      en: 'A chain message with pious wording or a threat if it is not passed on.',
    },
    patterns: [
      'aminkan|aamiinkan|amiinkan',
      'komen|komentar|tulis|katakan amin|aamiin|amiin|aminnn',
      'tanda* ..2 kiamat|akhir zaman',
      'jangan ..2 lewat|lewati|pergi sebelum ..2 amin|aamiin|like|bagikan|share',
      'semoga yang ..1 bagikan|membagikan|share|menyebarkan|meneruskan',
      'ketik amin|aamiin|amiin',
      'jangan ..1 skip|dilewatkan|lewatkan|abaikan ..4 doa|pesan|ini|video',
      'yang lewat|baca|lihat wajib',
      'demi allah',
      'azab ..4 allah|tuhan|bagi',
      'siapa|barang ..2 tidak|mengabaikan ..3 menyebarkan|meneruskan|membagikan',
    ],
  },
  {
    rule: 'hoaxLike/bangs',
    weight: 0.3,
    reason: { id: 'Tanda seru beruntun.', en: 'Rows of exclamation marks.' },
    patterns: ['!!|!!!|‼|❗|!?!|?!!|!!?'],
  },
  {
    rule: 'hoaxLike/quoted-official',
    weight: 0.2,
    reason: {
      id: 'Mengutip pejabat tanpa menyebut tempat dan waktu.',
      en: 'Quotes an official without place or time.',
    },
    patterns: [
      'presiden|wapres|menteri|mentri|menkes|menkeu|mensos|kapolri|panglima|gubernur|bupati|mui|kpk|kpu ..2 bilang|berkata|mengaku|menyatakan|ngomong|:',
    ],
  },
  {
    rule: 'hoaxLike/sum',
    weight: 0.2,
    reason: { id: 'Menyebut jumlah uang besar.', en: 'States a large sum.' },
    patterns: ['#number triliun|trilyun|milyar|miliar'],
  },
];

/** Signs of a named source or of a correction. */
export const hoaxAgainst: CueRule[] = [
  {
    rule: 'hoaxLike/named-source',
    weight: -0.5,
    reason: { id: 'Menyebut sumber yang dapat diperiksa.', en: 'Names a source that can be checked.' },
    patterns: [
      'dikutip|dilansir|melansir|mengutip',
      'menurut data|laporan|keterangan|siaran|juru|kepala|direktur|menteri',
      'data bps|kemenkes|kemendagri|kemensos|kemenkeu|bgn|bpk',
      'siaran|konferensi|jumpa pers',
      'keterangan tertulis|resmi|pers',
      'kompas|detik|tempo|antara|cnn|liputan6|tribun|republika|merdeka|okezone|viva|kumparan|tirto|detikcom',
      'ujar|ujarnya|tutur|tuturnya|ungkapnya|jelasnya|imbuhnya|pungkasnya',
      'kata|ungkap|jelas dia|kepala|direktur|juru|menteri ..8 .',
    ],
  },
  {
    rule: 'hoaxLike/correction',
    weight: -1.5,
    reason: {
      id: 'Membantah atau meluruskan sebuah kabar.',
      en: 'Denies or corrects a report.',
    },
    patterns: [
      'klarifikasi|bantah|membantah|dibantah|bantahan|menyesatkan|disinformasi|misinformasi',
      'hoax|hoaks ..2 itu|ini|nih|ya|jangan|dong|!|.|,|:|soal|tentang|yang|berita|kabar|seputar',
      'itu|ini|cuma|hanya|adalah|berita|kabar|info|jelas|ternyata|video|pesan|tautan|link|awas|waspada|termakan|percaya|tangkal|lawan hoax|hoaks',
      'hoaks|hoax',
      'tidak|gak|tdk|tak benar',
      'cek fakta',
      'faktanya',
      'luruskan|meluruskan|diluruskan',
      'jangan ..3 percaya|sebarkan|disebarkan|termakan|terpengaruh|menyebarkan',
      'penipuan|modus',
    ],
  },
];
