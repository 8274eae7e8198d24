import { createGrouper } from '../../group/create-grouper.js';
import type { CorpusRow } from '../train/corpora.js';
import { alterations } from './altered.js';
import { agreement } from './clusters.js';
import { figure, share, type Figure, type ReadSet } from './figure.js';

/** Circulated texts; two of one check are one claim, others may be by chance, which costs precision here. */
const sets = ['claims/2024-scam', 'claims/2024-politics', 'claims/2024-others'];
const leastWords = 8;
const HOUR = 3_600_000;
const start = Date.parse('2026-01-05T00:00:00Z');

interface Item {
  text: string;
  group: string;
  kind: string;
}

/** Real texts first, then each passed on in several ways hours later; all about one program, which is hardest. */
export function groupFigures(readSet: ReadSet): Figure[] {
  const rows = sets.flatMap((set) => readSet(set) ?? []).filter(({ text }) => isLong(text));
  return rows.length > 0 ? measured('texts passed on in 4 ways', versionsOf(rows)) : [];
}

function isLong(text: string): boolean {
  return text.split(/\s+/).length >= leastWords;
}

function versionsOf(rows: readonly CorpusRow[]): Item[] {
  const originals = rows.map(({ text, title = '' }) => ({
    text,
    group: title.toLowerCase(),
    kind: 'original',
  }));
  return [
    ...originals,
    ...Object.entries(alterations).flatMap(([kind, alter]) =>
      originals.map(({ text, group }) => ({ text: alter(text), group, kind })),
    ),
  ];
}

function measured(set: string, items: readonly Item[]): Figure[] {
  const stories = placeAll(items.map(({ text }) => text));
  const { pairs, items: each } = agreement(
    items.map(({ group }) => group),
    stories,
  );
  return [
    ...joined(items, stories),
    figure('group pairwise precision', set, items.length, pairs.precision),
    figure('group pairwise recall', set, items.length, pairs.recall),
    figure('group pairwise F1', set, items.length, pairs.f1),
    figure('group B-cubed precision', set, items.length, each.precision),
    figure('group B-cubed recall', set, items.length, each.recall),
    figure('group B-cubed F1', set, items.length, each.f1),
  ];
}

/** How many of each kind stand in a story that holds an original of theirs. */
function joined(items: readonly Item[], stories: readonly string[]): Figure[] {
  const homes = new Set(
    items.flatMap(({ group, kind }, at) => (kind === 'original' ? [`${group}\n${stories[at]}`] : [])),
  );
  return Object.keys(alterations).flatMap((kind) => {
    const places = [...items.keys()].filter((at) => items[at]?.kind === kind);
    if (places.length === 0) return [];
    const found = share(places, (at) => homes.has(`${items[at]?.group}\n${stories[at]}`));
    return [figure('group joins the original', kind, places.length, found)];
  });
}

/** The story that the grouper gives each text, in the order in which they come, spread over four days. */
export function placeAll(texts: readonly string[]): string[] {
  let stories = 0;
  const grouper = createGrouper({ newStoryId: () => `S${++stories}` });
  return texts.map((text, at) => {
    const publishedAt = new Date(start + (at * 100 * HOUR) / texts.length).toISOString();
    const one = { mentionId: `m${at}`, text, programs: ['p'], publishedAt };
    return grouper.place({ ...one, confidentMatches: [], isQuestion: false }).storyId;
  });
}
