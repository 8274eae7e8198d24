/** Ways in which people pass a text on, made the same at every run. */
export const alterations = {
  forwarded: (text: string) =>
    `Fwd: diteruskan dari grup sebelah\n\n${text}\n\nTolong sebarkan ke semua grup ya 🙏`,
  edited: (text: string) =>
    words(text)
      .filter((_, at) => at % 7 !== 5)
      .map((word, at) => (at % 9 === 2 ? misspelt(word) : word))
      .join(' '),
  commented: (text: string) =>
    `Baru dapat dari teman kantor, saya sendiri belum tahu benar atau tidak. ${text}`,
  paraphrased: (text: string) => paraphrase(text),
} as const;

/** Plain words and what people say instead, both ways round in the same text being of no harm. */
const otherwise: ReadonlyMap<string, string> = new Map(
  `yang yg|tidak gak|dengan dgn|akan bakal|sudah udah|untuk buat|karena soalnya|tetapi tapi|bisa dapat|uang dana|warga
masyarakat|polisi aparat|anak bocah|besar raksasa|banyak sejumlah|rumah kediaman|mobil kendaraan|meninggal wafat|segera
cepat|daftar registrasi|tautan link|hadiah undian|bantuan bansos|video rekaman|foto gambar|mengatakan bilang|menjadi
jadi|seperti macam|sangat sekali|orang manusia|melihat lihat|memberi kasih|membuat bikin|setelah habis|presiden
kepala-negara|gratis cuma-cuma|indonesia ri|sekarang kini|menteri pembantu-presiden|negara negeri|harus wajib`
    .split(/\|/)
    .map((pair) => pair.trim().split(/\s+/))
    .map(([plain = '', other = '']) => [plain, other]),
);

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function misspelt(word: string): string {
  return word.length < 5 ? word : word.slice(0, 2) + word.slice(3);
}

/** Clauses in another order, other words for common ones, every eighth word left out. */
function paraphrase(text: string): string {
  const clauses = text.split(/(?<=[.!?,;:])\s+|\n+/).filter((clause) => clause.trim() !== '');
  const parts = clauses.length > 1 ? clauses : halves(text);
  const turned = [
    ...parts.slice(Math.ceil(parts.length / 2)),
    ...parts.slice(0, Math.ceil(parts.length / 2)),
  ];
  return words(turned.join(' '))
    .filter((_, at) => at % 8 !== 3)
    .map((word) => otherwise.get(word.toLowerCase()) ?? word)
    .join(' ');
}

function halves(text: string): string[] {
  const all = words(text);
  const middle = Math.ceil(all.length / 2);
  return [all.slice(0, middle).join(' '), all.slice(middle).join(' ')];
}
