import { template } from './template.js';

/** Answers to claims that are not true. */
export const falseClaimTemplates = [
  template(
    'false-figure',
    'false-claim',
    'counter',
    { id: 'Klaim keliru: angka yang salah', en: 'False claim: wrong figure' },
    {
      headline: '[fakta utama dengan angka yang benar]',
      fact: 'Menurut [sumber data] per [tanggal data], [angka yang benar dan artinya].',
      warning:
        'Di [tempat beredar] beredar angka lain tentang [nama program] yang tidak sesuai dengan data resmi.',
      claim: 'Unggahan itu menyebut [angka dalam klaim].',
      why: 'Angka itu keliru karena [sebab, misalnya tahun, satuan, atau wilayah yang berbeda]. [pembanding dari sumber di luar instansi]',
      close:
        'Data lengkap [nama program] dapat dibaca siapa pun di [laman resmi]. Pertanyaan tentang data: [nomor atau kanal layanan].',
    },
  ),
  template(
    'false-policy',
    'false-claim',
    'counter',
    { id: 'Klaim keliru: aturan atau kebijakan', en: 'False claim: rule or policy' },
    {
      headline: '[kebijakan yang berlaku dalam satu kalimat]',
      fact: 'Sesuai [nama dan nomor aturan], [isi aturan yang berlaku]. Aturan ini berlaku sejak [tanggal berlaku].',
      warning:
        'Sejak [tanggal mulai beredar] beredar keterangan yang tidak sesuai dengan aturan tersebut di [tempat beredar].',
      claim: 'Keterangan itu menyebut [isi klaim dalam satu kalimat].',
      why: '[pasal atau dokumen yang menunjukkan sebaliknya]. [keterangan pihak di luar instansi]',
      close:
        'Naskah aturan dapat diunduh di [laman resmi]. Bila pelayanan yang Anda terima berbeda dari aturan, sampaikan ke [nomor pengaduan].',
    },
  ),
  template(
    'false-stopped',
    'false-claim',
    'counter',
    { id: 'Klaim keliru: program dihentikan', en: 'False claim: program stopped' },
    {
      headline: '[nama program] tetap berjalan sampai [tanggal atau tahap]',
      fact: '[nama program] tetap berjalan. Penyaluran [tahap atau periode] dijadwalkan pada [jadwal] untuk [jumlah dan kelompok penerima].',
      warning:
        'Di [tempat beredar] beredar kabar lain tentang kelanjutan program ini. Kabar itu tidak sesuai jadwal resmi.',
      claim: 'Kabar itu menyebut [isi klaim dalam satu kalimat].',
      why: '[dokumen anggaran atau jadwal yang masih berlaku]. [keterangan pihak di luar instansi]',
      close:
        'Jadwal dan status penerima dapat dicek di [laman resmi] atau [kantor terdekat]. Belum menerima padahal terdaftar? Sampaikan ke [nomor pengaduan].',
    },
  ),
  template(
    'false-health',
    'false-claim',
    'educate',
    { id: 'Klaim keliru: keamanan dan kesehatan', en: 'False claim: safety and health' },
    {
      headline: '[fakta keamanan dalam satu kalimat]',
      fact: '[nama program] memakai [produk atau cara] yang telah dinilai [lembaga penilai] pada [tanggal]. [hasil penilaian beserta batasnya]',
      warning: 'Di [tempat beredar] beredar kabar kesehatan yang tidak didukung bukti ilmiah.',
      claim: 'Kabar itu menyebut [isi klaim dalam satu kalimat].',
      why: '[penjelasan ilmiah dengan kata sehari-hari]. [sumber ilmiah di luar instansi]. Keluhan setelah layanan tetap dicatat dan diperiksa.',
      close:
        'Bila Anda atau keluarga merasa tidak sehat, segera datang ke [puskesmas atau rumah sakit terdekat]. Pertanyaan: [nomor layanan kesehatan].',
    },
  ),
  template(
    'false-quote',
    'false-claim',
    'counter',
    { id: 'Klaim keliru: kutipan atau dokumen palsu', en: 'False claim: invented quotation or document' },
    {
      headline: 'Keterangan resmi tentang [pokok bahasan] ada di [laman resmi]',
      fact: 'Keterangan resmi [nama instansi] tentang [pokok bahasan] disampaikan pada [tanggal] dan berbunyi: [bunyi keterangan].',
      warning:
        'Di [tempat beredar] beredar gambar atau surat yang memakai nama [nama instansi], tetapi bukan terbitan kami.',
      claim: 'Gambar atau surat itu menyebut [isi klaim dalam satu kalimat].',
      why: 'Dokumen itu berbeda dari yang asli: [nomor, tanda tangan, atau tata letak yang berbeda]. [hasil pemeriksaan pihak di luar instansi]',
      close:
        'Keaslian surat dapat dicek di [laman resmi] atau melalui [nomor layanan]. Simpan gambarnya sebagai bukti dan jangan diteruskan.',
    },
  ),
  template(
    'false-portal',
    'false-claim',
    'socialise',
    { id: 'Klaim keliru: arahkan ke layanan resmi', en: 'False claim: point to the official service' },
    {
      headline: 'Cara resmi mendapatkan [nama program]',
      fact: '[nama program] dapat diurus dengan langkah berikut: [langkah pertama]; [langkah kedua]; [langkah ketiga]. Syaratnya [syarat].',
      warning:
        'Keterangan yang beredar di [tempat beredar] menyebut cara lain, yang tidak dikenal dalam layanan ini.',
      claim: 'Keterangan itu menyebut [isi klaim dalam satu kalimat].',
      why: '[dasar aturan layanan]. [penjelasan mengapa cara yang beredar tidak berlaku]. [sumber di luar instansi]',
      close:
        'Mulai dari [laman resmi] atau datang ke [kantor terdekat] pada [jam layanan]. Butuh bantuan? Hubungi [nomor layanan].',
    },
  ),
];
