import { agency, chat, factCheck, press, social, type DemoArc } from '../demo-text.js';

/** False claims that are told again in other words. */
export const claimArcs: readonly DemoArc[] = [
  {
    id: 'ompreng',
    lasts: 210,
    height: 2.8,
    forwards: 0.4,
    texts: [
      chat(
        'Info A1 dari orang dalam dapur: ompreng MBG di {kota} dicuci dengan minyak babi. Sengaja ditutup-tutupi! Sebarkan ke semua grup wali murid sebelum dihapus.',
      ),
      social(
        'Ternyata ompreng MBG di {kota} dicuci dengan minyak babi. Pantesan anak-anak pada ga mau makan. Viralkan!!',
      ),
      social(
        'Katanya ompreng makan bergizi gratis di {kota} dicuci pakai minyak babi, orang dapurnya sendiri yang ngomong',
      ),
      chat(
        'Umat harus tahu, wadah makan bergizi gratis di {kota} mengandung minyak babi. Media bungkam semua. Tolong teruskan ke jamaah lain 🙏',
      ),
      social('Jarene ompreng MBG nang {kota} dikumbah nganggo lenga babi, tenan ora iki?'),
      social('Ini serius ompreng MBG {kota} dicuci minyak babi?? Ada yang punya bukti ga selain voice note?'),
      chat(
        'Diteruskan dari grup sebelah: "ompreng MBG di {kota} dicuci dengan minyak babi, wali murid diminta membawa bekal sendiri mulai besok"',
      ),
    ],
    turns: [
      {
        at: 0.25,
        text: factCheck(
          '[SALAH] Ompreng MBG di {kota} dicuci dengan minyak babi',
          'Pesan suara di grup wali murid menyebut ompreng MBG dicuci dengan minyak babi. Pengelola dapur memperlihatkan catatan pembelian sabun cuci makanan, dan pemeriksaan contoh wadah tidak menemukan lemak hewani. Pengirim pesan suara tidak bekerja di dapur itu.',
        ),
      },
      {
        at: 0.55,
        text: agency(
          'Penjelasan tentang kebersihan ompreng MBG di {kota}',
          'Menanggapi kabar yang beredar, ompreng di dapur layanan {kota} dicuci dengan sabun pencuci alat makan dan air panas. Hasil pemeriksaan contoh wadah oleh laboratorium daerah dapat dilihat di kantor layanan. Wali murid dipersilakan berkunjung pada jam kerja.',
        ),
      },
      {
        at: 0.65,
        text: press(
          'Kabar ompreng beredar di {kota}, pengelola dapur buka pintu untuk wali murid',
          'Pengelola dapur makan bergizi gratis di {kota} mengundang wali murid melihat langsung cara pencucian ompreng. Kabar tentang bahan pencuci beredar sejak pagi lewat pesan suara yang belum diketahui asalnya.',
        ),
      },
    ],
  },
  {
    id: 'vaksin',
    lasts: 180,
    height: 2,
    forwards: 0.5,
    texts: [
      chat(
        'AWAS!! Vaksin polio bikin {angka} anak di {kota} lumpuh mendadak. Dinas menutupi. Jangan bolehkan anak kita disuntik, sebarkan ke grup ibu-ibu!',
      ),
      social(
        '{angka} anak di {kota} lumpuh setelah vaksin polio, kok ga ada beritanya? ada yang ditutupi nih',
      ),
      social('Vaksin polio menyebabkan {angka} anak lumpuh di {kota}. Kelinci percobaan semua anak kita'),
      chat(
        'Saudara saya perawat bilang vaksin polio itu racun, sudah {angka} anak lumpuh di {kota}. Tolong teruskan supaya selamat.',
      ),
      social(
        'Yang bilang vaksin polio bikin lumpuh {angka} anak di {kota} itu sumbernya mana ya? saya cari ga nemu',
      ),
      chat(
        'Para ibu sadayana, ceunah vaksin polio ngajadikeun {angka} budak lumpuh di {kota}. Poma ulah daek disuntik.',
      ),
    ],
    turns: [
      {
        at: 0.35,
        text: factCheck(
          '[SALAH] Vaksin polio membuat {angka} anak lumpuh di {kota}',
          'Unggahan menyebut vaksin polio membuat anak-anak lumpuh dan kejadiannya ditutupi. Dinas kesehatan setempat dan rumah sakit rujukan tidak mencatat kejadian itu. Foto yang dipakai berasal dari negara lain dan bertahun-tahun lebih tua.',
        ),
      },
    ],
  },
  {
    id: 'gempa',
    lasts: 140,
    height: 2.4,
    forwards: 0.6,
    texts: [
      chat(
        'BMKG merahasiakan: gempa besar dan tsunami akan terjadi di {provinsi} tanggal {tanggal} jam {jam}. Selamatkan keluarga, segera mengungsi! Teruskan ke semua kontak.',
      ),
      social(
        'Dapat info orang dalam BMKG, gempa besar tanggal {tanggal} jam {jam} di {provinsi}. Siapin tas darurat dari sekarang!!',
      ),
      chat(
        'Info penting!! akan ada gempa dan tsunami di {provinsi} tanggal {tanggal} sekitar jam {jam}. Ini bukan main2, sebarkan.',
      ),
      social(
        'gempa besar {provinsi} diramal tanggal {tanggal}, orang2 udah pada ngungsi nih. BMKG kok diem aja',
      ),
      social(
        'emang gempa bisa diprediksi sampe tanggal {tanggal} jam {jam}? panik satu kampung gara2 broadcast {provinsi}',
      ),
    ],
    turns: [
      {
        at: 0.3,
        text: agency(
          'Gempa bumi belum dapat diramalkan waktunya',
          'Beredar pesan yang menyebut tanggal dan jam gempa di {provinsi}. Sampai hari ini belum ada ilmu yang dapat meramalkan waktu gempa dengan tepat. Warga diminta tetap tenang, mengenali jalur evakuasi, dan mengikuti peringatan dini resmi.',
        ),
      },
      {
        at: 0.5,
        text: factCheck(
          '[SALAH] Gempa besar dan tsunami akan terjadi di {provinsi} tanggal {tanggal}',
          'Pesan berantai mencatut BMKG dan menyebut tanggal serta jam gempa besar dan tsunami. Tidak ada peringatan seperti itu. Waktu gempa belum dapat diramalkan.',
        ),
      },
    ],
  },
  {
    id: 'danantara',
    lasts: 150,
    height: 1.5,
    forwards: 0.4,
    texts: [
      social(
        'Siap2 tabungan di bank disita Danantara mulai {tanggal}. Tarik semua uang kalian sekarang sebelum terlambat!',
      ),
      chat(
        'Kata orang bank, mulai {tanggal} tabungan di atas {jumlah} dipindah ke Danantara. Cepat tarik tunai, jangan tunggu!',
      ),
      social(
        'Tabungan rakyat mau dipakai Danantara per {tanggal}, makanya ATM antre panjang di {kota}. Tarik semua uang kalian',
      ),
      social(
        'serius nanya, tabungan di bank beneran disita Danantara mulai {tanggal}? nyokap udah mau narik semua uang',
      ),
    ],
  },
  {
    id: 'beras-plastik',
    lasts: 130,
    height: 1.4,
    forwards: 0.4,
    texts: [
      chat(
        'Hati-hati bu, beras SPHP di pasar {kota} dicampur plastik. Kalau dibakar meleleh, digulung bisa mantul seperti bola. Jangan dimakan!',
      ),
      social('Beras SPHP {kota} ternyata dicampur plastik, nasinya dikepal terus dilempar mantul. Ngeri'),
      social(
        'lihat video beras SPHP dicampur plastik di {kota}, nasinya mantul kayak bola bekel. Jangan dibeli gaes',
      ),
      chat(
        'Dari grup PKK: beras SPHP yang dijual di {kota} beras plastik, anak tetangga sudah sakit perut. Sebarkan supaya tidak ada korban lagi.',
      ),
    ],
  },
  {
    id: 'ppn-semua',
    lasts: 120,
    height: 1.3,
    forwards: 0.3,
    texts: [
      social(
        'Mulai {tanggal} semua barang kena PPN 12 persen termasuk beras, telur, sama sayur. Rakyat kecil diperas habis',
      ),
      social(
        'PPN 12% berlaku {tanggal} utk SEMUA barang, beli beras aja dipajakin. Siap-siap harga naik semua',
      ),
      chat('Info: mulai {tanggal} beras, telur, dan sayur kena pajak PPN 12 persen. Borong dari sekarang.'),
    ],
  },
];
