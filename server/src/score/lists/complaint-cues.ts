import type { CueRule } from '../cues/cue-rule.js';

/** Services and goods that people receive; an alternative list for steps of patterns. */
const service =
  'layanan|pelayanan|aplikasi|app|apk|aplikasinya|laporan|laporanku|aduan|pengaduan|keluhan|server|servernya|login|akun|akunku|bansos|bantuan|bantuannya|blt|pkh|bpnt|bsu|gaji|gajinya|honor|tunjangan|tpg|tukin|insentif|subsidi|dana|uang|duit|jalan|jalanan|jembatan|listrik|listriknya|air|airnya|pdam|lampu|sampah|banjir|puskesmas|rs|rsud|sakit|bpjs|kis|pbi|sekolah|sekolahnya|guru|vaksin|vaksinasi|antri|antre|antrian|antrean|dapur|katering|catering|menu|menunya|lauk|lauknya|nasi|nasinya|telur|telurnya|tempe|ayam|ayamnya|sayur|sayurnya|buah|buahnya|susu|susunya|porsi|porsinya|makanan|makanannya|makan|mbg|sppg|ompreng|transum|petugas|petugasnya|kantor|dinas|kelurahan|kecamatan|desa|ktp|kk|sim|stnk|sertifikat|email|otp|data|dataku|pupuk|solar|pertalite|bbm|spbu|gas|elpiji|lpg|beras|berasnya|bulog|kuota|rumah|perumahan|atapnya|tol|kereta|whoosh|krl|bus|halte|loket|obat|obatnya|dokter|poli|kamar|igd|ranjang|formulir|verifikasi|pencairan|pendaftaran|website|web|situs|coretax|sistem|sistemnya|sinyal|internet|irigasi|bibit|alsintan|kopdes|kur|bank|haji|visa|hotel|koper|tenda|huntap|huntara|posko|logistik';

/** Words that say a thing failed. */
const failure =
  'ulatnya|belatungnya|mandek|seret|dangkal|haseum|bucuk|bosok|mambu|eror|error|erorr|gagal|rusak|mati|padam|putus|susah|sulit|lambat|lelet|lemot|telat|terlambat|macet|mangkrak|hilang|diabaikan|dibiarkan|terbengkalai|ditolak|dipersulit|ribet|berbelit|keracunan|basi|busuk|bau|berbau|berulat|ulat|belatung|berjamur|mentah|keras|hambar|secuil|sedikit|dikit|kurang|habis|kosong|langka|percuma|tilep|ditilep|pungli|dipungli|dijual|mahal|bocor|bolong|berlubang|ambrol|ambruk|retak|kotor|jelek|buruk|parah|dipotong|disunat|diputus|dinonaktifkan|nonaktif|ngadat|hang|down|crash|loading|ditunda|molor|dioper|diping|dipingpong|gelap|longsor|tergenang|diare|muntah|mual|tercecer|nyangkut|tersendat|dikorupsi|salah';

const denied =
  'cair|dapat|dapet|terima|menerima|masuk|bisa|jelas|berfungsi|dibayar|dibayarkan|diperbaiki|diproses|diverifikasi|terdaftar|sampai|layak|dikirim|muncul|ditanggapi|tanggapan|tindakan|ditindak|ditindaklanjuti|respon|direspon|respons|dibalas|balasan|turun|keluar|datang|ada|kebagian|nyala|menyala|mengalir|jalan|selesai|dilayani|diangkut|dicairkan|aktif|mateng|matang|dimakan|kemakan|habis|beres|tersedia|kunjung|hadir|dibangun|dijawab';

/** Says who supports, or by an adverb that no denial stands before (`kami tidak mendukung` is none). */
const support = [
  'lanjutkan|lanjutin|semangat',
  'saya|kami|kita|tetap|ayo|terus|mari|selalu|sangat|pasti dukung|mendukung|setuju',
];
/** `disuruh sabar` is a complaint, so patience alone must be one's own. */
const patience = [
  'wajar|maklum|maklumi|dimaklumi|bertahap',
  'yang|harap|ayo|mari|tetap|kami|kita|saya|tinggal sabar|bersabar',
];

