import { agency, chat, press, social, type DemoArc } from '../demo-text.js';

/** Waves of complaints and of criticism: true or fair, to be handed on and never to be taken for falsehood. */
export const complaintArcs: readonly DemoArc[] = [
  {
    id: 'gas-langka',
    lasts: 200,
    height: 2.2,
    forwards: 0,
    texts: [
      social(
        'Gas 3 kg di {kota} kosong sudah {kecil} hari, keliling lima pangkalan nihil semua. Tolong ditambah pasokannya',
      ),
      social('LPG 3 kg di {kota} langka, sekalinya ada harganya 35 ribu. Warung makan saya ga bisa masak'),
      social(
        'min tolong gas melon di {desa} {kota} ga ada dari kemarin, emak2 antre dari subuh pulang tangan kosong',
      ),
      chat(
        'Pak RT, gas melon di {desa} habis terus. Pangkalan bilang kiriman belum datang {kecil} hari. Mohon disampaikan ke kelurahan.',
      ),
      social('Wis {kecil} dina gas melon {kota} kothong, arep masak piye iki'),
      social('antre gas 3kg di {kota} bawa ktp, dua jam berdiri, pas giliran habis. capek'),
      social(
        'kapan gas 3 kg di {kota} normal lagi? pengecer jual 40 ribu per tabung, kami yang kecil yang susah',
      ),
    ],
    turns: [
      {
        at: 0.4,
        text: press(
          'Warga {kota} keluhkan sulitnya mendapat LPG 3 kg',
          'Sejumlah warga {kota} mengaku kesulitan mendapatkan LPG 3 kg dalam {kecil} hari terakhir. Pemilik pangkalan menyebut kiriman terlambat. Pemerintah daerah menyatakan tambahan pasokan sedang dalam perjalanan.',
        ),
      },
      {
        at: 0.7,
        text: agency(
          'Tambahan pasokan LPG 3 kg untuk {kota}',
          'Kiriman LPG 3 kg ke {kota} sempat terlambat karena jalan tertutup longsor. Tambahan pasokan disalurkan mulai hari ini. Daftar pangkalan dan stoknya dapat dilihat di kantor kecamatan.',
        ),
      },
    ],
  },
  {
    id: 'mbg-basi',
    lasts: 160,
    height: 1.8,
    forwards: 0,
    texts: [
      social(
        'Menu MBG di {sekolah} {kota} hari ini nasinya basi, ayamnya bau. Anak saya tidak jadi makan. Mohon dapurnya dicek',
      ),
      social('MBG {sekolah} datang jam {jam}, sayurnya sudah asam. Ini sudah kedua kali minggu ini'),
      chat(
        'Bu guru, anak saya mual setelah makan MBG tadi siang. Lauknya agak berlendir. Tolong dilaporkan ke dapur ya.',
      ),
      social('lauk mbg {sekolah} {kota} basi lagi, tolong dong dapurnya diperbaiki, kasian anak2'),
      social('Kecewa sama katering MBG di {kota}, porsinya kecil, buahnya busuk. Anggaran segitu ke mana?'),
    ],
  },
  {
    id: 'pip-telat',
    lasts: 150,
    height: 1.4,
    forwards: 0,
    texts: [
      social(
        'Dana PIP anak saya di {sekolah} {kota} belum cair dari semester lalu, sudah ke bank disuruh ke sekolah, ke sekolah disuruh ke bank',
      ),
      social('PIP belum masuk juga padahal SK sudah keluar. Mohon dibantu min, sekolah di {kota}'),
      chat(
        'Ada yang PIP-nya dipotong {jumlahPendek} dengan alasan administrasi sekolah? Anak saya di {sekolah} kena.',
      ),
      social('tolong kemendikdasmen, PIP {sekolah} {kota} dipotong katanya buat seragam. emang boleh?'),
    ],
  },
  {
    id: 'pbi-nonaktif',
    lasts: 170,
    height: 1.6,
    forwards: 0,
    texts: [
      social(
        'BPJS PBI ibu saya mendadak nonaktif, padahal {tanggal} jadwal cuci darah. Di {kota} harus lapor ke mana?',
      ),
      social(
        'KIS nonaktif tanpa pemberitahuan, di puskesmas disuruh ke dinsos, dinsos disuruh tunggu. Tolong dipercepat',
      ),
      social('bpjs pbi bapak ga aktif, rumah sakit minta bayar umum. orang kecil disuruh gimana coba'),
      chat(
        'Mohon info, BPJS Kesehatan PBI tetangga saya di {desa} nonaktif, orangnya stroke. Syarat aktifkan lagi apa ya?',
      ),
    ],
  },
  {
    id: 'coretax-error',
    lasts: 120,
    height: 1.1,
    forwards: 0,
    texts: [
      social('Coretax error lagi, dari tadi pagi muter2 doang. Mau lapor SPT aja susah banget'),
      social('coretax ga bisa login, OTP nya ga masuk2. Deadline jalan terus, aplikasinya tidur'),
      social('Sudah {kecil} jam nunggu Coretax, faktur klien belum kebuat. Tolong servernya ditambah'),
    ],
  },
  {
    id: 'anggaran-mbg',
    lasts: 140,
    height: 1.2,
    forwards: 0,
    texts: [
      social(
        'Menurut saya anggaran MBG sebaiknya dibuka rinci per daerah, publik berhak tahu uangnya ke mana',
      ),
      social('MBG itu niatnya bagus, tapi pengawasan dapurnya lemah. Evaluasi dulu sebelum nambah sasaran'),
      social(
        'Jujur lebih butuh guru dan ruang kelas layak di {kota} daripada makan gratis. Kebijakan ini salah prioritas',
      ),
      press(
        'Peneliti kebijakan minta evaluasi terbuka program makan bergizi',
        'Sekelompok peneliti kebijakan publik menilai program makan bergizi gratis perlu evaluasi terbuka sebelum sasarannya diperluas. Mereka menyoroti pengawasan dapur, keterlambatan pembayaran mitra, dan ukuran keberhasilan yang belum jelas.',
      ),
    ],
  },
];
