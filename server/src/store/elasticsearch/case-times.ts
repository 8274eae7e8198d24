import type { estypes } from '@elastic/elasticsearch';
import type { CaseStatus, Exit, SourceKind } from '@tanggap/shared/vocabulary';
import type { Engine } from './engine.js';
import type { Query } from './reader.js';
import { iso, isoOrNull, kindNumber, storyName } from '../story/codes.js';
import type { CaseTimes } from '../store.js';

const clockNames = [
  ...['firstPublished', 'firstSeen', 'flagged', 'held'],
  ...['drafted', 'approved', 'wentOut', 'closed'],
];
/** Columns alone: months of stories are read, and a story's document holds far more than its clocks. */
const columns = [
  ...['number', 'programLine', 'urgency', 'kinds', 'status', 'exit', 'isUndated', 'mentions', 'demos'],
  ...[...clockNames, 'title', 'holder', 'holderName'],
];
/** As many as Elasticsearch gives in one page are some megabytes; fewer at a time come sooner. */
const atOnce = 5_000;

type Columns = Record<string, (string | number | boolean)[] | undefined>;

const isFlagged: Query = { exists: { field: 'flagged' } };
const livesOn: Query = { bool: { must_not: { exists: { field: 'mergedInto' } } } };

/** By number. */
export async function casesIn(engine: Engine, filter: Query[]): Promise<CaseTimes[]> {
  const found: CaseTimes[] = [];
  const query = { bool: { filter: [isFlagged, livesOn, ...filter] } };
  for (let after: number | null = 0; after !== null;) {
    const { hits }: estypes.SearchResponse = await engine.search('stories', {
      ...{ query, size: atOnce, sort: [{ number: 'asc' }], search_after: [after] },
      ...{ _source: false, stored_fields: '_none_', docvalue_fields: columns },
    });
    const cases: CaseTimes[] = hits.hits.map(({ fields }) => caseTimes(fields as Columns));
    found.push(...cases);
    after = cases.length === atOnce ? Number(hits.hits.at(-1)?.sort?.[0]) : null;
  }
  return found;
}

/** Any of the clocks; the end is not in the range. */
export function hasClockIn(from: string, to: string): Query {
  const range = { gte: Date.parse(from), lt: Date.parse(to) };
  return { bool: { should: clockNames.map((name) => ({ range: { [name]: range } })) } };
}

function caseTimes(story: Columns): CaseTimes {
  const text = (name: string): string => String(story[name]?.[0] ?? '');
  const number = (name: string): number => Number(story[name]?.[0]);
  const moment = (name: string): number | null => (story[name] ? number(name) : null);
  return {
    storyId: storyName(number('number')),
    title: text('title'),
    programs: text('programLine').split(' ').filter(Boolean),
    urgency: number('urgency'),
    sourceKinds: ((story['kinds'] ?? []) as SourceKind[]).toSorted((a, b) => kindNumber(a) - kindNumber(b)),
    status: text('status') as CaseStatus,
    exit: story['exit'] ? (text('exit') as Exit) : null,
    isUndated: story['isUndated']?.[0] === true,
    holder: story['holder'] ? { id: text('holder'), name: text('holderName') } : null,
    isDemo: number('mentions') > 0 && number('demos') === number('mentions'),
    clocks: {
      publishedAt: iso(number('firstPublished')),
      seenAt: iso(number('firstSeen')),
      flaggedAt: iso(number('flagged')),
      heldAt: isoOrNull(moment('held')),
      draftedAt: isoOrNull(moment('drafted')),
      approvedAt: isoOrNull(moment('approved')),
      outAt: isoOrNull(moment('wentOut')),
      closedAt: isoOrNull(moment('closed')),
    },
  };
}
