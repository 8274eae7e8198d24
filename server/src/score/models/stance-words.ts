import { lexiconSize } from '../text/lexicon.js';
import { negations } from '../text/stop-words.js';
import type { TextView, Word } from '../text/text-view.js';
import { englishWords } from './english-words.js';
import type { ExtraValues } from './linear-model.js';
import { plainHash, type MeaningOf } from './meaning.js';

/** Words that judge, in everyday spelling. Own list; no names of persons, parties or groups. */
const negativeWords =
  'korupsi koruptor dikorupsi maling rampok merampok mencuri dicuri nyolong tilep ditilep bancakan bohong kebohongan ' +
  'dibohongi pembohong dusta tipu penipu penipuan menipu ditipu nipu palsu gagal kegagalan hancur menghancurkan ' +
  'rusak kerusakan merusak kacau parah buruk jelek bobrok amburadul berantakan semrawut becus sengsara menyengsarakan ' +
  'susah menyusahkan menderita melarat miskin kemiskinan lapar kelaparan keracunan racun beracun basi busuk mentah ' +
  'bau hambar mahal zalim dzolim lalim tolol goblok bodoh dungu tai anjing bangsat sialan brengsek bajingan sampah ' +
  'muak jijik menjijikkan malu memalukan kecewa mengecewakan kekecewaan marah kesal sebal jengkel capek lelah takut ' +
  'ngeri cemas khawatir panik sedih menyedihkan nangis menangis tangis prihatin memprihatinkan miris ironis percuma ' +
  'mubazir boros pemborosan pencitraan gimik tolak menolak ditolak batalkan dibatalkan hentikan cabut mundur lengser ' +
  'pecat bubarkan lambat lamban lama ribet rumit sulit dipersulit mempersulit bertele error eror gangguan lemot hilang ' +
  'mati tewas korban bahaya berbahaya membahayakan ancaman mengancam diancam paksa dipaksa memaksa pemaksaan curang ' +
  'kecurangan licik serakah rakus tega kejam biadab hina menghina salah kesalahan ngawur asal aneh heran bingung ' +
  'membingungkan omdo bacot omong kosong hutang utang beban membebani terbebani pungli suap disuap mafia oligarki ' +
  'rezim diktator bungkam dibungkam oknum curiga ragu meragukan pusing kapok rugi merugikan dirugikan kerugian telat ' +
  'terlambat mangkrak terbengkalai nihil dipotong potongan sunat disunat kotor jorok kasar judes jutek galak lalai ' +
  'abai diabaikan dibiarkan mengabaikan terlantar ditelantarkan diskriminasi pilih-kasih nepotisme kolusi bocor ' +
  'macet banjir antre berbelit dicuekin gaje payah minim jarang bohongin ngeselin nyesel menyesal kesulitan ' +
  'keluhan mengeluh dikeluhkan protes demo menuntut kritik boikot ogah malas sesat konyol lucu-lucuan hadeh';
const positiveWords =
  'mantap keren bagus baik terbaik hebat luar biasa salut bangga membanggakan terima kasih alhamdulillah syukur ' +
  'bersyukur semoga sukses berhasil keberhasilan bermanfaat manfaat membantu terbantu bantu dukung mendukung dukungan ' +
  'setuju sepakat senang bahagia gembira suka cinta sayang sehat lancar aman nyaman cepat mudah memudahkan dimudahkan ' +
  'sigap tanggap responsif ramah sopan apresiasi mengapresiasi diapresiasi top joss jos gas semangat maju sejahtera ' +
  'adil amanah jujur berkah barokah gratis lengkap bersih rapi enak lezat nikmat segar puas memuaskan cerdas jenius ' +
  'solusi tepat efektif efisien transparan optimis harapan hore asyik asik amin aamiin bravo selamat juara merdu indah ' +
  'cantik murah terjangkau recommended rekomendasi ramai favorit sempurna terpercaya berkualitas meningkat tercapai ' +
  'good great nice love happy best excellent delicious amazing thank thanks';
const negativeSigns = '😡 🤬 😠 😢 😭 🤮 💩 👎 😤 🤡 😒 🙄 😞 😔 💔 :(';
const positiveSigns = '👍 ❤ 🙏 😍 😊 🥰 👏 🎉 😁 😃 😄 🤩 💪 ✨ 🔥 😘 :)';

/** What a word does to the tone; a break ends the reach of a negation. */
const effects = { none: 0, positive: 1, negative: 2, negation: 3, stop: 4 } as const;
const entries: readonly (readonly [string, number])[] = [
  ...Array.from(negations, (word): [string, number] => [word, effects.negation]),
  ...['tapi', 'tetapi', 'namun', 'dan', 'but', 'and'].map((word): [string, number] => [word, effects.stop]),
  ...`${positiveWords} ${positiveSigns}`.split(' ').map((word): [string, number] => [word, effects.positive]),
  ...`${negativeWords} ${negativeSigns}`.split(' ').map((word): [string, number] => [word, effects.negative]),
  ['terima kasih', effects.positive],
];
const effectOf = new Map(entries.map(([word, effect]) => [plainHash(word), effect]));
const englishEffectOf = new Map(
  englishWords.map(([word, isPraise]) => [plainHash(word), isPraise ? effects.positive : effects.negative]),
);
/** Brings the five values to the size of the other features. */
const scale = 0.7;

/** Five values of a text from the lists: how many of each (up to 3), which are more, and whether it asks. */
export function toneReader(meaningOf: MeaningOf): ExtraValues {
  const memo = new Int8Array(lexiconSize).fill(-1);
  const effectFor = ({ kind, plain, key }: Word): number => {
    const known = key < 0 ? -1 : (memo[key] ?? -1);
    if (known >= 0) return known;
    const meaning = kind === 'word' ? meaningOf(plain) : plainHash(plain);
    const said = effectOf.get(meaning) ?? englishEffectOf.get(plainHash(plain));
    const effect = kind === 'mark' ? effects.stop : (said ?? effects.none);
    if (key >= 0) memo[key] = effect;
    return effect;
  };
  return (view) => toneValues(view, effectFor);
}

function toneValues(view: TextView, effectFor: (word: Word) => number): number[] {
  let negative = 0;
  let positive = 0;
  let flips = 0;
  let asks = 0;
  for (const word of view.words) {
    const effect = effectFor(word);
    if (effect === effects.stop) {
      flips = 0;
      if (word.kind === 'mark' && word.form.includes('?')) asks = 1;
      continue;
    }
    if (effect === effects.positive || effect === effects.negative) {
      if ((effect === effects.positive) === (flips === 0)) positive += 1;
      else negative += 1;
    }
    flips = effect === effects.negation ? 3 : Math.max(0, flips - 1);
  }
  return [
    (scale * Math.min(negative, 3)) / 3,
    (scale * Math.min(positive, 3)) / 3,
    negative > positive ? scale : 0,
    positive > negative ? scale : 0,
    (scale * asks) / 2,
  ];
}
