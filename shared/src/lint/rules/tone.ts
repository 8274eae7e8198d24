import type { LintRule } from '../lint-types.js';
import { wordRule } from './word-rule.js';

/** Calm, also where people are angry: neither mocked nor shouted at. */
export const tone: LintRule = wordRule(
  {
    name: 'tone',
    principle: 'clarity',
    passed: { id: 'Nada tenang dan hormat.', en: 'The tone is calm and respectful.' },
  },
  [
    {
      pattern:
        /(?<!\p{L})(?:goblok|tolol|bodoh|dungu|bego|sinting|idiot|bangsat|brengsek|sampah masyarakat)(?!\p{L})/giu,
      severity: 'block',
      advice: { id: 'kata menghina. Hapus.', en: 'an insult. Remove it.' },
    },
    {
      pattern:
        /(?<!\p{L})(?:ngawur|asbun|asal bunyi|asal (?:bicara|ngomong)|sok tahu|memalukan|konyol|lucu sekali|gagal paham|kurang (?:kerjaan|piknik)|tukang (?:fitnah|bohong|nyinyir)|nyinyir|julid|pembohong|penyebar fitnah|halu|baper|oknum tidak bertanggung jawab|tidak tahu malu|jangan mau dibodohi|otak)(?!\p{L})/giu,
      severity: 'warn',
      advice: {
        id: 'bernada mengejek atau marah. Pakai kata yang tenang; sebut faktanya.',
        en: 'sounds mocking or angry. Use calm words; state the fact.',
      },
    },
    {
      pattern: /(?:![\s!?]*){2,}|[?]{2,}/gu,
      severity: 'warn',
      advice: {
        id: 'tanda seru atau tanya beruntun. Cukup satu, atau titik.',
        en: 'a run of marks. One is enough, or a full stop.',
      },
    },
    {
      // Three words of four letters or more in capitals: acronyms stand alone or are shorter.
      pattern: /(?<![\p{L}\p{N}])\p{Lu}{4,}(?:[\s,]+\p{Lu}{4,}){2,}(?![\p{L}\p{N}])/gu,
      severity: 'warn',
      advice: {
        id: 'huruf besar semua terbaca seperti berteriak. Tulis seperti biasa.',
        en: 'all capitals read as shouting. Write normally.',
      },
    },
  ],
);
