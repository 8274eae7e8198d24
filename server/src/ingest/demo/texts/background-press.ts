import { agency, press, type DemoText } from '../demo-text.js';

const news: readonly DemoText[] = [
  press(
    'Puluhan sekolah di {kota} mulai terima makan bergizi gratis',
    'Sebanyak {angka} sekolah di {kota} mulai menerima layanan makan bergizi gratis pekan ini. Dapur layanan menyiapkan menu nasi, ikan, sayur, dan buah setiap hari sekolah.',
  ),
  press(
    'Penyaluran PKH di {provinsi} dilakukan bertahap',
    'Penyaluran bantuan Program Keluarga Harapan di {provinsi} dilakukan bertahap melalui bank penyalur dan kantor pos. Pendamping meminta penerima menunggu undangan.',
  ),
  press(
    'Pemerintah daerah {kota} tambah titik cek kesehatan gratis',
    'Warga {kota} kini dapat memeriksakan kesehatan secara gratis di {kecil} puskesmas tambahan. Pendaftaran dibuka pukul {jam} setiap hari kerja.',
  ),
  press(
    'Antrean solar subsidi di {kota} mulai terurai',
    'Antrean kendaraan di sejumlah SPBU {kota} mulai terurai setelah pasokan solar subsidi ditambah. Pengawasan barcode pembelian tetap diberlakukan.',
  ),
  press(
    'Petani {kota} panen raya, Bulog serap gabah',
    'Petani di {kota} memasuki panen raya. Bulog menyerap gabah langsung di sawah dan menyiapkan gudang tambahan.',
  ),
  press(
    'Sekolah Rakyat di {provinsi} terima angkatan baru',
    'Sekolah Rakyat di {provinsi} menerima {angka} siswa baru dari keluarga berpenghasilan rendah. Siswa tinggal di asrama dan belajar tanpa biaya.',
  ),
  press(
    'Realisasi KUR di {provinsi} didominasi pedagang kecil',
    'Penyaluran kredit usaha rakyat di {provinsi} didominasi pedagang kecil dan petani. Bank penyalur meminta pelaku usaha menyiapkan catatan keuangan sederhana.',
  ),
  press(
    'Ruas tol menuju {kota} diuji kelayakan',
    'Ruas jalan tol menuju {kota} menjalani uji kelayakan sebelum dibuka. Pengelola memeriksa rambu, penerangan, dan permukaan jalan.',
  ),
  press(
    'Koperasi desa di {kota} buka gerai obat',
    'Koperasi Desa Merah Putih di {desa}, {kota}, membuka gerai obat dan kebutuhan pokok. Pengurus menyebut anggota mencapai {angka} orang.',
  ),
  press(
    'DPRD {kota} minta penjelasan soal dana desa',
    'Anggota DPRD {kota} meminta penjelasan tentang penggunaan dana desa yang terlambat dilaporkan {kecil} desa. Kepala desa diberi waktu dua pekan.',
  ),
  press(
    'Peserta CPNS {provinsi} ikuti seleksi kompetensi dasar',
    'Ribuan peserta CPNS di {provinsi} mengikuti seleksi kompetensi dasar. Panitia mengingatkan peserta datang satu jam sebelum ujian.',
  ),
  press(
    'Kunjungan ke kawasan IKN meningkat saat libur',
    'Pengelola mencatat kunjungan warga ke kawasan Ibu Kota Nusantara meningkat saat libur. Angkutan tambahan disediakan dari kota terdekat.',
  ),
  press(
    'Banjir rendam {angka} rumah di {kota}',
    'Hujan lebat membuat sungai meluap dan merendam {angka} rumah di {desa}, {kota}. BPBD mendirikan dapur umum dan posko kesehatan.',
  ),
  press(
    'Harga beras di {kota} turun tipis setelah operasi pasar',
    'Harga beras medium di {kota} turun tipis setelah operasi pasar beras SPHP. Pedagang berharap pasokan terjaga hingga akhir {bulan}.',
  ),
  press(
    'Puskesmas di {kota} kejar imunisasi anak',
    'Puskesmas di {kota} mengejar imunisasi anak yang tertunda. Petugas mendatangi rumah dan posyandu hingga {tanggal}.',
  ),
  press(
    'Tarif kereta cepat tidak berubah pada akhir tahun',
    'Pengelola menyatakan tarif kereta cepat tidak berubah pada masa libur akhir tahun. Jadwal tambahan disiapkan pada jam sibuk.',
  ),
  press(
    'Warga {kota} pertanyakan program bedah rumah yang tertunda',
    'Sejumlah warga {kota} mempertanyakan program bedah rumah yang tertunda {kecil} bulan. Dinas perumahan menyebut verifikasi penerima belum selesai.',
  ),
  press(
    'Cerita siswa penerima KIP Kuliah dari {provinsi}',
    'Seorang mahasiswa asal {provinsi} bercerita tentang kuliah dengan bantuan KIP Kuliah. Ia berharap pencairan setiap semester lebih tepat waktu.',
  ),
  press(
    'Pegawai PPPK paruh waktu {kota} terima SK',
    'Sebanyak {angka} pegawai PPPK paruh waktu di {kota} menerima surat keputusan pengangkatan. Gaji dibayarkan mulai bulan depan.',
  ),
  press(
    'Layanan KTP elektronik keliling hadir di {desa}',
    'Dinas dukcapil {kota} membuka layanan perekaman KTP elektronik keliling di {desa}. Warga lanjut usia didahulukan.',
  ),
];

