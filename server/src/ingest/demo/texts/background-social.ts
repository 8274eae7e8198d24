import { chat, social, type DemoText } from '../demo-text.js';

const criticism: readonly DemoText[] = [
  social('Kritik buat IKN: gedungnya megah tapi air bersih warga sekitar Sepaku belum beres'),
  social('Subsidi BBM salah sasaran terus, yang isi pertalite mobil mewah semua. Kapan dibenahi?'),
  social('Iuran Tapera buat pekerja yang sudah punya rumah itu nggak masuk akal, mending dibatalkan'),
  social('Bayar bunga utang Whoosh mahal banget, dari awal harusnya dihitung yang bener'),
  social('Pelatihan Prakerja banyak yang cuma video, sertifikatnya nggak dilirik HRD. Sayang anggarannya'),
  social('Sekolah rakyat bagus, tapi sekolah biasa di {kota} atapnya bocor kok dibiarkan'),
  social('Food estate sudah habis berapa triliun tapi panennya mana? Petani lokal malah nggak diajak'),
  social('seleksi CPNS passing gradenya ketinggian, formasi kosong banyak, yang rugi pelayanan publik'),
  social('Hilirisasi nikel oke, tapi debu smelternya warga yang hirup tiap hari. Tolong dipikirkan juga'),
  social('Harga beras naik terus, operasi pasar cuma ramai pas ada kamera'),
  social('Program 3 juta rumah targetnya ketinggian, realisasi di {provinsi} masih sedikit sekali'),
  social('Kurikulum gonta-ganti, zonasi SPMB bikin pusing, ujungnya orang tua juga yang repot'),
  social('pembatasan pertalite pake barcode malah bikin antrean panjang, sistemnya ribet'),
  social('Kopdes Merah Putih jangan sampai cuma papan nama, desa saya gedungnya ada isinya kosong'),
];

const complaints: readonly DemoText[] = [
  social(
    'Tagihan listrik rumah saya di {kota} naik dua kali lipat padahal pemakaian sama, mohon dicek min PLN',
  ),
  social('Mati lampu di {desa} {kota} dari jam {jam} belum nyala, lapor aplikasi cuma dijawab robot'),
  social('Cetak e-KTP di {kota} blangko kosong terus, sudah {kecil} bulan bolak-balik dukcapil'),
  social('Aktivasi IKD gagal terus, antre dari pagi di dukcapil {kota} pulang ga dapat apa-apa'),
  social(
    'Pupuk subsidi di {desa} tidak ada di kios, padahal kuota di kartu tani masih banyak. Padi keburu kuning',
  ),
  social('Jalan tol dekat {kota} berlubang, ban saya pecah jam {jam}. Tolong segera ditambal'),
  social('SK PPPK paruh waktu {kota} belum keluar, gaji {kecil} bulan belum dibayar. Kami makan apa'),
  social('KUR ditolak terus di bank {kota}, katanya tanpa agunan tapi tetap diminta sertifikat tanah'),
  chat('Pak Kades, BLT dana desa di {desa} bulan ini kok dipotong lima puluh ribu? Warga bertanya-tanya.'),
  social('Bantuan banjir di {desa} {kota} belum sampai, pengungsi anak-anak butuh susu dan selimut'),
  social(
    'Imunisasi di posyandu {desa} dibatalkan lagi, vaksinnya habis katanya. Sudah {kecil} minggu nunggu',
  ),
  social('Antre cek kesehatan gratis di puskesmas {kota} dari jam 6, kuota habis jam 7. Kasihan lansia'),
  social('Rumah subsidi saya di {kota} baru {kecil} bulan dindingnya sudah retak, pengembang lepas tangan'),
  social('Aing geus {kecil} poé nungguan solar subsidi di {kota}, perahu teu bisa ka laut'),
  social('Pembayaran ka mitra dapur SPPG di {kota} telat sabulan, pagawe can gajihan'),
  social('Status desil saya di DTSEN naik padahal kerja serabutan, sanggahan di aplikasi ditolak terus'),
];

