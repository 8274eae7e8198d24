import type { Effect } from '@tanggap/shared/api-search';
import { AppError } from '@tanggap/shared/errors';
import { maskPrivate } from '@tanggap/shared/masking';
import type { QueryNode } from '@tanggap/shared/query';
import type { Response } from '@tanggap/shared/response';
import { stepMs } from '@tanggap/shared/time-buckets';
import { findResponse, findVersion } from '../respond/find-response.js';
import { citedReferences } from '../respond/gather-references.js';
import type { SearchFilter } from '../store/store.js';
import { halvedAfter } from './halved-after.js';
import { ownPhrases } from './own-phrases.js';
import type { SearchDeps } from './search-deps.js';
import { livingIds } from './stories-in.js';

type Deps = Pick<SearchDeps, 'store' | 'now' | 'pageUrl'>;

export const defaultHours = 24;
/** Fewer on one side say nothing about a change. */
const fewMentions = 10;

/**
 * What happened around the moment a response went out, in windows of equal length; the one after is cut at now. Before and
 * after is no proof of cause. Rejects with `not-found`, or `wrong-state` where nothing of it is out.
 */
export async function measureEffect(deps: Deps, id: string, hours = defaultHours): Promise<Effect> {
  const response = await findResponse(deps, id);
  return effectOf(deps, response, hours);
}

export async function effectOf(deps: Deps, response: Response, hours: number): Promise<Effect> {
  const { id, headline, storyTitle } = response;
  const first = firstOut(response);
  const out = Date.parse(first.at);
  const now = Date.parse(deps.now());
  const ends = {
    from: out - hours * stepMs.hour,
    to: Math.max(out, Math.min(now, out + hours * stepMs.hour)),
  };
  const storyId = (await livingIds(deps.store, [response.storyId], deps.now())).get(response.storyId);
  const story: SearchFilter = { node: null, storyIds: [storyId ?? response.storyId], ...isoRange(ends) };
  const lookedFor = await phrasesOf(deps, response, first.version);
  const ours = await carrying(deps, story, lookedFor);
  const [before, after, hourly] = await Promise.all([
    sideOf(deps, story, ours, { from: ends.from, to: out }),
    sideOf(deps, story, ours, { from: out, to: ends.to }),
    hourlyCounts(deps, story, { out, ...ends }),
  ]);
  return {
    ...{ responseId: id, title: maskPrivate(headline || storyTitle), storyId: storyId ?? response.storyId },
    ...{ outAt: iso(out), hours, before, after, lookedFor },
    halvedAfterHours: halvedAfter(hourly.before, hourly.after),
    isThin: before.mentions < fewMentions || after.mentions < fewMentions,
  };
}

/** The first publication that still stands, or the first that ever was. */
export function firstOut({ id, publications, status }: Response): { at: string; version: number } {
  const standing = publications.filter(({ withdrawn }) => withdrawn === null);
  const [first] = (standing.length > 0 ? standing : publications).toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
  if (first) return first;
  const message = `expected a response that went out; ${id} is ${status}`;
  throw new AppError('wrong-state', message, { responseId: id, status });
}

async function phrasesOf(deps: Deps, response: Response, n: number): Promise<string[]> {
  const { content } = await findVersion(deps, response, n);
  const { facts } = await citedReferences(deps, response.storyId, content);
  return ownPhrases({ content, claim: response.claim, facts, pageUrl: deps.pageUrl(response.id) });
}

/** Any of the phrases, outside sources that stand for a public body: what they repeat is not spread. */
async function carrying(
  { store }: Deps,
  story: SearchFilter,
  phrases: readonly string[],
): Promise<SearchFilter | null> {
  if (phrases.length === 0) return null;
  const span: [number, number] = [0, 0];
  const any: QueryNode = { kind: 'or', of: phrases.map((text) => ({ kind: 'phrase', text, span })) };
  const sources = await store.sources.list();
  const own = sources.filter(({ standing }) => standing === 'public-body').map(({ id }) => id);
  if (own.length === 0) return { ...story, node: any };
  const theirs: QueryNode = { kind: 'not', of: { kind: 'field', field: 'outlet', values: own, span } };
  return { ...story, node: { kind: 'and', of: [any, theirs] } };
}

interface Span {
  from: number;
  to: number;
}

async function sideOf(
  { store }: Deps,
  story: SearchFilter,
  ours: SearchFilter | null,
  span: Span,
): Promise<Effect['before']> {
  const range = isoRange(span);
  const isEmpty = span.to <= span.from;
  const none = { mentions: 0, questions: 0 };
  const [all, carriers] = await Promise.all([
    isEmpty ? none : store.search.totals({ ...story, ...range }),
    isEmpty || !ours ? none : store.search.totals({ ...ours, ...range }),
  ]);
  const hours = (span.to - span.from) / stepMs.hour;
  const share = (count: number) => (all.mentions === 0 ? 0 : count / all.mentions);
  return {
    ...range,
    mentions: all.mentions,
    perHour: hours === 0 ? 0 : all.mentions / hours,
    questionShare: share(all.questions),
    withOurFacts: carriers.mentions,
    withOurFactsShare: share(carriers.mentions),
  };
}

/** Whole hours on both sides of the moment it went out. */
async function hourlyCounts(
  { store }: Deps,
  story: SearchFilter,
  { out, from, to }: Span & { out: number },
): Promise<{ before: number[]; after: number[] }> {
  const earlier = (out - from) / stepMs.hour;
  const later = Math.floor((to - out) / stepMs.hour);
  const edges = Array.from({ length: earlier + later + 1 }, (_, n) => from + n * stepMs.hour);
  const range = isoRange({ from, to: edges.at(-1) ?? to });
  const counts = await store.search.timeline({ ...story, ...range }, edges.map(iso));
  const mentions = counts.map((count) => count.mentions);
  return { before: mentions.slice(0, earlier), after: mentions.slice(earlier) };
}

const iso = (ms: number): string => new Date(ms).toISOString();
const isoRange = ({ from, to }: Span) => ({ from: iso(from), to: iso(to) });
