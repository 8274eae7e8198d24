/** What fills the blanks of the lines. Firms and banks are kinds or public bodies; no person is named. */
export const slots: Readonly<Record<string, readonly string[]>> = {
  program: (
    'PKH|BLT|BSU|bansos|bansos PKH|BPNT|PIP|KIP Kuliah|Prakerja|bantuan sosial|BLT UMKM|bantuan pangan|MBG|Makan Bergizi ' +
    'Gratis|Koperasi Merah Putih|Kopdes|KJP|BLT Dana Desa|subsidi upah|bantuan subsidi|kartu sembako|Program Indonesia ' +
    'Pintar|Cek Kesehatan Gratis|sekolah rakyat|rumah subsidi|KUR|subsidi listrik|bantuan langsung tunai'
  ).split('|'),
  sum: (
    'Rp600.000|Rp 600 ribu|600rb|Rp1.200.000|1,2 juta|Rp 3 juta|3jt|Rp5.000.000|5 juta rupiah|Rp 10 juta|10jt|Rp25.000.000|' +
    '50 juta|Rp 100 juta|150 juta|Rp150.000|150rb|Rp300.000|400 ribu|Rp 900.000|Rp2.400.000|7 juta|500 ribu|Rp 35.000.000|Rp750 ribu'
  ).split('|'),
  data: (
    'KTP|NIK|KTP dan KK|NIK dan nomor rekening|nama lengkap dan nomor HP|foto KTP|nama, NIK, alamat|nomor kartu ATM|KTP dan ' +
    'buku tabungan|nama, umur, kota|data diri|nomor Telegram|KK|fotokopi ijazah dan KTP|kode verifikasi'
  ).split('|'),
  office: (
    'Kementerian Sosial|Kemensos|pemerintah|Bank Indonesia|Kominfo|Kemnaker|Baznas|pemda|BPJS|Kementerian Pendidikan|dinas ' +
    'sosial|Badan Gizi Nasional|pemprov|OJK|Bea Cukai|Pegadaian|Kementerian Agama|Kejaksaan|BUMN|dinas tenaga kerja'
  ).split('|'),
  firm: (
    'Pertamina|PLN|BPJS Kesehatan|BPJS Ketenagakerjaan|Indofood|Alfamart|Indomaret|Telkomsel|PT KAI|Bulog|Pos Indonesia|Shopee|' +
    'Tokopedia|perusahaan tambang|pabrik makanan|Angkasa Pura|rumah sakit daerah|Krakatau Steel|Astra|TikTok|perusahaan ekspedisi'
  ).split('|'),
  bank: 'BRI|BNI|Mandiri|BCA|BTN|BSI|bank daerah|Bank Jatim|BRImo|bank syariah|bank digital'.split('|'),
  place: (
    'Jawa Barat|Jawa Timur|Sumatera Utara|Aceh|Makassar|Lampung|Bekasi|Surabaya|Banten|Kalimantan|Papua|NTT|Semarang|Medan|' +
    'desa ini|seluruh Indonesia'
  ).split('|'),
  who: (
    'bapak bupati|ibu gubernur|pak menteri|wali kota|artis terkenal|bos sultan|pak camat|kepala dinas|ustaz kondang|kapolres|' +
    'pengusaha sukses|ibu pejabat|crazy rich|admin pusat|pj bupati|sekda'
  ).split('|'),
  title: (
    'PJ BUPATI|Bupati|Wali Kota|PJ GUBERNUR|Gubernur|Kapolres|Dandim|Kepala Dinas Pendidikan|Kadis Sosial|Sekda|Camat|Kajari|' +
    'Ketua DPRD|Kepala BPKAD|Rektor|Kepala Kantor Kemenag|Direktur RSUD|Ketua Baznas'
  ).split('|'),
  honorific: (
    'Drs. H. Ahmad Fauzi, M.Si|Hj. Siti Aminah|Ir. Budi Santoso, M.T|Dr. Rahmat, S.H., M.H|Kombes Pol Agus|Letkol Inf Hadi|' +
    'H. Mulyadi, S.E|dr. Lina Marlina|AKBP Surya, S.I.K'
  ).split('|'),
  illness:
    'diabetes|hipertensi|asam urat|kolesterol|prostat|radang sendi|jantung|stroke|kanker|mata kabur'.split(
      '|',
    ),
  prize: (
    'motor matic|mobil baru|iPhone|paket umroh|uang tunai|emas batangan|kulkas|HP Android|laptop|sepeda listrik|voucher belanja|' +
    'TV 43 inci|mesin cuci'
  ).split('|'),
  thing: (
    'laptop|kuota internet|sepeda motor listrik|kompor listrik|pupuk|tabung gas|seragam sekolah|tablet|minyak goreng|BBM|pulsa|' +
    'token listrik|sembako|beras|kacamata'
  ).split('|'),
  job: (
    'pendamping sosial|staf admin|operator produksi|tenaga dapur|petugas gudang|kurir|guru kontrak|relawan|manajer koperasi|' +
    'kasir|satpam|sopir|tenaga kesehatan|customer service|helper|pendamping desa|ahli gizi'
  ).split('|'),
  document: 'KTP elektronik|SIM|paspor|akta kelahiran|STNK|sertifikat halal|NPWP|ijazah|kartu kuning'.split(
    '|',
  ),
  hurry:
    'malam ini|hari ini|besok|jam 12 malam|akhir bulan|tanggal 30|kuota penuh|1x24 jam|sore ini|minggu ini|ditutup|10 menit'.split(
      '|',
    ),
  month: 'Januari|Maret|Mei|Juli|September|Oktober|Desember|Ramadan'.split('|'),
  year: '2024|2025|2026|tahun ini'.split('|'),
  number: '2|3|5|10|20|50|100|500|1000'.split('|'),
  phone:
    '081200000000|080000000000|0813-0000-0000|+62 812 0000 0000|62 822 0000 0000|08xx|wa.me/6280000|di bawah ini|di profil'.split(
      '|',
    ),
  link: (
    'https://bit.ly/daftar|http://bantuan-cair.xyz|s.id/klaim|https://daftar-online.my.id|di bawah ini|linktr.ee/info|' +
    'https://cek.site|t.me/resmi|bio|berikut|https://forms.gle/isi'
  ).split('|'),
  food: 'nasi|ayam|telur|sayur|susu|buah|ikan|tempe|lauknya|menu hari ini'.split('|'),
  school: 'SD negeri|SMP kami|sekolah anak saya|madrasah|TK dekat rumah|pesantren|SMA di kota'.split('|'),
};