/** Signs that somebody asks for a service to be mended. Points; 1 is a weak complaint, 2 a clear one. */
export const complaintCues: CueRule[] = [
  {
    rule: 'complaint/service-failed',
    weight: 1.2,
    reason: {
      id: 'Layanan disebut bersama kata gagal, rusak, atau kurang.',
      en: 'A service stands beside a word of failure.',
    },
    patterns: [`${service} ..5 ${failure}`, `${failure} ..4 ${service}`],
  },
  {
    rule: 'complaint/not-received',
    weight: 1.2,
    reason: {
      id: 'Sesuatu belum atau tidak diterima, ditanggapi, atau berfungsi.',
      en: 'Something was not received, answered or working.',
    },
    patterns: [
      `belum ..2 ${denied}`,
      'tidak|tak|gak|nggak|ora|ndak|teu|indak ..1 kunjung|ditanggapi|direspon|respon|tanggap|dibalas|cair|diperbaiki|diproses|dibayar|dibayarkan|ditindaklanjuti|dilayani|kebagian|berfungsi|masuk|terdaftar|diangkut|layak|bergizi|mateng|matang|jelas|pernah|dapet|nyala|muncul',
      'tidak|tak|gak|nggak bisa ..2 login|masuk|dibuka|diakses|daftar|dipakai|digunakan|diambil|dicairkan|makan|dimakan|klaim|berobat|upload|verifikasi|dihubungi|lapor',
      'tidak|tak|gak|nggak|belum pernah ..2 dapat|dapet|terima|menerima|cair|datang|ditanggapi|dibalas|merasakan',
      'kapan ..4 cair|dibayar|dibayarkan|diperbaiki|selesai|masuk|dapat|turun|nyala|dikirim|diproses|giliran|beres',
    ],
  },
  {
    rule: 'complaint/long-wait',
    weight: 0.9,
    reason: { id: 'Menunggu terlalu lama.', en: 'Waits too long.' },
    patterns: [
      'sudah|udah|sampai|nunggu|menunggu|selama|antre|antri|ngantri ..3 #number ..1 hari|minggu|bulan|tahun|jam ..5 belum|tidak|gak|masih|nunggu|tanpa|ga|tak|antre|antri',
      'berbulan|bertahun|berhari|berminggu|berjam bulan|tahun|hari|minggu|jam',
      'dari ..2 kemarin|pagi|subuh|dulu|awal ..5 belum|tidak|gak|masih|ga|tak|error|eror|mati',
      'cuma|hanya|malah|terus dikasih|diberi|disuruh|makan janji|sabar|nunggu|menunggu|diam',
      'dikasih|diberi janji',
      'nunggu|menunggu|nungguin ..4 tanpa|gak|tidak|terus|lama|kepastian',
      'masih ..1 nunggu|menunggu|dipending|pending|proses|antre|antri|mati|rusak|error|eror|gelap',
    ],
  },
  {
    rule: 'complaint/asks-repair',
    weight: 0.7,
    reason: {
      id: 'Meminta perbaikan atau tindak lanjut layanan.',
      en: 'Asks for repair or follow-up of a service.',
    },
    patterns: [
      `tolong|mohon|minta|harap|please|plis|mbok ..6 ${service}|perbaiki|diperbaiki|perbaikan|ditindak|tindak|ditindaklanjuti|tindaklanjut|dicek|cek|diperhatikan|perhatikan|perhatian|solusi|solusinya|dibantu|bantuannya|respon|evaluasi|dievaluasi|usut|diusut`,
      `perbaiki|benahi|evaluasi|usut|segerakan|percepat ..4 ${service}`,
      'tolong|mohon ..3 dong|ya|lah ..1 min|pak|bu|kak|admin',
    ],
  },
  {
    rule: 'complaint/bad-food',
    weight: 0.9,
    reason: { id: 'Mengeluhkan mutu atau jumlah makanan.', en: 'Complains of quality or amount of food.' },
    patterns: [
      'mending|masih|lebih|enakan|bagusan ..5 bergizi|enak|nasgor|warteg|besek|kucing|masakan',
      'kayak|kaya|kyk|seperti|persis makanan|makan ..1 kucing|anjing|ayam|penjara',
      'cuma|hanya|isinya|dikasih|dapet|dapat|dapetnya|menunya|lauknya|lauk|menu ..5 biskuit|roti|telur|tempe|tahu|kerupuk|nasi|mie|susu|snack|pisang|jeruk|timun|lele|bakso|nugget ..3 doang|saja|aja|sepotong|seiris|secuil|tok|sebiji|satu|setengah|separuh|siji|hiji',
      'mung|ngan|cuma|hanya ..1 roti|biskuit|tempe|telur|kerupuk|snack|nasi|bakso ..2 siji|hiji|sotok|sebiji|sepotong|doang|saja|aja|tok',
      'perut|anak|anakku|siswa|adik|adikku|murid ..4 sakit|mules|mulas|muntah|muntahan|keracunan|diare|mual|pusing ..8 makan|mbg|menu|susu|ayam|setelah|habis',
    ],
  },
  {
    rule: 'complaint/unjust-share',
    weight: 0.9,
    reason: {
      id: 'Mengeluhkan pembagian yang tidak tepat sasaran atau dipotong.',
      en: 'Complains of unfair or cut distribution.',
    },
    patterns: [
      'tidak|gak|nggak|salah|kurang tepat ..1 sasaran',
      'salah sasaran',
      'yang ..1 kaya|mampu|punya ..5 dapat|dapet|malah|terdaftar|terima|kebagian',
      'dapat|dapet|terima|nerima ..3 dipotong|disunat|dikurangi|dimintai|diminta',
      'dipotong|disunat|dimintai|diminta|dipungut|ditarik ..4 #money|rt|rw|pendamping|oknum|kades|aparat|petugas|ketua|iuran|biaya|uang',
      'ditodong|dipalak|dipersulit|dilempar|dioper|diping ..4 loket|petugas|rt|kelurahan|dinas|sana|kantor',
    ],
  },
  {
    rule: 'complaint/disappointed',
    weight: 0.6,
    reason: { id: 'Menyatakan kecewa atas layanan.', en: 'Voices disappointment with a service.' },
    patterns: [
      'kecewa|mengecewakan|percuma|diabaikan|dicuekin|dikacangin|ngeluh|mengeluh|keluhan|capek|lelah|nyerah|kapok|menyusahkan',
      'buang duit|waktu',
      'gak|ga|tidak|nggak guna|berguna|bermanfaat|becus|profesional|adil|manusiawi',
      'gimana|bagaimana ..2 sih|ini|nih',
    ],
  },
  {
    rule: 'complaint/announcement',
    weight: -2,
    reason: {
      id: 'Ditulis seperti pengumuman atau berita.',
      en: 'Written like an announcement or a report.',
    },
    patterns: [
      'yuk|sobat*|swipe|simak|infografis|salurkan|bimtek|rekapitulasi|diskominfo|kunjungi|selengkapnya|sampaikanlah',
      'selamat pagi|siang|sore|malam|datang sobat*|bapak|warga|masyarakat|rekan|kawan',
      'dapat menyampaikan|mengakses|melakukan|menghubungi|memanfaatkan',
      'bisa langsung|juga|melalui ..2 datang|hubungi|akses|lapor|aplikasi|menghubungi',
      'terima|terimakasih kasih|telah ..1 telah|menghubungi ..2 menghubungi|kami',
      'bimbingan teknis',
      'info lebih|selengkapnya',
      'baca juga|selengkapnya',
      'ujar|ujarnya|tutur|tuturnya|ungkapnya|jelasnya|imbuhnya|pungkasnya|tegasnya|katanya ..6 .|kepada|saat|dalam|di',
      'kata dia|kepala|menteri|direktur',
      'kementerian|pemerintah|badan|dinas ..3 memastikan|menyalurkan|menargetkan|menyebut|mengumumkan|melaporkan|mencatat|menindaklanjuti|menegaskan',
    ],
  },
  {
    rule: 'complaint/patient-support',
    weight: -1,
    reason: {
      id: 'Menyatakan dukungan dan memaklumi kekurangannya.',
      en: 'States support and bears with what is lacking.',
    },
    patterns: support.flatMap((side) =>
      patience.flatMap((calm) => [`${side} ..10 ${calm}`, `${calm} ..10 ${side}`]),
    ),
  },
  {
    rule: 'complaint/thanks',
    weight: -1,
    reason: { id: 'Berterima kasih atau memuji.', en: 'Thanks or praises.' },
    patterns: [
      'alhamdulillah|terimakasih|mantap|keren|salut|bangga|apresiasi|bersyukur',
      'terima kasih',
      'sangat|amat membantu|terbantu|bermanfaat|puas',
    ],
  },
];