const questions: readonly DemoText[] = [
  social('BSU tahun ini ada lagi nggak ya? Ceknya di mana?'),
  social('Mau tanya, syarat daftar sekolah rakyat untuk anak SMP apa saja?'),
  social('Cara cek penerima PKH yang resmi lewat mana ya min?'),
  chat('Ada yang tahu jadwal imunisasi polio di puskesmas {kota} bulan {bulan}?'),
  social('Kartu KIS hilang, ngurusnya ke kantor BPJS Kesehatan atau bisa lewat Mobile JKN?'),
  social('CPNS {bulan} ini dibuka tidak? Formasi guru di {provinsi} ada berapa?'),
  social('Kalau sertifikat rumah masih nama orang tua, bisa ajukan KUR nggak?'),
  social('KIP Kuliah semester ini kapan cair ya? kampus di {kota} belum ada info'),
  social('Pensiunan dapat gaji ke-13 bulan apa ya?'),
  chat('Bu bidan, PMT untuk balita stunting di {desa} dibagikan hari apa?'),
  social('Daftar haji reguler sekarang, antre berapa tahun di {provinsi}?'),
  social('Diskon tarif listrik masih berlaku bulan {bulan}?'),
];

const satire: readonly DemoText[] = [
  social('Berita gembira: Coretax akhirnya lancar, khusus jam 3 pagi sambil merem 😂'),
  social(
    'Resep nasi goreng hemat: nasi, telur, dan doa supaya gas 3 kg datang sebelum lebaran tahun depan wkwk',
  ),
  social('Kereta cepat banget sampai utangnya nyampe duluan 🤣'),
  social('Nunggu PIP cair rasanya kayak nunggu balasan chat mantan, dibaca doang'),
  social('Pupuk subsidi ini mitos, seperti naga, banyak yang cerita tak ada yang lihat'),
  social(
    'Lowongan: dibutuhkan orang sabar untuk antre barcode pertalite, pengalaman minimal 5 jam berdiri 😆',
  ),
  social('gelar sarjana: S1. gelar antre BPJS: S3 (Sabar, Setia, Semangat)'),
];

const thanks: readonly DemoText[] = [
  social('Alhamdulillah anak saya di {sekolah} {kota} suka menu MBG hari ini, ada ikan dan semangka'),
  social('Cek kesehatan gratis di puskesmas {kota} cepat dan ramah, terima kasih petugasnya'),
  social('Terima kasih, PKH ibu saya sudah masuk rekening pagi ini, bisa buat bayar sekolah adik'),
  social('Salut sama petugas dukcapil {kota}, e-KTP jadi 20 menit'),
  social('Jalan tol baru ke {kota} bikin kirim sayur lebih cepat, mantap'),
  chat('Ibu-ibu, beras SPHP di kelurahan tersedia lagi, tadi saya beli lancar dan bagus berasnya.'),
];

const smallScams: readonly DemoText[] = [
  social('CPNS {bulan} tanpa tes! Kuota titipan {kecil} orang, DM admin, DP {jumlah} dulu'),
  chat(
    'Lowongan petugas haji {provinsi}, gaji {jumlah} per hari, daftar di https://{situs}/haji dan bayar administrasi. Kuota {angka} orang.',
  ),
  social('KUR tanpa agunan cair 1 hari, modal KTP doang, hubungi WA admin di {situs}/kur 👉👉'),
  chat(
    'Selamat! NIK Anda terpilih menerima BLT Kesra {jumlah}. Konfirmasi di {situs}/blt dengan foto KTP dan nomor rekening dalam 24 jam.',
  ),
  social('Ketik HADIR di komentar, 100 orang pertama dapat saldo kartu sembako BPNT {jumlah} 🙏'),
  chat(
    'Petugas dukcapil akan menelepon untuk aktivasi IKD. Unduh aplikasinya di {situs}/ikd.apk lalu bacakan kode OTP.',
  ),
  social(
    'Bibit sawit dan sapi gratis untuk petani {kota}, klaim di {situs}/bibit isi KTP dan nomor HP, ongkir ditanggung penerima',
  ),
  social(
    'Pemutihan tunggakan BPJS Kesehatan 100%, klik {situs}/bpjs sebelum {tanggal}, cukup bayar materai {jumlahPendek}',
  ),
];

/** What people write between the affairs. */
export const backgroundSocial: readonly DemoText[] = [
  ...criticism,
  ...complaints,
  ...questions,
  ...satire,
  ...thanks,
  ...smallScams,
];
