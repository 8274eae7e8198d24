export const capture = {
  title: 'Tempel alamat',
  intro: 'Halaman publik dibaca lewat penjaga alamat, lalu dinilai seperti yang lain.',
  url: 'Alamat halaman',
  urlHint: 'tautan berita, unggahan publik, atau halaman',
  text: 'Teksnya',
  textHint: 'isi bila halaman tidak dapat dibaca',
  textShow: 'Tempel teksnya sendiri',
  urlWrong: 'Isi alamat lengkap yang dimulai dengan http:// atau https://.',
  submit: 'Ambil',
  working: 'Mengambil…',
  done: 'Tersimpan. Cerita muncul di antrean setelah dinilai.',
  repeated: 'Alamat ini sudah pernah masuk; tidak dihitung dua kali.',
};
