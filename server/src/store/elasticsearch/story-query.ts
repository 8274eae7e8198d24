import type { QueueList, StoryQuery } from '@tanggap/shared/api';
import { urgencyCuts } from '@tanggap/shared/story-rules';
import type { Engine } from './engine.js';
import type { Query } from './reader.js';
import type { Ranked } from '../search/ranking.js';
import { typedWords } from '../search/typed-words.js';
import { levelNumber } from '../story/codes.js';
import { listOf, showsQuiet } from '../story/queue-lists.js';
import type { orders, Viewer } from '../story/queue-lists.js';

const not = (query: Query): Query => ({ bool: { must_not: query } });
const all = (...queries: Query[]): Query => ({ bool: { filter: queries } });

export const open: Query = { term: { isOpen: true } };
export const lives: Query = not({ exists: { field: 'mergedInto' } });
const closed = all({ terms: { status: ['closed', 'published'] } }, lives);

export function levelQuery(list: QueueList | null): Query[] {
  return showsQuiet(list) ? [] : [{ range: { level: { gt: levelNumber.quiet } } }];
}

/** The ready-made lists. */
export function listQuery(list: QueueList, { userId, now }: Viewer): Query {
  const isHeld: Query = { range: { lease: { gt: Date.parse(now) } } };
  const lists: Record<QueueList, Query> = {
    open,
    urgent: all(open, { range: { urgency: { gte: urgencyCuts.urgent } } }),
    unheld: all(open, not(isHeld)),
    mine: all(open, { term: { holder: userId } }, isHeld),
    complaints: all(open, { term: { route: 'complaint' } }),
    press: all(open, { term: { isPress: true } }),
    monitored: all(closed, { term: { status: 'closed' } }, { term: { exit: 'monitor' } }),
    closed,
  };
  return lists[list];
}

export function filtersOf(query: StoryQuery, viewer: Viewer): Query[] {
  const list = listOf(query);
  const { level, status, exit, route, holder, source, from, to, program } = query;
  return [
    list ? listQuery(list, viewer) : all(lives, { range: { mentions: { gt: 0 } } }),
    ...(level ? [{ terms: { level: level.map((name) => levelNumber[name]) } }] : levelQuery(list)),
    ...(status ? [{ terms: { status } }] : []),
    ...(exit ? [{ terms: { exit } }] : []),
    ...(route ? [{ terms: { route } }] : []),
    ...(holder ? [{ term: { holder } }] : []),
    ...(source ? [{ terms: { kinds: source } }] : []),
    ...(from ? [{ range: { lastPublished: { gte: Date.parse(from) } } }] : []),
    ...(to ? [{ range: { firstPublished: { lte: Date.parse(to) } } }] : []),
    ...(program ? [{ terms: { programs: program } }] : []),
  ];
}

/** Mentions in which all words and phrases occur; without a word, none. */
export function mentionsMatching(engine: Engine, q: string): Query {
  const parts = typedWords(q, engine.stem);
  if (parts.length === 0) return { match_none: {} };
  return all(
    ...parts.map((words): Query =>
      words.length === 1 ? { term: { words: words[0] ?? '' } } : { match_phrase: { words: words.join(' ') } },
    ),
  );
}

/**
 * Stories that one search looks at. A word in more of them than this shows those with the newest mentions; that bounds
 * what the commonest words cost.
 */
const searchedStories = 20_000;

/** Stories of the mentions that match, looked up once for page and total. */
export async function matching(engine: Engine, q: string, { from, to }: StoryQuery): Promise<Query> {
  const published = {
    ...(from ? { gte: Date.parse(from) } : {}),
    ...(to ? { lte: Date.parse(to) } : {}),
  };
  const { aggregations } = await engine.search<{ stories: { buckets: { key: number }[] } }>('mentions', {
    size: 0,
    track_total_hits: false,
    query: all(mentionsMatching(engine, q), { range: { published } }),
    aggs: {
      stories: {
        terms: { field: 'story', size: searchedStories, order: { newest: 'desc' } },
        aggs: { newest: { max: { field: 'published' } } },
      },
    },
  });
  return { terms: { number: (aggregations?.stories.buckets ?? []).map(({ key }) => key) } };
}

type Order = (typeof orders)[keyof typeof orders];

const largest: Record<Order, number> = {
  urgency: Number.MAX_VALUE,
  lastPublished: Number.MAX_SAFE_INTEGER,
  mentions: 2 ** 31 - 1,
};

const within = (value: number, bound: number): number => Math.max(-bound, Math.min(bound, value));

/**
 * Sort values behind which a page begins. Whole-numbered fields refuse a fraction: nothing stands at it, so what comes
 * behind it is what comes behind the next whole number, the stories at that left out.
 */
export function behind({ value, number }: Ranked, order: Order): number[] {
  const isBetween = order !== 'urgency' && !Number.isInteger(value) && Number.isFinite(value);
  const next = isBetween ? 0 : within(Math.ceil(number), Number.MAX_SAFE_INTEGER);
  return [within(isBetween ? Math.ceil(value) : value, largest[order]), next];
}
