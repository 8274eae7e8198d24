import { wordRule } from './word-rule.js';

/**
 * Wording about ethnicity, religion, race or groups (SARA). It looks at how a group is spoken of, so it needs no list of
 * groups: a kind word (`warga`, `suku`) followed by a general judgement, labels that divide, and terms with an official
 * neutral form (Keppres 12/2014).
 */
export const saraWording = wordRule(
  {
    name: 'sara-wording',
    principle: 'credibility',
    passed: { id: 'Netral: tanpa kata SARA.', en: 'Neutral: nothing about ethnicity, religion or race.' },
  },
  [
    {
      pattern:
        /(?<!\p{L})(?:suku|etnis|ras|umat|kaum|penganut|golongan|orang-orang|pendatang|keturunan)(?: \p{L}+){0,3} (?:memang|pasti|selalu|biasanya|terkenal|cenderung|biang|dalang|penyebab|perusak|pemalas|malas|licik|serakah|kasar|bodoh|terbelakang|primitif|radikal|intoleran|sesat)(?!\p{L})/giu,
      severity: 'block',
      advice: {
        id: 'menilai satu kelompok. Sebut perbuatannya dan faktanya, tanpa menyebut kelompok.',
        en: 'judges a whole group. Name the act and the facts, not the group.',
      },
    },
    {
      pattern:
        /(?<!\p{L})(?:kafir|aseng|antek asing|pribumi|non-?pribumi|penjajah asing|aliran sesat|ajaran sesat)(?!\p{L})/giu,
      severity: 'block',
      advice: {
        id: 'label yang memecah belah. Hapus atau ganti dengan sebutan resmi.',
        en: 'a label that divides. Remove it or use the official name.',
      },
    },
    {
      pattern:
        /(?<!\p{L})(?:[Cc]ina|mayoritas|minoritas|[Pp]endatang|penduduk asli|putra daerah|keturunan asing)(?!\p{L})/gu,
      severity: 'warn',
      advice: {
        id: 'menyinggung asal-usul atau kelompok. Pakai sebutan netral (misalnya Tiongkok, Tionghoa, warga setempat) atau hapus.',
        en: 'touches origin or groups. Use a neutral name (such as Tiongkok, Tionghoa, local residents) or leave it out.',
      },
    },
  ],
  ['claim'],
);
