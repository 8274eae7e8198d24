import { backgroundEntries } from '../group/background.js';
import { passOn } from '../ingest/demo/passing-on.js';
import { createRandom, type Random } from '../ingest/demo/random.js';

/**
 * Invented short posts for load, made to be as unlike each other as public replies are: a third of a busy day's posts
 * pass an earlier one on, the rest are written anew. Posts drawn from a dozen phrases alone would all join a few hundred
 * stories and be compared with each other far more often than real ones.
 */

/** Share of posts that repeat a recent one; of these, how many word for word. */
const repeatedShare = 0.35;
const copiedShare = 0.4;
/** What is passed on is mostly new, and what was passed on before is passed on again. */
const rememberedPosts = 2_000;
/** Names, numbers and slips of the pen: words that no earlier post held. Public replies have 4 to 9 %. */
const unseenShare = 0.04;

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

const syllables =
  'ba ca da ga ja ka la ma na pa ra sa ta wa ya bi di gi ki li mi ni ri si ti bu du ku lu mu nu ru su tu'.split(
    ' ',
  );
const endings = ['', '', '', '', 'nya', 'kan', 'an', 'i'];

/** A deterministic stream of posts: the same seed gives the same texts. */
export function madePosts(seed: number): () => string {
  const random = createRandom(seed);
  const nextWord = wordsByFrequency(random);
  const recent: string[] = [];
  return () => {
    const earlier = random.chance(repeatedShare) ? recent[placeBackFrom(recent.length, random)] : undefined;
    if (earlier !== undefined) return random.chance(copiedShare) ? earlier : passOn(earlier, random);
    const post = newPost(random, nextWord);
    if (recent.push(post) > rememberedPosts) recent.shift();
    return post;
  };
}

/** The newer a post, the likelier it is passed on. */
function placeBackFrom(count: number, random: Random): number {
  return count - 1 - Math.floor(count * random.next() ** 3);
}

/** 5 to 40 words, 18 on average: replies have 11, posts that open a thread more. */
function newPost(random: Random, nextWord: () => string): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random.next() * list.length)] ?? '';
  const words = Array.from({ length: 1 + Math.floor(22 * random.next() ** 2) }, nextWord).join(' ');
  const sum = random.chance(0.3) ? ` sekitar ${Math.floor(random.next() * 900) + 100} ribu` : '';
  const where = random.chance(0.4) ? ` di ${pick(places)} RT ${Math.floor(random.next() * 40) + 1}` : '';
  const told = random.chance(0.5) ? ` ${pick(predicates)}` : '';
  return `${pick(openings)}${pick(subjects)}${told} ${words}${sum}${where}${pick(tails)}`;
}

/** Words as often as everyday Indonesian has them, with endings, and now and then one that nobody wrote before. */
function wordsByFrequency(random: Random): () => string {
  const bounds: number[] = [];
  const stems = backgroundEntries().map(([stem, count]) => {
    bounds.push((bounds.at(-1) ?? 0) + count);
    return stem;
  });
  const total = bounds.at(-1) ?? 0;
  return () => {
    if (random.chance(unseenShare)) return unseenWord(random);
    const stem = stems[firstAbove(bounds, random.next() * total)] ?? '';
    return stem + (endings[Math.floor(random.next() * endings.length)] ?? '');
  };
}

function unseenWord(random: Random): string {
  return Array.from({ length: 4 }, () => syllables[Math.floor(random.next() * syllables.length)]).join('');
}

function firstAbove(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
