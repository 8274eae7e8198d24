import { template } from './template.js';

/** Answers to messages that fish for money or data in a program's name. */
export const scamTemplates = [
  template(
    'scam-link',
    'scam',
    'counter',
    { id: 'Penipuan: tautan pendaftaran palsu', en: 'Scam: fake registration link' },
    {
      headline: '[nama program] tidak dibuka lewat tautan pesan; cek di [laman resmi]',
      fact: 'Informasi dan layanan [nama program] hanya disampaikan [nama instansi] melalui [laman resmi] dan [kantor atau petugas resmi]. [cara resmi menjadi penerima]',
      warning:
        'Sejak [tanggal mulai beredar] beredar pesan di [tempat beredar] yang mengatasnamakan [nama program]. Isinya tidak benar dan berisiko mencuri data Anda.',
      claim: 'Pesan itu menyebut [isi klaim dalam satu kalimat, tanpa tautan].',
      why: 'Alamat dalam pesan bukan milik [nama instansi]; [temuan tentang alamat atau pengirim]. [hasil pemeriksaan pihak di luar instansi]',
      close:
        'Cek informasi [nama program] di [laman resmi]. Jangan bagikan NIK, foto KTP, PIN, atau kode OTP kepada siapa pun. Sudah telanjur mengisi? Segera ganti kata sandi, hubungi bank Anda, lalu lapor ke [nomor pengaduan].',
      hashtags: ['CekDulu', 'WaspadaPenipuan'],
    },
  ),
  template(
    'scam-caller',
    'scam',
    'counter',
    { id: 'Penipuan: petugas gadungan meminta biaya', en: 'Scam: false officer asks for a fee' },
    {
      headline: 'Layanan [nama program] tidak dipungut biaya',
      fact: 'Pengurusan [nama program] tidak dipungut biaya. Petugas [nama instansi] bertugas dengan [tanda pengenal atau surat tugas] dan tidak meminta transfer.',
      warning:
        'Di [wilayah atau kanal] ada orang yang mengaku petugas dan meminta uang. Permintaan seperti itu bukan dari kami.',
      claim: 'Orang itu menyebut [isi klaim dalam satu kalimat].',
      why: '[dasar aturan yang menyatakan layanan gratis]. [hasil pemeriksaan atau laporan yang sudah diterima]',
      close:
        'Minta surat tugas dan catat waktunya. Jangan mentransfer uang. Laporkan ke [nomor pengaduan] atau [kantor terdekat]; bila sudah mentransfer, hubungi bank Anda secepatnya.',
      hashtags: ['CekDulu'],
    },
  ),
  template(
    'scam-learn',
    'scam',
    'educate',
    { id: 'Penipuan: kenali cirinya', en: 'Scam: learn its signs' },
    {
      headline: 'Tiga langkah mengenali pesan palsu tentang [nama program]',
      fact: 'Alamat resmi [nama program] adalah [laman resmi]. [nama instansi] tidak meminta kode OTP, PIN, atau biaya melalui pesan.',
      warning:
        'Pesan yang memakai nama program dan meminta data pribadi masih ditemukan di [tempat beredar].',
      claim: 'Bentuknya biasanya [pola pesan dalam satu kalimat, tanpa tautan].',
      why: 'Pertama, lihat alamatnya: laman instansi berakhiran go.id atau tercantum di [laman resmi]. Kedua, pesan palsu mendesak dengan batas waktu. Ketiga, pesan palsu meminta data rahasia. [rujukan pemeriksaan]',
      close: 'Ragu? Tanyakan ke [nomor pengaduan] sebelum mengisi apa pun, dan jangan meneruskan pesannya.',
      hashtags: ['CekDulu', 'JagaDataPribadi'],
    },
  ),
  template(
    'scam-recruitment',
    'scam',
    'counter',
    { id: 'Penipuan: lowongan kerja palsu', en: 'Scam: fake vacancies' },
    {
      headline: 'Lowongan [nama program] hanya diumumkan di [laman resmi]',
      fact: 'Penerimaan petugas [nama program] diumumkan [nama instansi] di [laman resmi] dan tidak dipungut biaya. [status penerimaan saat ini]',
      warning:
        'Sejak [tanggal mulai beredar] beredar pengumuman lowongan yang memakai nama dan logo kami. Pengumuman itu bukan dari kami.',
      claim: 'Pengumuman itu menjanjikan [isi klaim dalam satu kalimat, tanpa tautan].',
      why: '[nama instansi] tidak menerbitkan pengumuman dengan nomor atau alamat tersebut. [temuan tentang alamat atau surat]. [hasil pemeriksaan pihak di luar instansi]',
      close:
        'Lihat pengumuman penerimaan di [laman resmi]. Jangan mengirim uang atau dokumen pribadi; laporkan ke [nomor pengaduan].',
      hashtags: ['CekDulu'],
    },
  ),
];
