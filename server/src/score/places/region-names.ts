import { provinces } from '@tanggap/shared/provinces';
import { nameRule, regencies, type NameRule } from '@tanggap/shared/regencies';
import { readText } from '../text/read-text.js';

/** One way to write a region, as the words that a text shows. */
export interface RegionName {
  words: readonly string[];
  /** Province of the regency and of the city of this name: Kota Banjar and Kabupaten Banjar lie apart. */
  regency: string | null;
  city: string | null;
  /** When it counts; `never` for phrases in which a name means something else. */
  rule: NameRule | 'never' | null;
}

/** Sayings, other places and things that contain a name. */
const otherSenses = [
  ...['sampai', 'sampe', 'sampek', 'hingga', 'ke', 'to'].map((till) => `sabang ${till} merauke`),
  ...['sabang merauke', 'selat malaka', 'tan malaka', 'tua bangka', 'tuwa bangka', 'tuo bangka'],
  ...[
    'alor setar',
    'batu pahat',
    'lebak bulus',
    'medan merdeka',
    'medan perang',
    'medan laga',
    'medan tempur',
  ],
  ...[
    'medan juang',
    'medan jihad',
    'medan pertempuran',
    'medan magnet',
    'medan listrik',
    'medan yang',
    'medan berat',
  ],
  ...['padang pasir', 'padang rumput', 'padang mahsyar', 'padang bulan', 'padang lamun', 'padang golf'],
  ...[
    'kediri sendiri',
    'bandung bondowoso',
    'palu arit',
    'palu hakim',
    'roh kudus',
    'kitab kudus',
    'tanah kudus',
  ],
  ...['liang lahat', 'suzuki karimun', 'rsud tarakan', 'brebes mili', 'menara babel', 'kota metropolitan'],
];

const names = new Map<string, RegionName>();

function add(spelling: string, of: Partial<RegionName>): void {
  const words = readText(spelling).words.map(({ form }) => form);
  const key = words.join(' ');
  const known = names.get(key) ?? { words, regency: null, city: null, rule: of.rule ?? null };
  names.set(key, { ...known, ...of });
}

for (const { name, aliases, isCity, bps } of regencies) {
  for (const spelling of [name, ...aliases]) {
    add(spelling, { [isCity ? 'city' : 'regency']: bps, rule: nameRule(spelling) });
  }
}
// A province wins over the regency or city of its name, and needs no words around it.
for (const { bps, name, aliases } of provinces) {
  for (const spelling of [name, ...aliases]) add(spelling, { regency: bps, city: bps, rule: null });
}
for (const phrase of otherSenses) add(phrase, { rule: 'never' });

export const regionNames: readonly RegionName[] = [...names.values()];

/** By first word, the longest first. */
export const namesByFirst: ReadonlyMap<string, readonly RegionName[]> = groupByFirst();

function groupByFirst(): Map<string, RegionName[]> {
  const groups = new Map<string, RegionName[]>();
  for (const name of regionNames) {
    const first = name.words[0] ?? '';
    groups.set(first, [...(groups.get(first) ?? []), name]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.words.length - a.words.length);
  return groups;
}
