import type { CueRule } from '../cues/cue-rule.js';

const change =
  'naik|dinaikkan|turun|diturunkan|dihapus|dihapuskan|dicabut|dipotong|dihentikan|dibatalkan|distop|ditutup|dibuka|dibagikan|disalurkan|dicairkan|cair|diganti|dialihkan|diblokir|disita|ditarik|dikenakan|dipungut|diwajibkan|dilarang|ditunda|diperpanjang|dijual|dikirim|dinonaktifkan|ditangkap|meninggal|tewas|keracunan|dikorupsi|mengandung|terbuat|gratis|berlaku|bangkrut|mangkrak|ambruk|menyebabkan|dipecat|mundur|diangkat|ditolak|disahkan|dipakai|diambil|memakai|menggunakan|berasal|bayar|membayar|wajib';

/** Signs of a statement that can be checked. Points; 1 may be checkable, 2 is. */
export const claimCues: CueRule[] = [
  {
    rule: 'claim/number',
    weight: 0.8,
    reason: { id: 'Menyebut angka yang dapat diperiksa.', en: 'States a number that can be checked.' },
    patterns: [
      '#money',
      '#number persen|orang|siswa|anak|warga|kk|keluarga|penerima|korban|desa|sekolah|dapur|unit|ton|liter|hari|bulan|tahun|kasus|ribu|juta|rumah|hektare|hektar|kabupaten|provinsi|triliun|miliar',
      'sebanyak|mencapai|sebesar|sekitar|hingga|lebih|capai ..2 #number',
      'ratusan|ribuan|jutaan|puluhan|belasan ..1 orang|siswa|anak|warga|penerima|korban|guru|pelajar|murid|triliun|miliar|juta|rumah|sppg',
    ],
  },
  {
    rule: 'claim/change',
    weight: 0.9,
    reason: { id: 'Menyatakan suatu keputusan atau kejadian.', en: 'States a decision or an event.' },
    patterns: [
      `akan|resmi|sudah|telah|mulai|bakal|segera|kini|sekarang|udah|terbukti|ternyata|jadi|bisa|harus|positif ..3 ${change}`,
      `pemerintah|presiden|menteri|kementerian|prabowo|dpr|bgn|kemensos|kemenkes|pertamina|pln|bulog|bank|program|mbg|pkh|blt|bansos|bpjs|kartu|ktp|dana|iuran|harga|pajak|tarif|rekening|gaji|kuota|beras|bbm|vaksin|siswa|anak|warga|haji ..5 ${change}`,
    ],
  },
  {
    rule: 'claim/date',
    weight: 0.5,
    reason: { id: 'Menyebut waktu berlakunya.', en: 'States when it holds.' },
    patterns: [
      'mulai|per|sejak|tanggal|pada|hingga|sampai ..2 #number ..1 januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember',
      '#number januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember',
      'mulai|per|sejak ..1 januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|besok|kemarin|minggu|bulan|tahun|2024|2025|2026|2027',
    ],
  },
  {
    rule: 'claim/reported',
    weight: 0.5,
    reason: {
      id: 'Melaporkan ucapan atau keputusan pihak lain.',
      en: "Reports another's words or decision.",
    },
    patterns: [
      'menyatakan|mengatakan|mengumumkan|menetapkan|memutuskan|mengaku|menyebut|menegaskan|melarang|mewajibkan|memerintahkan|mengeluarkan|menerbitkan',
      'pemerintah|presiden|menteri|dpr|mk|bank|bgn|kemensos ..2 resmi|bilang|umumkan|larang|wajibkan|putuskan|tetapkan|janjikan',
      'surat edaran|keputusan',
      'menurut data|laporan|survei',
    ],
  },
  {
    rule: 'claim/opinion',
    weight: -1,
    reason: { id: 'Berupa pendapat atau harapan.', en: 'An opinion or a wish.' },
    patterns: [
      'menurut saya|aku|gue|gw|pendapat',
      'kayaknya|sepertinya|semoga|mudah2an|moga|harusnya|seharusnya|sebaiknya|mending|mungkin|rasanya|kayanya|pengen|ingin|berharap|andai|kalau|seandainya|imho',
      'saya rasa|kira|pikir|yakin|percaya',
      'mudah mudahan',
      'lebih baik',
    ],
  },
  {
    rule: 'claim/question',
    weight: -0.9,
    reason: { id: 'Berupa pertanyaan.', en: 'A question.' },
    patterns: ['apakah|bagaimana|kapan|berapa|mengapa|kenapa|siapa|gimana|benarkah ..14 ?', '?|??|???'],
  },
  {
    rule: 'claim/joke',
    weight: -1,
    reason: { id: 'Bernada gurauan atau satire.', en: 'Joking or satirical.' },
    patterns: [
      'wkwk*|haha*|hehe*|awokwok*|xixi*|ngakak|bercanda|canda|becanda|satire|satir|parodi|kocak|lawak|lucu',
      'just kidding',
      '😂|🤣|😆|😹|🤡|😜|🤪|/s',
      'besok ..6 sekalian|mungkin',
    ],
  },
];
