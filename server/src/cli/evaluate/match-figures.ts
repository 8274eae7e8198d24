import { createClaimIndex, type ClaimIndex } from '../../group/claim-index.js';
import type { CorpusRow } from '../train/corpora.js';
import { withInterval } from '../train/metrics.js';
import { figure, share, type Figure, type ReadSet } from './figure.js';

/** The last one is older by years than the others, and its titles stand among theirs. */
const sets = [
  'claims/factchecks-with-facts',
  'claims/2024-scam',
  'claims/2024-politics',
  'claims/2024-others',
  'hoax/short-claims-before-2019',
];

/** From a circulated text to the title of its check, among the titles of all sets together. */
export function matchFigures(readSet: ReadSet): Figure[] {
  const index = createClaimIndex();
  const read = sets.flatMap((set) => {
    const rows = readSet(set)?.filter(({ title }) => title) ?? [];
    index.add(rows.map(checkOf));
    return rows.length > 0 ? [{ set, rows: rows.filter(({ label }) => label !== 'not-hoax') }] : [];
  });
  const found = read.map(({ set, rows }) => ({ set, found: rows.map((row) => findIn(index, row)) }));
  return [
    ...found.flatMap(({ set, found }) => rankFigures(set, found)),
    ...meanFigures(found.map((one) => one.found)),
    ...(read.length > 0 ? noise(readSet, index) : []),
  ];
}

function checkOf({ id, title, fact, conclusion }: CorpusRow) {
  const text = [fact, conclusion].filter(Boolean).join('\n');
  return { id: id ?? '', title: title ?? '', ...(text ? { text } : {}) };
}

interface Found {
  /** Place of the right check, from 0; -1 where it is not among the first five. */
  place: number;
  isConfident: boolean;
  /** The first is the right check, or one with the same title. */
  isRight: boolean;
}

function findIn(index: ClaimIndex, row: CorpusRow): Found {
  const matches = index.match(row.text, 5);
  const place = matches.findIndex(({ id, title }) => id === row.id || wordsIn(title) === wordsIn(row.title));
  return { place, isConfident: matches[0]?.level === 'confident', isRight: place === 0 };
}

function wordsIn(title = ''): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function rankFigures(set: string, found: readonly Found[]): Figure[] {
  const confident = found.filter(({ isConfident }) => isConfident);
  const within = (most: number) =>
    withInterval(found.length, (rows) => share(rows, (row) => isWithin(found[row], most)));
  return [
    figure('match R@1', set, found.length, within(1)),
    figure('match R@5', set, found.length, within(5)),
    figure('match said with confidence', set, found.length, confident.length / Math.max(1, found.length)),
    figure(
      'match precision when confident',
      set,
      confident.length,
      share(confident, ({ isRight }) => isRight),
    ),
  ];
}

function isWithin(found: Found | undefined, most: number): boolean {
  return found !== undefined && found.place >= 0 && found.place < most;
}

function meanFigures(sets: readonly (readonly Found[])[]): Figure[] {
  if (sets.length === 0) return [];
  const all = sets.flat();
  const name = `mean of ${sets.length} sets`;
  const mean = (most: number) =>
    sets.reduce((sum, found) => sum + share(found, (one) => isWithin(one, most)), 0) / sets.length;
  const confident = all.filter(({ isConfident }) => isConfident);
  return [
    figure('match R@1', name, all.length, mean(1)),
    figure('match R@5', name, all.length, mean(5)),
    figure(
      'match precision when confident',
      'all sets together',
      confident.length,
      share(confident, ({ isRight }) => isRight),
    ),
  ];
}

/** Texts that hardly ever repeat a checked claim. */
function noise(readSet: ReadSet, index: ClaimIndex): Figure[] {
  const news = readSet('stream/news-2025');
  return [
    ...noiseFigure('mbg-replies', readSet('stream/mbg-replies'), index),
    ...noiseFigure('sp4n', readSet('sentiment/sp4n'), index),
    ...noiseFigure(
      'news-2025, titles',
      news?.map((row) => ({ text: row.title ?? '' })),
      index,
    ),
    ...noiseFigure(
      'news-2025, articles',
      news?.map((row) => ({ text: `${row.title}\n\n${row.text}` })),
      index,
    ),
  ];
}

function noiseFigure(
  set: string,
  rows: readonly CorpusRow[] | null | undefined,
  index: ClaimIndex,
): Figure[] {
  if (!rows) return [];
  const wrong = share(rows, ({ text }) => index.match(text, 1)[0]?.level === 'confident');
  return [figure('match confident (few is right)', set, rows.length, wrong)];
}
