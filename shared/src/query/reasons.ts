import { longestQuery, mostQueryTerms, shortestPrefix } from '../query.js';
import type { Reason } from '../vocabulary.js';

/** Deepest nesting of brackets and exclusions: beyond it nobody reads a query any more. */
export const deepestQuery = 20;
/** Reach of NEAR, in words, and the words it may take. */
export const nearLimits = { distance: 50, words: 10, usual: 10 } as const;

/** What each problem says: what was expected, what came, what to do. */
export const reasons = {
  tooLong: (length: number): Reason => ({
    id: `Kueri paling panjang ${longestQuery} karakter; ini ${length}. Persingkat, atau pecah menjadi beberapa pencarian.`,
    en: `A query has at most ${longestQuery} characters; this one has ${length}. Shorten it or split it into several searches.`,
  }),
  tooManyTerms: (): Reason => ({
    id: `Kueri memuat paling banyak ${mostQueryTerms} kata, frasa, dan nilai. Hapus mulai dari sini, atau pecah menjadi beberapa pencarian.`,
    en: `A query holds at most ${mostQueryTerms} words, phrases and values. Remove what follows, or split it into several searches.`,
  }),
  tooDeep: (): Reason => ({
    id: `Tanda kurung dan pengecualian bersusun paling banyak ${deepestQuery} tingkat. Hapus kurung yang tidak perlu.`,
    en: `Brackets and exclusions nest at most ${deepestQuery} deep. Remove brackets that are not needed.`,
  }),
  unclosedQuote: (): Reason => ({
    id: 'Frasa ini belum ditutup. Tambahkan tanda kutip (") di akhirnya.',
    en: 'This phrase is not closed. Add a quotation mark (") at its end.',
  }),
  unclosedBracket: (): Reason => ({
    id: 'Kurung ini belum ditutup. Tambahkan tanda ) di akhirnya.',
    en: 'This bracket is not closed. Add ) at its end.',
  }),
  strayBracket: (): Reason => ({
    id: 'Kurung ini tidak punya pasangan di depannya. Hapus, atau buka kurung lebih dahulu.',
    en: 'This bracket has no partner before it. Remove it, or open a bracket first.',
  }),
  missingOperand: (sign: string): Reason => ({
    id: `“${sign}” memerlukan kata, frasa, atau kurung di sampingnya. Lengkapi, atau hapus tanda ini.`,
    en: `“${sign}” needs a word, phrase or bracket beside it. Complete it, or remove the sign.`,
  }),
  emptyBrackets: (): Reason => ({
    id: 'Kurung ini kosong. Isi dengan kata, atau hapus.',
    en: 'These brackets are empty. Put words into them, or remove them.',
  }),
  missingValue: (name: string): Reason => ({
    id: `“${name}” memerlukan nilai sesudah titik dua, tanpa spasi. Lengkapi, atau hapus.`,
    en: `“${name}” needs a value after the colon, without a blank. Complete it, or remove it.`,
  }),
  onlyExclusions: (): Reason => ({
    id: 'Di sini hanya ada pengecualian. Tambahkan sedikitnya satu kata, frasa, atau kolom yang harus ada.',
    en: 'There are only exclusions here. Add at least one word, phrase or field that must occur.',
  }),
  unknownField: (name: string, names: string): Reason => ({
    id: `Tidak ada kolom “${name}”. Yang ada: program, tingkat, sumber, media, bahasa, provinsi, sifat, jalur, keadaan, isu, cerita, dari, sampai, pada. Untuk mencari teksnya sendiri, tulis di dalam tanda kutip.`,
    en: `There is no field “${name}”. There are: ${names}. To look for the text itself, put it in quotation marks.`,
  }),
  unknownValue: (name: string, value: string, values: string): Reason => ({
    id: `“${name}” tidak mengenal nilai “${value}”. Contoh yang dikenal: ${values}.`,
    en: `“${name}” does not know the value “${value}”. It knows for instance: ${values}.`,
  }),
  oneDate: (name: string): Reason => ({
    id: `“${name}” menerima satu tanggal saja. Untuk rentang, pakai dari: dan sampai:.`,
    en: `“${name}” takes one date only. For a range use from: and to:.`,
  }),
  badDate: (value: string): Reason => ({
    id: `Tanggal ditulis tahun-bulan-hari, misalnya 2026-11-19, dan harus ada di kalender; tertulis “${value}”.`,
    en: `A date is written year-month-day, for instance 2026-11-19, and must exist; got “${value}”.`,
  }),
  badWildcard: (): Reason => ({
    id: `Tanda * hanya boleh di akhir kata, sesudah sedikitnya ${shortestPrefix} huruf, misalnya bantu*.`,
    en: `The sign * may stand only at the end of a word, after at least ${shortestPrefix} letters, for instance bantu*.`,
  }),
  nearDistance: (): Reason => ({
    id: `Jarak NEAR adalah angka 1 sampai ${nearLimits.distance}, misalnya cair NEAR/5 tautan, dan sama di seluruh rangkaian.`,
    en: `The distance of NEAR is a number from 1 to ${nearLimits.distance}, for instance cair NEAR/5 tautan, and the same along a chain.`,
  }),
  nearWords: (): Reason => ({
    id: `NEAR menghubungkan 2 sampai ${nearLimits.words} kata utuh, tanpa tanda kutip, kurung, kolom, atau *: cair NEAR/5 tautan.`,
    en: `NEAR joins 2 to ${nearLimits.words} whole words, without quotes, brackets, fields or *: cair NEAR/5 tautan.`,
  }),
  onlyAtTop: (name: string): Reason => ({
    id: `“${name}” berlaku untuk seluruh pencarian: tulis di luar kurung, OR, dan pengecualian.`,
    en: `“${name}” holds for the whole search: write it outside brackets, OR and exclusions.`,
  }),
  textOnly: (name: string): Reason => ({
    id: `“${name}” tidak berlaku di sini; kueri ini hanya membaca teks. Pakai kata, frasa, NEAR, OR, dan pengecualian.`,
    en: `“${name}” does not work here; this query reads text only. Use words, phrases, NEAR, OR and exclusions.`,
  }),
} as const;
