export const signIn = {
  title: 'Masuk ke Tanggap',
  desk: 'Meja Humas',
  tagline: 'Menangkap klaim keliru tentang program pemerintah sejak dini, dan menjawabnya dengan fakta.',
  scopeTitle: 'Yang dijaga alat ini',
  scope: [
    {
      title: 'Klaim, bukan orang.',
      text: 'Yang dibaca adalah isi kiriman publik. Akun pribadi disamarkan; tidak ada halaman, skor, atau jejaring orang.',
    },
    {
      title: 'Kritik dilindungi.',
      text: 'Keluhan diteruskan kepada yang dapat memperbaiki. Nada negatif tidak menaikkan urgensi.',
    },
    {
      title: 'Orang yang memutuskan.',
      text: 'Mesin mengurutkan dan memberi alasan. Tidak pernah memposting, tidak pernah memberi cap.',
    },
  ],
  username: 'Nama pengguna',
  password: 'Sandi',
  show: 'Tampilkan sandi',
  hide: 'Sembunyikan sandi',
  submit: 'Masuk',
  submitting: 'Memeriksa…',
  capsLock: 'Caps Lock menyala.',
  usernameMissing: 'Isi nama pengguna.',
  passwordMissing: 'Isi sandi.',
  lost: 'Sesi Anda berakhir. Masuk kembali untuk melanjutkan di halaman yang sama.',
  logged: 'Setiap masuk, pencarian, dan keputusan tercatat di log audit.',
  firstTime: 'Pertama kali? Nama dan sandi dicetak sekali di terminal saat Tanggap dijalankan.',
  language: 'Bahasa',
};
