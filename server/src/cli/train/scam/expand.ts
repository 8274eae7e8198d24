import { seededRandom } from '../../../score/models/seeded-random.js';
import { asks, openers, pressures } from './asks.js';
import { innocentMarks, scamMarks } from './marks.js';
import { newsLines, postLines, replyLines } from './innocent-lines.js';
import { aidOffers, alarms, giftOffers, jobOffers, moneyOffers } from './offers.js';
import { poses } from './poses.js';
import { slots } from './slots.js';

type Random = () => number;

const seed = 13;
const offers = [...aidOffers, ...giftOffers, ...jobOffers, ...moneyOffers, ...alarms, ...poses];

/** Messages built from the lines, always the same ones: each offer equally often, with and without what it asks. */
export function scamMessages(count: number): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const parts = [offers[at % offers.length] ?? ''];
    if (random() < 0.3) parts.unshift(pick(openers, random));
    if (random() < 0.6) parts.push(pick(asks, random));
    if (random() < 0.2) parts.push(pick(asks, random));
    if (random() < 0.3) parts.push(pick(pressures, random));
    return worded(parts, scamMarks, random);
  });
}

const innocents = [newsLines, postLines, replyLines] as const;

/** Invented news, posts and replies, one line or a few. */
export function innocentMessages(count: number): string[] {
  const random = seededRandom(seed + 1);
  return Array.from({ length: count }, (_, at) => {
    const lines: readonly string[] = innocents[at % innocents.length] ?? [];
    const parts = [lines[Math.floor(at / innocents.length) % lines.length] ?? ''];
    while (parts.length < 4 && random() < 0.4) parts.push(pick(lines, random));
    return worded(parts, innocentMarks, random);
  });
}

function worded(parts: readonly string[], marks: readonly string[], random: Random): string {
  const filled = parts.map((part) =>
    part.replace(/\{(\w+)\}/g, (_, slot: string) => pick(slots[slot] ?? [''], random)),
  );
  const text = filled.join(pick(marks, random));
  return random() < 0.35 ? shortened(text, random) : text;
}

const short: Readonly<Record<string, string>> = {
  yang: 'yg',
  untuk: 'utk',
  dengan: 'dgn',
  tidak: 'gak',
  saya: 'sy',
  nomor: 'no',
  sudah: 'udh',
  hubungi: 'hub',
  dan: '&',
  bisa: 'bs',
  belum: 'blm',
  bapak: 'bpk',
  dari: 'dr',
  langsung: 'lgsg',
  silakan: 'silahkan',
  tautan: 'link',
  orang: 'org',
  WhatsApp: 'WA',
  semua: 'smua',
  tolong: 'tlg',
  karena: 'krn',
  sekarang: 'skrg',
  dapat: 'dapet',
  lewat: 'via',
};

/** Half of the words that are often written short, written short. */
function shortened(text: string, random: Random): string {
  return text.replace(/[A-Za-z]+/g, (word) => (random() < 0.5 ? (short[word] ?? word) : word));
}

function pick(list: readonly string[], random: Random): string {
  return list[Math.floor(random() * list.length)] ?? '';
}