const agencies: readonly DemoText[] = [
  agency(
    'Jadwal penyaluran bantuan pangan di {kota}',
    'Penyaluran bantuan beras di {kota} berlangsung sampai {tanggal} di kantor desa dan kelurahan. Penerima membawa KTP dan surat undangan. Tidak ada pungutan.',
  ),
  agency(
    'Pendaftaran CPNS hanya melalui satu portal',
    'Pendaftaran CPNS hanya dilakukan melalui portal seleksi resmi. Panitia tidak pernah meminta biaya dan tidak menjanjikan kelulusan.',
  ),
  agency(
    'Perbaikan jaringan listrik di {kota}',
    'Perbaikan jaringan listrik dilakukan di {kota} pada {tanggal} pukul {jam}. Pelanggan yang terdampak menerima pemberitahuan lewat aplikasi.',
  ),
  agency(
    'Cara mengaktifkan kembali kepesertaan PBI',
    'Peserta PBI yang dinonaktifkan dan sedang sakit dapat mengajukan pengaktifan kembali melalui dinas sosial dengan surat keterangan dari fasilitas kesehatan.',
  ),
  agency(
    'Cek kesehatan gratis tetap berjalan',
    'Layanan cek kesehatan gratis tetap berjalan di seluruh puskesmas. Data hasil pemeriksaan hanya dapat dilihat peserta dan petugas kesehatan.',
  ),
  agency(
    'Peringatan dini cuaca {provinsi}',
    'Waspada hujan sedang hingga lebat di sebagian {provinsi} sampai pukul {jam}. Warga di bantaran sungai diminta berhati-hati.',
  ),
  agency(
    'Pupuk bersubsidi tersedia di kios resmi',
    'Stok pupuk bersubsidi di {provinsi} tersedia di kios resmi. Petani terdaftar menebus dengan KTP sesuai alokasi.',
  ),
  agency(
    'Kanal pengaduan bantuan sosial',
    'Keluhan tentang bantuan sosial dapat disampaikan melalui SP4N-LAPOR! atau kantor desa. Setiap laporan diberi nomor dan dapat dipantau.',
  ),
];

/** News and notices between the affairs. */
export const backgroundPress: readonly DemoText[] = [...news, ...agencies];
