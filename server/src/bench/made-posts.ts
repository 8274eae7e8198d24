/** Invented short posts for load: about half name a program, registers are mixed, and hardly two are the same. */

const openings = [
  '',
  '',
  'Lur, ',
  'Min, ',
  'Info: ',
  'Bestie ',
  'Maaf numpang tanya, ',
  'Barusan lihat, ',
  'Katanya ',
];
const subjects = [
  'makan bergizi gratis di sekolah anakku',
  'bantuan PKH tahap ini',
  'BPJS Kesehatan kelas tiga',
  'kartu KIP Kuliah adikku',
  'gas LPG 3 kg di pangkalan',
  'pupuk subsidi kelompok tani kami',
  'antrean di puskesmas',
  'harga cabai di pasar',
  'jalan depan kelurahan',
  'konser di alun-alun semalam',
  'listrik di gang sebelah',
  'bansos BPNT ibu-ibu RT sini',
  'program cek kesehatan gratis',
  'sekolah rakyat yang baru dibuka',
  'lomba tujuh belasan',
];
const predicates = [
  'belum cair juga sampai hari ini',
  'ternyata lebih cepat dari bulan lalu',
  'bikin warga bingung karena datanya beda',
  'menunya telur, sayur, sama pisang, anak-anak habis semua',
  'kosong dari Senin, tolong dicek distribusinya',
  'kata petugasnya nunggu verifikasi',
  'mau dihapus tahun depan, benar nggak sih',
  'ramai banget dari subuh',
  'lancar, makasih buat yang jaga',
  'harus isi tautan dulu baru dapat katanya',
  'gak jelas jadwalnya, capek nunggu',
  'sudah diumumkan di papan kantor desa',
];
const tails = [
  '',
  '',
  '.',
  '!!',
  ' 😭',
  ' 🙏',
  ' wkwk',
  ', ada yang sama?',
  ' semoga ada kabar',
  ' #curhat',
  ' @akunlayanan',
];
const places = [
  'Cimuning',
  'Karangrejo',
  'Tegalsari',
  'Sukamaju',
  'Banjar',
  'Ulujami',
  'Mekarsari',
  'Pasarwajo',
  'Lolak',
];

/** A deterministic stream of posts: the same seed gives the same texts (mulberry32). */
export function madePosts(seed: number): () => string {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return () => {
    const place = `${pick(places)} RT ${Math.floor(random() * 40) + 1}`;
    const sum = random() < 0.3 ? ` sekitar ${Math.floor(random() * 900) + 100} ribu` : '';
    return `${pick(openings)}${pick(subjects)} ${pick(predicates)}${sum} di ${place}${pick(tails)}`;
  };
}
