import { AppError } from '@tanggap/shared/errors';
import type { StorySummary } from '@tanggap/shared/story';
import type { TimelineEntry, TimelineKind } from '@tanggap/shared/timeline';
import type { SearchFilter } from '../../store/store.js';
import { trait } from '../daily/gather-topics.js';
import { exitOf, titleOf } from '../parts.js';
import type { ReportDeps } from '../report-deps.js';
import { archivedSources } from '../sources.js';
import { roleWords } from '../words.js';
import { chartOfSpread } from './chart-spread.js';
import type { CrisisFacts } from './crisis-facts.js';

/** Stories of one issue that are told of; the largest by mentions. */
const mostStories = 40;
/** Lines of the chronology; the oldest beyond them are counted and left out. */
const mostEntries = 500;
const mostHandOffs = 500;
const effectHours = 24;

/** Entries that say how a figure moved or what two officers wrote to each other: not part of what happened. */
const asides: readonly TimelineKind[] = ['urgency-changed', 'note', 'suggestion-refused', 'lease-lapsed'];

export interface CrisisAsked {
  about: string;
  from?: string | undefined;
  to?: string | undefined;
}

/** Counts everything that the report about a story or issue says. Rejects with `not-found`, or `bad-request` for a range that ends before it begins. */
export async function gatherCrisis(deps: ReportDeps, asked: CrisisAsked): Promise<CrisisFacts> {
  const { store } = deps;
  const now = deps.now();
  const { zone } = await deps.calendar();
  const { title, stories } = await subjectOf(deps, asked.about, now);
  const ids = stories.map(({ id }) => id);
  const range = rangeOf(asked, stories, now);
  const filter: SearchFilter = { node: null, storyIds: ids, ...range };
  const [totals, complaints, facets, chart, responses] = await Promise.all([
    store.search.totals(filter),
    store.search.totals({ ...filter, node: trait('complaint') }),
    store.search.facets(filter, 5),
    chartOfSpread(deps, filter, { zone, now, about: asked.about }),
    responsesOf(deps, ids, now),
  ]);
  const [{ entries, omitted }, times, breaches, handOffs, sources] = await Promise.all([
    chronologyOf(deps, ids, range),
    deps.responseTimes(range),
    deps.breaches(),
    store.handOffs.list({ limit: mostHandOffs }),
    archivedSources(deps, responses),
  ]);
  const out = responses.filter(({ publications }) =>
    publications.some(({ withdrawn }) => withdrawn === null),
  );
  const effects = await Promise.all(out.map(({ id }) => deps.effectOf(id, effectHours)));
  const isOurs = ({ storyId }: { storyId: string }): boolean => ids.includes(storyId);
  return {
    ...{ about: asked.about, title, zone, ...range, now, stories, facets, chart, entries, omitted },
    ...{ responses, times, sources },
    isDemo: stories.some(({ isDemo }) => isDemo),
    totals: { ...totals, complaints: complaints.mentions },
    roles: await rolesOf(deps, entries),
    handOffs: handOffs.filter(isOurs),
    effects: effects.filter((effect) => effect !== null),
    breaches: {
      ...breaches,
      breached: breaches.breached.filter(isOurs),
      soon: breaches.soon.filter(isOurs),
    },
    inReview: responses.filter(({ status }) => status === 'in-review'),
  };
}

async function subjectOf(
  { store }: ReportDeps,
  about: string,
  now: string,
): Promise<{ title: string; stories: StorySummary[] }> {
  const isIssue = about.startsWith('I-');
  const [issue] = isIssue ? await store.issues.get([about]) : [];
  const ids = isIssue ? (issue ? await store.issues.storyIds(about) : []) : [about];
  const found = (await store.stories.summaries(ids, now)).toSorted((a, b) => b.mentionCount - a.mentionCount);
  const [first] = found;
  if (!first) {
    throw new AppError(
      'not-found',
      isIssue && issue
        ? `the issue ${about} holds no stories yet; add one first`
        : `there is no ${isIssue ? 'issue' : 'story'} ${about}`,
      { id: about },
    );
  }
  const title = issue?.title ?? titleOf({ title: first.title, exit: exitOf(first) });
  return { title, stories: found.slice(0, mostStories) };
}

function rangeOf(
  { from, to }: CrisisAsked,
  stories: readonly StorySummary[],
  now: string,
): { from: string; to: string } {
  const [first = now] = stories
    .map(({ case: { clocks }, firstSeenAt }) =>
      clocks.publishedAt < firstSeenAt ? clocks.publishedAt : firstSeenAt,
    )
    .toSorted();
  const iso = (at: string) => new Date(at).toISOString();
  const range = { from: iso(from ?? first), to: iso(to ?? now) };
  if (range.from < range.to) return range;
  throw new AppError(
    'bad-request',
    `expected a range that ends after it begins, not ${range.from} to ${range.to}`,
    {
      field: 'from',
    },
  );
}

async function responsesOf({ store }: ReportDeps, ids: readonly string[], now: string) {
  const lists = await Promise.all(
    ids.map((storyId) => store.responses.list({ storyId, userId: '', limit: 50, now })),
  );
  const summaries = [...new Map(lists.flat().map((one) => [one.id, one])).values()];
  const responses = await Promise.all(summaries.map(({ id }) => store.responses.get(id, now)));
  return responses.filter((response) => response !== null);
}

async function chronologyOf(
  { store }: ReportDeps,
  ids: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<{ entries: TimelineEntry[]; omitted: number }> {
  const all = await Promise.all(ids.map((id) => store.stories.timeline(id)));
  const told = all
    .flatMap((entries) => entries ?? [])
    .filter(({ kind, at }) => !asides.includes(kind) && at >= from && at <= to)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return { entries: told.slice(-mostEntries), omitted: Math.max(0, told.length - mostEntries) };
}

async function rolesOf({ store }: ReportDeps, entries: readonly TimelineEntry[]) {
  const ids = [...new Set(entries.flatMap(({ actor }) => (actor ? [actor.id] : [])))];
  const users = await Promise.all(ids.map((id) => store.users.byId(id)));
  return new Map(users.flatMap((user) => (user ? [[user.id, roleWords[user.role]] as const] : [])));
}
