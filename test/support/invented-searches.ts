import { parseQuery } from '@tanggap/shared/query/parse-query';
import { exits, caseStatuses } from '@tanggap/shared/vocabulary';
import type { SearchFilter } from '../../server/src/store/store.js';
import { minutesFrom } from './builders.js';
import type { Chance } from './chance.js';
import { days, outlets, programs, provinces, vocabulary } from './invented-mentions.js';

export interface InventedSearch {
  /** As a person would type it. */
  typed: string;
  filter: SearchFilter;
}

const minutesOfDay = 24 * 60;

/** Searches that the query language allows: of all shapes, with chips and ranges. */
export function inventedSearches(count: number, by: Chance, texts: readonly string[]): InventedSearch[] {
  const searches: InventedSearch[] = [];
  while (searches.length < count) {
    const typed = query(by, texts);
    const { node, error } = parseQuery(typed, { programs: [...programs] });
    if (error === null) searches.push({ typed, filter: { node, ...range(by), ...chips(by) } });
  }
  return searches;
}

function query(by: Chance, texts: readonly string[]): string {
  const parts = [group(by, texts, 2), ...(by.happens(0.15) ? [ofStories(by)] : [])];
  return parts.join(' ');
}

function group(by: Chance, texts: readonly string[], depth: number): string {
  const part = () => (depth > 0 && by.happens(0.3) ? `(${group(by, texts, depth - 1)})` : leaf(by, texts));
  const parts = Array.from({ length: 1 + by.number(2) + by.number(2) }, part);
  if (by.happens(0.55)) return parts.join(' OR ');
  return [...parts, ...(by.happens(0.4) ? [`-${part()}`] : [])].join(' ');
}

function leaf(by: Chance, texts: readonly string[]): string {
  const word = () => by.common(vocabulary);
  const distance = 1 + by.number(8);
  const kinds = [
    word,
    word,
    () => `${word().slice(0, 3 + by.number(3))}*`,
    () => `"${excerpt(by, texts)}"`,
    () => `${word()} NEAR/${distance} ${word()}`,
    () => `${word()} NEAR/${distance} ${word()} NEAR/${distance} ${word()}`,
    () => ofMention(by),
  ];
  return by.pick(kinds)();
}

/** Two to four words that stand together somewhere. */
function excerpt(by: Chance, texts: readonly string[]): string {
  const words = by.pick(texts).split(' ');
  const from = by.number(words.length - 1);
  return words.slice(from, from + 2 + by.number(3)).join(' ');
}

function ofMention(by: Chance): string {
  return by.pick([
    `program:${by.pick(programs)},${by.pick(programs)}`,
    `tingkat:${by.pick(['ditandai', 'dipantau', 'tenang'])}`,
    `sumber:${by.pick(['rss', 'kiriman', 'mastodon'])}`,
    `media:${by.pick(outlets)}`,
    'media:"KABAR kota"',
    `bahasa:${by.pick(['id', 'jawa', 'su'])}`,
    `provinsi:${by.pick(provinces)},${by.pick(provinces)}`,
    `sifat:${by.pick(['pertanyaan', 'keluhan', 'klaim', 'penipuan', 'pers', 'contoh'])}`,
  ]);
}

function ofStories(by: Chance): string {
  return by.pick([
    `jalur:${by.pick(exits)},${by.pick(exits)}`,
    `keadaan:${by.pick(caseStatuses)}`,
    '-keadaan:ditutup',
    `cerita:${1 + by.number(60)},${1 + by.number(60)}`,
  ]);
}

function range(by: Chance): { from: string; to: string } {
  if (by.happens(0.4)) return { from: minutesFrom(-days * minutesOfDay), to: minutesFrom(minutesOfDay) };
  const from = by.number(days * minutesOfDay);
  return { from: minutesFrom(-from), to: minutesFrom(-by.number(from + 1)) };
}

/** Most searches have none. */
function chips(by: Chance): Partial<SearchFilter> {
  return {
    ...(by.happens(0.15) && { program: [by.pick(programs)] }),
    ...(by.happens(0.15) && { level: [by.pick(['flagged', 'watch', 'quiet'] as const)] }),
    ...(by.happens(0.06) && { source: [by.pick(['feed', 'push'] as const)] }),
    ...(by.happens(0.06) && { language: [by.pick(['id', 'jv'])] }),
    ...(by.happens(0.06) && { region: [by.pick(provinces)] }),
    ...(by.happens(0.06) && { exit: [by.pick(exits)] }),
    ...(by.happens(0.1) && { status: [by.pick(['new', 'closed'] as const)] }),
    ...(by.happens(0.05) && { storyIds: [`C-${1 + by.number(60)}`] }),
  };
}
