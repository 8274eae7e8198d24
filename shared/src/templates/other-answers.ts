import { template } from './template.js';

/** Answers to what is half true, not known, true, or aimed at a group. */
export const otherTemplates = [
  template(
    'misleading-old',
    'misleading',
    'counter',
    { id: 'Menyesatkan: kejadian atau video lama', en: 'Misleading: old event or video' },
    {
      headline: '[keadaan sekarang dalam satu kalimat]',
      fact: 'Keadaan [pokok bahasan] per [tanggal] adalah [keadaan sekarang].',
      warning: 'Video atau foto yang kini beredar di [tempat beredar] menggambarkan kejadian lain.',
      claim: 'Unggahan itu menyebut [isi klaim dalam satu kalimat].',
      why: 'Rekaman itu pertama kali terbit pada [tanggal asli] di [tempat asli], dalam peristiwa [peristiwa asli]. [hasil pemeriksaan pihak di luar instansi]',
      close:
        'Sebelum meneruskan video, lihat tanggal dan tempatnya. Kabar terbaru [nama program] ada di [laman resmi].',
    },
  ),
  template(
    'misleading-partial',
    'misleading',
    'educate',
    { id: 'Menyesatkan: sebagian benar', en: 'Misleading: partly true' },
    {
      headline: '[penjelasan utuh dalam satu kalimat]',
      fact: 'Benar bahwa [bagian yang benar]. Yang perlu diketahui juga: [bagian yang tidak disebut].',
      warning: 'Unggahan di [tempat beredar] menyampaikan sebagian saja, sehingga kesimpulannya keliru.',
      claim: 'Unggahan itu menyimpulkan [kesimpulan dalam klaim].',
      why: 'Kesimpulan itu tidak berlaku karena [syarat, wilayah, atau waktu yang dihilangkan]. [data pendukung]. [sumber di luar instansi]',
      close:
        'Penjelasan lengkap beserta datanya ada di [laman resmi]. Bila keadaan Anda berbeda, sampaikan ke [nomor pengaduan].',
    },
  ),
  template(
    'unproven-checking',
    'unproven',
    'counter',
    { id: 'Belum terbukti: masih diperiksa', en: 'Unproven: still being checked' },
    {
      headline: '[nama instansi] sedang memeriksa kabar tentang [pokok bahasan]',
      fact: 'Yang sudah diketahui sampai [tanggal dan jam]: [fakta yang sudah diperiksa].',
      warning: 'Sebagian kabar yang beredar di [tempat beredar] belum dapat dipastikan.',
      claim: 'Kabar itu menyebut [isi klaim dalam satu kalimat].',
      why: 'Yang belum diketahui: [hal yang masih diperiksa]. Pemeriksaan dilakukan oleh [pihak pemeriksa] dan diperkirakan selesai [perkiraan waktu].',
      close:
        'Kami menyampaikan hasilnya di [laman resmi] paling lambat [waktu kabar berikutnya]. Punya informasi atau terdampak langsung? Hubungi [nomor layanan].',
    },
  ),
  template(
    'unproven-incident',
    'unproven',
    'socialise',
    { id: 'Belum terbukti: kejadian sedang ditangani', en: 'Unproven: incident being handled' },
    {
      headline: 'Penanganan [kejadian] di [tempat]: yang sudah dilakukan',
      fact: 'Pada [tanggal dan jam] kami menerima laporan [kejadian] di [tempat]. Yang sudah dilakukan: [tindakan dan jumlah yang ditangani].',
      warning: 'Penyebabnya masih diperiksa. Mohon tidak menyimpulkan sebelum hasilnya ada.',
      claim: 'Di [tempat beredar] disebut [isi klaim dalam satu kalimat].',
      why: 'Sebab itu belum dapat dipastikan: [pemeriksaan yang berjalan dan lembaga pelaksananya].',
      close:
        'Keluarga yang terdampak dapat datang ke [posko atau layanan] atau menghubungi [nomor darurat]. Kabar berikutnya: [waktu] di [laman resmi].',
    },
  ),
  template(
    'accurate-explain',
    'accurate',
    'educate',
    { id: 'Akurat: benar, ini penjelasannya', en: 'Accurate: true, and this is why' },
    {
      headline: 'Benar, [isi kabar]; ini penjelasannya',
      fact: '[isi kabar yang benar] Hal ini berlaku sejak [tanggal] bagi [siapa yang terkena].',
      warning: 'Kabar yang beredar di [tempat beredar] benar, tetapi banyak yang bertanya alasannya.',
      claim: 'Yang ditanyakan warga: [pertanyaan utama].',
      why: 'Alasannya [alasan dan dasar aturan]. [dampak bagi warga, termasuk yang merugikan].',
      close:
        'Yang perlu Anda lakukan: [langkah]. Keberatan atau usul dapat disampaikan ke [nomor pengaduan] atau [laman resmi].',
    },
  ),
  template(
    'accurate-mended',
    'accurate',
    'brand',
    {
      id: 'Akurat: keluhan benar dan sudah diperbaiki',
      en: 'Accurate: the complaint was right and is mended',
    },
    {
      headline: '[masalah] di [tempat] sudah diperbaiki',
      fact: 'Keluhan tentang [masalah] di [tempat] benar. Sejak [tanggal], [perbaikan yang dilakukan].',
      warning: 'Kami mohon maaf atas [akibat bagi warga].',
      claim: 'Warga menyampaikan [isi keluhan dalam satu kalimat].',
      why: 'Penyebabnya [penyebab]. Agar tidak terulang, [langkah pencegahan] dan hasilnya dapat dilihat di [laman resmi].',
      close:
        'Masih mengalami hal yang sama? Beri tahu kami melalui [nomor pengaduan]; laporan dijawab dalam [lama waktu].',
    },
  ),
  template(
    'accurate-campaign',
    'accurate',
    'campaign',
    { id: 'Akurat: ajakan memakai layanan', en: 'Accurate: call to use the service' },
    {
      headline: '[ajakan dalam satu kalimat] mulai [tanggal]',
      fact: 'Mulai [tanggal], [nama program] dibuka untuk [kelompok sasaran] di [tempat atau wilayah]. [manfaat yang dapat diperiksa].',
      warning: 'Layanan ini gratis. Waspadai pihak yang meminta biaya atau data rahasia.',
      claim: 'Yang sering ditanyakan: [pertanyaan utama].',
      why: '[jawaban singkat beserta dasar aturannya].',
      close:
        'Siapkan [syarat], lalu daftar di [laman resmi] atau [kantor terdekat] sampai [batas waktu]. Informasi: [nomor layanan].',
      hashtags: ['LayananPublik'],
    },
  ),
  template(
    'accurate-schedule',
    'accurate',
    'socialise',
    { id: 'Akurat: jadwal dan syarat', en: 'Accurate: schedule and conditions' },
    {
      headline: 'Jadwal dan syarat [nama program] [periode]',
      fact: '[nama program] [periode] berlangsung pada [jadwal] di [tempat atau wilayah]. Penerimanya [kelompok penerima].',
      warning: 'Jadwal yang beredar di luar kanal resmi dapat berbeda.',
      claim: 'Yang banyak ditanyakan: [pertanyaan utama].',
      why: 'Jadwal ditetapkan melalui [dasar penetapan]. Bila berubah, pengumumannya terbit di [laman resmi].',
      close:
        'Cek nama dan jadwal Anda di [laman resmi] atau [kantor terdekat]. Ada kendala? Hubungi [nomor layanan].',
    },
  ),
  template(
    'hate-calm',
    'hate',
    'counter',
    { id: 'Ujaran kebencian: fakta tanpa menyalahkan kelompok', en: 'Hate: the facts, blaming no group' },
    {
      headline: 'Layanan [nama program] terbuka bagi setiap warga yang memenuhi syarat',
      fact: '[nama program] diberikan berdasarkan [syarat penerima] sesuai [dasar aturan], tanpa membedakan latar belakang warga.',
      warning:
        'Di [tempat beredar] ada pernyataan yang menyalahkan kelompok warga tertentu. Pernyataan itu tidak berdasar dan dapat melukai sesama.',
      claim: 'Pernyataan itu menyebut [pokok tuduhan, tanpa mengulang hinaannya].',
      why: 'Data penerima menunjukkan [data yang relevan]. [keterangan pihak di luar instansi]',
      close:
        'Mari menahan diri dan tidak meneruskan pernyataan itu. Bila Anda mengalami perlakuan berbeda dalam layanan, laporkan ke [nomor pengaduan].',
    },
  ),
  template(
    'hate-together',
    'hate',
    'educate',
    { id: 'Ujaran kebencian: ajakan tenang setelah kejadian', en: 'Hate: call for calm after an event' },
    {
      headline: '[kejadian] di [tempat] ditangani menurut hukum; mari tetap tenang',
      fact: '[kejadian] di [tempat] pada [tanggal] sedang ditangani [lembaga yang berwenang]. Yang sudah diketahui: [fakta yang sudah diperiksa].',
      warning:
        'Ada pesan di [tempat beredar] yang mengaitkan kejadian ini dengan kelompok warga tertentu. Kaitan itu tidak didukung fakta.',
      claim: 'Pesan itu menyebut [pokok tuduhan, tanpa mengulang hinaannya].',
      why: '[keterangan resmi lembaga yang berwenang]. [keterangan tokoh atau lembaga di luar instansi]',
      close:
        'Ikuti kabar dari [lembaga yang berwenang] di [laman resmi]. Melihat ancaman atau kekerasan? Hubungi 110.',
    },
  ),
];
