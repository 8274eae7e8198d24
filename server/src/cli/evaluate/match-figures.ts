import { createClaimIndex } from '../../group/claim-index.js';
import type { CorpusRow } from '../train/corpora.js';
import { figure, share, type Figure, type ReadSet } from './figure.js';

const sets = [
  'claims/factchecks-with-facts',
  'claims/2024-scam',
  'claims/2024-politics',
  'claims/2024-others',
];

/** From a circulated text to the title of its check, among the titles of all sets together. */
export function matchFigures(readSet: ReadSet): Figure[] {
  const read = sets.flatMap((set) => {
    const rows = readSet(set);
    return rows ? [{ set, rows }] : [];
  });
  const index = createClaimIndex();
  for (const { rows } of read) {
    index.add(rows.map((row) => ({ id: row.id ?? '', title: row.title ?? '' })));
  }
  const replies = readSet('stream/mbg-replies');
  return [
    ...read.flatMap(({ set, rows }) => rankFigures(set, rows, index)),
    ...(replies && read.length > 0 ? noiseFigures(replies, index) : []),
  ];
}

function rankFigures(
  set: string,
  rows: readonly CorpusRow[],
  index: ReturnType<typeof createClaimIndex>,
): Figure[] {
  const found = rows.map((row) => {
    const matches = index.match(row.text, 5);
    const place = matches.findIndex(({ id }) => id === row.id);
    return { place, top: matches[0], isRight: place === 0 };
  });
  const confident = found.filter(({ top }) => top?.level === 'confident');
  return [
    figure(
      'match R@1',
      set,
      rows.length,
      share(found, ({ place }) => place === 0),
    ),
    figure(
      'match R@5',
      set,
      rows.length,
      share(found, ({ place }) => place >= 0),
    ),
    figure('match said with confidence', set, rows.length, confident.length / Math.max(1, rows.length)),
    figure(
      'match precision when confident',
      set,
      confident.length,
      share(confident, ({ isRight }) => isRight),
    ),
  ];
}

function noiseFigures(replies: readonly CorpusRow[], index: ReturnType<typeof createClaimIndex>): Figure[] {
  const wrong = share(replies, ({ text }) => index.match(text, 1)[0]?.level === 'confident');
  return [figure('match confident on replies (few is right)', 'mbg-replies', replies.length, wrong)];
}
