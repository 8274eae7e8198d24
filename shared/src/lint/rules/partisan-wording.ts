import { wordRule } from './word-rule.js';

/**
 * Humas serves the public, not a side (neutrality of the civil service, UU 20/2023). Nicknames and calls block; names of
 * political things may be needed and are only shown.
 */
export const partisanWording = wordRule(
  {
    name: 'partisan-wording',
    principle: 'credibility',
    passed: { id: 'Netral: tanpa kata partisan.', en: 'Neutral: no partisan wording.' },
  },
  [
    {
      pattern:
        /(?<!\p{L})(?:cebong|kecebong|kampret|kadrun|buzzer(?:p|rp)?|antek(?:-antek)?|barisan sakit hati|kaum pembenci|haters?|pembenci pemerintah|kelompok pembenci)(?!\p{L})/giu,
      severity: 'block',
      advice: {
        id: 'julukan terhadap kelompok. Hapus; jawab klaimnya, bukan orangnya.',
        en: 'a nickname for a group. Remove it; answer the claim, not people.',
      },
    },
    {
      pattern:
        /(?<!\p{L})(?:pilih(?:lah)? (?:kembali|nomor|pasangan)|dukung(?:lah)? (?:pasangan|paslon|partai|calon)|coblos\p{L}*|dua periode|tiga periode|lanjutkan kepemimpinan)(?!\p{L})/giu,
      severity: 'block',
      advice: {
        id: 'ajakan politik. Hapus; ASN wajib netral.',
        en: 'a political call. Remove it; civil servants stay neutral.',
      },
    },
    {
      pattern:
        /(?<!\p{L})(?:oposisi|koalisi|kubu|paslon|capres|cawapres|caleg|cagub|cabup|pilpres|pilkada|partai (?:politik|penguasa|pengusung)|lawan politik|rezim|pencitraan|politisasi|ditunggangi|motif politik|kepentingan politik|era sebelumnya|pemerintah(?:an)? sebelumnya|rezim sebelumnya)(?!\p{L})/giu,
      severity: 'warn',
      advice: {
        id: 'dapat terbaca memihak. Pakai istilah lembaga yang netral, atau hapus bila tidak perlu.',
        en: 'may read as taking sides. Use the neutral name of the institution, or leave it out.',
      },
    },
  ],
  ['claim'],
);
