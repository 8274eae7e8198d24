import { agency, chat, factCheck, press, social, type DemoArc } from '../demo-text.js';

/** Scams with a program's name: they grow over hours, mostly as forwards. */
export const scamArcs: readonly DemoArc[] = [
  {
    id: 'pkh-otp',
    lasts: 200,
    height: 3.2,
    forwards: 0.7,
    texts: [
      chat(
        '*PENGUMUMAN PENTING*\nBantuan PKH tahap akhir {jumlah} sudah cair. Segera cek nama Anda di https://{situs}/pkh lalu isi NIK dan nomor Telegram. Paling lambat {tanggal}, lewat dari itu hangus!',
      ),
      chat(
        'Bapak/Ibu penerima PKH, dana {jumlah} sudah bisa dicairkan. Caranya buka {situs}/pkh, masukkan NIK, nomor Telegram, lalu kode OTP yang masuk ke HP. Jangan sampai ketinggalan, batas akhir {tanggal}.',
      ),
      social(
        'Yg belum cek PKH buruan gais, {jumlahPendek} udh cair. Link nya {situs}/pkh isi NIK sama kode otp aja, tetangga gw barusan dapet',
      ),
      social('PKH CAIR {jumlah} 🔥🔥 klik {situs}/pkh daftar sekarang sebelum {tanggal}, kuota terbatas!!'),
      chat(
        'Lur, PKH {jumlahPendek} wis metu. Daftar neng {situs}/pkh, lebokno NIK karo kode OTP. Ojo nganti telat, terakhir {tanggal}.',
      ),
      chat(
        'Punten wargi, artos PKH {jumlah} tos cair. Mangga daftar di {situs}/pkh, lebetkeun NIK sareng kode OTP sateuacan {tanggal}.',
      ),
      social(
        'ada yg udah coba {situs}/pkh? katanya PKH {jumlahPendek} cair tapi disuruh kirim kode OTP telegram, kok aneh ya',
      ),
    ],
    turns: [
      {
        at: 0.45,
        text: agency(
          'Waspada tautan yang mencatut nama PKH',
          'Beredar pesan yang mengajak penerima PKH mengisi NIK dan kode OTP melalui tautan tidak resmi. Kami tidak pernah meminta kode OTP. Status penerima hanya dapat diperiksa melalui laman resmi, dan penyaluran dilakukan melalui bank penyalur atau kantor pos.',
        ),
      },
      {
        at: 0.6,
        text: factCheck(
          '[SALAH] Tautan pendaftaran PKH tahap akhir dengan NIK, nomor Telegram, dan kode OTP',
          'Pesan berantai menyebut bantuan PKH tahap akhir cair dan penerima harus mengisi NIK, nomor Telegram, serta kode OTP di sebuah situs. Situs itu bukan milik pemerintah dan alamatnya baru didaftarkan. Kode OTP dipakai untuk mengambil alih akun.',
        ),
      },
    ],
  },
  {
    id: 'bsu-link',
    lasts: 160,
    height: 2.4,
    forwards: 0.65,
    texts: [
      chat(
        'Info untuk pekerja: BSU {jumlah} gelombang baru resmi dibuka. Daftar lewat https://{situs}/bsu, siapkan KTP dan nomor rekening. Kuota hanya {angka} ribu orang, buruan!',
      ),
      social(
        'BSU {jumlahPendek} dibuka lagi woi, daftarnya di {situs}/bsu tinggal masukin KTP sama norek. Buruan sebelum kuota habis',
      ),
      social(
        'GAJI DI BAWAH 5 JUTA? Klaim BSU {jumlah} di {situs}/bsu 👇👇 khusus {angka} ribu pendaftar pertama',
      ),
      chat(
        'Buruh pabrik sekalian, BSU {jumlah} sudah dibuka, isi KTP dan nomor rekening di {situs}/bsu ya. Teman saya tadi pagi langsung masuk uangnya.',
      ),
      social(
        'min kemnaker, link {situs}/bsu itu asli bukan? disuruh isi KTP sama nomor rekening buat BSU {jumlahPendek}',
      ),
      chat(
        'Dunsanak, BSU {jumlah} lah bukak. Daftar di {situs}/bsu, isi KTP jo nomor rekening, capek bialah indak habih kuotanyo.',
      ),
    ],
    turns: [
      {
        at: 0.5,
        text: press(
          'Tautan pendaftaran BSU beredar di grup pekerja, pengurus serikat minta anggota berhati-hati',
          'Sebuah tautan yang mengaku sebagai pendaftaran bantuan subsidi upah beredar di grup percakapan pekerja di {kota}. Pengurus serikat setempat mengimbau anggota tidak mengisi data rekening dan menunggu pengumuman resmi.',
        ),
      },
    ],
  },
  {
    id: 'token-gratis',
    lasts: 120,
    height: 1.8,
    forwards: 0.6,
    texts: [
      chat(
        'Bagi2 rejeki 🙏 masukkan kode rahasia ini ke meteran PLN, token listrik gratis langsung masuk 50 kWh. Kodenya ambil di {situs}/token sebelum diblokir!',
      ),
      social(
        'token listrik gratis dari PLN sampai akhir {bulan}, ambil kode nya di {situs}/token. Udah gw coba masuk 50 kWh',
      ),
      social(
        '⚡ TOKEN LISTRIK GRATIS ⚡ klik {situs}/token pilih daya, bagikan ke 10 grup, kode langsung keluar',
      ),
      chat(
        'Assalamualaikum, PLN bagi token listrik gratis 50 kWh utk warga {kota}. Ambil kode di {situs}/token lalu bagikan ke 10 grup.',
      ),
      social(
        'udah share ke 10 grup tapi kode token PLN gratisnya ga keluar2, malah muncul iklan judi. penipuan kah {situs}/token?',
      ),
    ],
  },
  {
    id: 'kopdes-loker',
    lasts: 150,
    height: 1.6,
    forwards: 0.6,
    texts: [
      chat(
        'LOWONGAN KERJA Koperasi Desa Merah Putih {kota}. Dibutuhkan: kasir, admin, penjaga gudang. Gaji {jumlah}/minggu. Kirim KTP, KK, dan biaya administrasi ke admin WhatsApp. Info {situs}/loker',
      ),
      social(
        'Loker Kopdes Merah Putih {kota}! admin & kasir, gaji {jumlahPendek} per minggu, daftar {situs}/loker, siapkan biaya seragam',
      ),
      chat(
        'Yang mau kerja di Kopdes Merah Putih {kota}, hubungi admin ya, ada di {situs}/loker. Bayar administrasi dulu baru dapat jadwal wawancara.',
      ),
      social(
        'gw daftar loker kopdes merah putih {kota} disuruh transfer biaya administrasi dulu, ini beneran ga sih?',
      ),
    ],
  },
  {
    id: 'dormant-buka',
    lasts: 110,
    height: 1.5,
    forwards: 0.6,
    texts: [
      chat(
        'PERINGATAN: rekening Anda akan diblokir PPATK karena dormant. Aktifkan kembali di https://{situs}/aktivasi dengan mengisi nomor kartu, PIN, dan kode OTP sebelum {tanggal}.',
      ),
      social(
        'Rekening diblokir PPATK bisa dibuka lewat {situs}/aktivasi, isi nomor kartu sama kode OTP, 5 menit beres. Buruan sebelum {tanggal}',
      ),
      chat(
        'Info dari grup RT, rekening tidak aktif 3 bulan bakal diblokir PPATK dan uangnya hangus. Cepat aktivasi di {situs}/aktivasi, isi nomor kartu dan OTP.',
      ),
      social(
        'ibu gw hampir isi PIN di {situs}/aktivasi gara2 pesan rekening dormant diblokir PPATK. hati2 ya',
      ),
    ],
  },
];
