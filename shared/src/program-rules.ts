import { maskPrivate } from './masking.js';
import { wantedWords } from './program-query.js';
import type { ProgramDraft } from './program.js';
import type { Reason } from './vocabulary.js';

const dayMs = 86_400_000;
/** Proposed length of a watch; the desk renews it or lets it end (screens, section 4). */
export const defaultWatchDays = 90;
/** No watch runs longer than a year without somebody saying again what it is for. */
export const longestWatchDays = 366;

interface Refusal {
  pattern: RegExp;
  why: (words: string) => Reason;
}

const person = (words: string): Reason => ({
  id: `“${words}” menunjuk orang, bukan program. Sebut jabatan atau nama programnya.`,
  en: `“${words}” points at a person, not a program. Name the office or the program.`,
});
const because = (idKind: string, enKind: string) => (words: string) => ({
  id: `“${words}” menunjuk ${idKind}; itu tidak boleh dipantau.`,
  en: `“${words}” points at ${enKind}; that may not be watched.`,
});
const party = because('partai politik', 'a political party');
const faith = because('agama atau penganutnya', 'a faith or its followers');
const ethnicity = because('suku atau asal-usul', 'an ethnic group');
const union = because('serikat pekerja', 'a trade union');

/** Words of institutions named after someone: the institution may be watched. */
const namedAfter =
  '(?<!\\b(?:RSUD|RSUP|RSU|RS|Bandara|Jalan|Jl\\.?|Stadion|Universitas|Gedung|Pelabuhan|Taman) )';
/** Ordinary nouns after “ibu” and “bapak” that make no person of it: ibu kota, ibu hamil, bapak asuh. */
const commonNouns =
  '(?:kota|hamil|menyusui|nifas|rumah|tangga|dan|serta|bersalin|melahirkan|pertiwi|asuh|angkat|balita|tunggal)\\b';

/**
 * What a watch may not name (design, rule 1), in order. No list of people: a name without title is for the second person
 * to notice. Offices such as “Menteri Sosial” are not on the list and therefore allowed.
 */
const refusals: readonly Refusal[] = [
  { pattern: /@[\w.]{2,}/u, why: person },
  { pattern: /\b(?:akun|profil|user)\s+[\w.@-]{2,}/iu, why: person },
  { pattern: /\b(?:a\.n\.|atas nama)\s+\S+/iu, why: person },
  {
    pattern: new RegExp(
      `${namedAfter}\\b(?:Bapak|Bpk\\.?|Pak|Ibu|Bu|Sdri?\\.?|Saudar[ai]|Mas|Mbak|Kang|Bang|Tuan|Nyonya|Ny\\.)\\s+(?!${commonNouns})\\p{L}{2,}`,
      'iu',
    ),
    why: person,
  },
  {
    pattern: new RegExp(
      `${namedAfter}\\b(?:KH\\.?|Hj?\\.|Ust(?:ad[zs]?|az|\\.)|Habib|Gus|Dr\\.|dr\\.|Prof\\.?|Ir\\.|Drs\\.|Dra\\.)\\s+\\p{Lu}\\p{L}+`,
      'u',
    ),
    why: person,
  },
  { pattern: /\p{L}+,\s*(?:S\.|M\.|Ph\.?D)\s*\p{Lu}?/u, why: person },
  {
    pattern:
      /\b(?:partai|parpol|caleg|capres|cawapres|tim sukses|timses|relawan (?:capres|caleg|paslon))\b(?:\s+\p{L}+)?|\b(?:pdip|pdi[- ]perjuangan|gerindra|golkar|nasdem|perindo|hanura)\b/iu,
    why: party,
  },
  {
    pattern:
      /\b(?:umat|kaum|jemaat|penganut|ormas)\s+(?:\p{L}+)|\b(?:islam|muslim|muslimah|kristen|kristiani|nasrani|katolik|protestan|hindu|buddha|budha|konghucu|khonghucu|yahudi|syiah|sunni|ahmadiyah|wahabi|kejawen|ateis|gereja|masjid|vihara|pura besakih|nahdlatul ulama|muhammadiyah)\b/iu,
    why: faith,
  },
  {
    pattern:
      /\b(?:suku|etnis|etnik|keturunan|ras)\s+\p{L}+|\borang\s+(?:jawa|sunda|madura|batak|minang|padang|bugis|melayu|betawi|bali|dayak|papua|ambon|aceh|cina|china|arab)\b|\b(?:tionghoa|tiongkok[- ]peranakan|pribumi|dayak|batak|bugis|minangkabau)\b/iu,
    why: ethnicity,
  },
  { pattern: /\b(?:serikat (?:pekerja|buruh|karyawan)|kspi|kspsi|ksbsi|fspmi|kasbi|spsi)\b/iu, why: union },
];

/** Short names of parties that also mean something else: not as names by themselves, but beside context words. */
const partyInitials = /^(?:PAN|PPP|PSI|PKB|PKS|PKN)$/i;

function refusePhrase(phrase: string): Reason[] {
  const found = refusals.flatMap(({ pattern, why }) => {
    const match = pattern.exec(phrase);
    return match ? [why(match[0].trim())] : [];
  });
  return found.length === 0 && maskPrivate(phrase) !== phrase
    ? [person(maskPrivate(phrase))]
    : found.slice(0, 1);
}

function refuseEnd(endsAt: string, now: string): Reason[] {
  const days = (Date.parse(endsAt) - Date.parse(now)) / dayMs;
  if (days <= 0) {
    return [{ id: 'Tanggal berakhir harus setelah hari ini.', en: 'The end date must lie in the future.' }];
  }
  if (days <= longestWatchDays) return [];
  return [
    {
      id: 'Pemantauan paling lama satu tahun; setelah itu diajukan lagi.',
      en: 'A watch lasts one year at most; then it is proposed again.',
    },
  ];
}

/**
 * Why a program may not be watched as drafted; empty where it may. Excluded senses and exclusions of the query are
 * not judged: they say what is not meant. `now` is an ISO moment.
 */
export function refuseProgram(draft: ProgramDraft, now: string): Reason[] {
  const names = [draft.name, ...draft.aliases];
  const reasons = [
    ...[...names, ...draft.ambiguous, ...draft.context, wantedWords(draft.query)].flatMap(refusePhrase),
    ...names.filter((name) => partyInitials.test(name.trim())).map(party),
    ...refuseEnd(draft.endsAt, now),
  ];
  return reasons.filter((reason, index) => reasons.findIndex((other) => other.id === reason.id) === index);
}
