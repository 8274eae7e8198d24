import type { QueueList, StoryQuery } from '@tanggap/shared/api';
import { levels, sourceKinds, type Level, type SourceKind } from '@tanggap/shared/vocabulary';

const hour = 3_600_000;
export const sinceMs = { '1h': hour, '24h': 24 * hour, '7d': 7 * 24 * hour } as const;
export type Since = keyof typeof sinceMs | 'all';
export type Sort = NonNullable<StoryQuery['sort']>;

const lists: readonly QueueList[] = [
  'open',
  'urgent',
  'unheld',
  'mine',
  'complaints',
  'press',
  'monitored',
  'closed',
];
const sinces: readonly Since[] = ['1h', '24h', '7d', 'all'];
const sorts: readonly Sort[] = ['urgency', 'newest', 'mentions'];
/** What the queue shows until somebody asks for more: everything but the quiet. */
export const usualLevels: readonly Level[] = ['flagged', 'unsure', 'watch'];

/** What the address says about the queue. */
export interface Filters {
  list: QueueList;
  program: string | null;
  level: readonly Level[];
  since: Since;
  source: SourceKind | null;
  sort: Sort;
  q: string;
}

const oneOf = <T extends string>(value: string | null, known: readonly T[], otherwise: T): T =>
  known.find((each) => each === value) ?? otherwise;

function readLevels(value: string | null): readonly Level[] {
  if (value === null) return usualLevels;
  const named = value.split(',');
  const known = levels.filter((level) => named.includes(level));
  return known.length > 0 ? known : levels;
}

/** Reads the address; what it does not know falls back to the usual view, so an old link still opens. */
export function readFilters(search: URLSearchParams): Filters {
  const source = search.get('source');
  return {
    list: oneOf(search.get('list'), lists, 'open'),
    program: search.get('program'),
    level: readLevels(search.get('level')),
    since: oneOf(search.get('since'), sinces, '24h'),
    source: sourceKinds.find((kind) => kind === source) ?? null,
    sort: oneOf(search.get('sort'), sorts, 'urgency'),
    q: search.get('q') ?? '',
  };
}

export const isUsualLevel = (level: readonly Level[]): boolean =>
  level.length === usualLevels.length && usualLevels.every((each) => level.includes(each));

/** Writes only what differs from the usual view. */
export function writeFilters(filters: Filters): URLSearchParams {
  const { list, program, level, since, source, sort, q } = filters;
  const search = new URLSearchParams();
  if (list !== 'open') search.set('list', list);
  if (program !== null) search.set('program', program);
  if (!isUsualLevel(level)) search.set('level', level.length === levels.length ? 'all' : level.join(','));
  if (since !== '24h') search.set('since', since);
  if (source !== null) search.set('source', source);
  if (sort !== 'urgency') search.set('sort', sort);
  if (q !== '') search.set('q', q);
  return search;
}

/** Nothing hidden but what the list itself leaves out. */
export const unfiltered = (filters: Filters): Filters => ({
  ...filters,
  program: null,
  level: levels,
  since: 'all',
  source: null,
  q: '',
});

export const isFiltered = ({ program, level, since, source, q }: Filters): boolean =>
  program !== null || level.length < levels.length || since !== 'all' || source !== null || q !== '';

/** The request for these filters; `now` in ms is when they were chosen. */
export function queryOf(filters: Filters, now: number): StoryQuery {
  const { list, program, level, since, source, sort, q } = filters;
  return {
    list,
    sort,
    ...(program !== null && { program: [program] }),
    ...(level.length < levels.length && { level: [...level] }),
    ...(since !== 'all' && { from: new Date(now - sinceMs[since]).toISOString() }),
    ...(source !== null && { source: [source] }),
    ...(q !== '' && { q }),
  };
}
