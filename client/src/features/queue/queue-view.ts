import { isOpen } from '@tanggap/shared/case-rules';
import type { StorySummary } from '@tanggap/shared/story';
import type { Filters, Sort } from './filters.js';

/**
 * What the list shows. Figures change in place, but the order is the reader's: nothing is inserted, moved or taken away
 * except when one asks for it (new ones, moving on, an own decision).
 */
export interface QueueView {
  /** The row one is at; null means the first. */
  at: string | null;
  /** Rows marked for one decision together. */
  chosen: ReadonlySet<string>;
  /** Ids in the order on screen. */
  order: readonly string[];
  stories: Readonly<Record<string, StorySummary>>;
  /** Arrived since, waiting behind the “new” pill. */
  waiting: readonly string[];
  /** Shown by the pill a moment ago, marked until one moves on. */
  fresh: ReadonlySet<string>;
  /** Taken away by an own decision, with the place to return to. */
  left: Readonly<Record<string, number>>;
  /** Rows that a refresh no longer holds: something happened to them while nobody was told. They go once one moves on. */
  gone: ReadonlySet<string>;
  pageCount: number;
}

export const emptyView: QueueView = {
  at: null,
  chosen: new Set(),
  order: [],
  stories: {},
  waiting: [],
  fresh: new Set(),
  left: {},
  gone: new Set(),
  pageCount: 0,
};

/** Pages as they were read. */
export interface Loaded {
  kind: 'loaded';
  pages: readonly (readonly StorySummary[])[];
  filters: Filters;
  /** All changes up to this one are in the pages. */
  revision: number;
  /** The pages hold the whole list. */
  isWhole: boolean;
}

export type QueueAction =
  | Loaded
  | { kind: 'changed'; stories: readonly StorySummary[]; filters: Filters; userId: string }
  | { kind: 'shown-new'; sort: Sort }
  | { kind: 'selected'; id: string | null; filters: Filters }
  | { kind: 'stepped'; step: 1 | -1; isExtending: boolean; filters: Filters }
  | { kind: 'chose'; id: string }
  | { kind: 'chosen-only'; ids: readonly string[] }
  | { kind: 'left'; id: string }
  | { kind: 'returned'; id: string };

/** Whether a story is over for this list: closed or merged, where the list is of open ones. */
export function isSettled(story: StorySummary, { list }: Pick<Filters, 'list'>): boolean {
  if (story.mergedInto !== null) return true;
  return list !== 'closed' && list !== 'monitored' && !isOpen(story.case.status);
}

const inList: Record<Filters['list'], (story: StorySummary, userId: string) => boolean> = {
  open: () => true,
  urgent: (story) => story.urgency >= 0.8,
  unheld: (story) => story.case.holder === null,
  mine: (story, userId) => story.case.holder?.userId === userId,
  complaints: (story) => story.route === 'complaint',
  press: (story) => story.isPress,
  monitored: (story) => story.case.decision?.outcome === 'monitor',
  closed: (story) => !isOpen(story.case.status),
};

/**
 * Whether a story that just changed would be in this list after a refresh. Words are matched by the engine alone: a
 * search asks it again instead (see `use-queue.ts`).
 */
export function belongs(story: StorySummary, filters: Filters, userId: string): boolean {
  if (filters.q !== '' || isSettled(story, filters)) return false;
  if (filters.program !== null && !story.programs.includes(filters.program)) return false;
  if (filters.source !== null && !story.sourceKinds.includes(filters.source)) return false;
  return filters.level.includes(story.level) && inList[filters.list](story, userId);
}

export function reduceQueue(view: QueueView, action: QueueAction): QueueView {
  switch (action.kind) {
    case 'loaded':
      return loaded(view, action);
    case 'changed':
      return changed(view, action.stories, action.filters, action.userId);
    case 'shown-new':
      return showNew(view, action.sort);
    case 'selected':
      return movedOn(view, action.id, action.filters);
    case 'stepped':
      return stepped(view, action);
    case 'chose':
      return { ...view, chosen: toggled(view.chosen, action.id) };
    case 'chosen-only':
      return { ...view, chosen: new Set(action.ids.filter((id) => view.chosen.has(id))) };
    case 'left':
      return leave(view, action.id);
    case 'returned':
      return comeBack(view, action.id);
  }
}

/** Newer figures win; an answer that was overtaken by the socket changes nothing. */
function merged(known: QueueView['stories'], stories: readonly StorySummary[]): QueueView['stories'] {
  const newer = stories.filter((story) => (known[story.id]?.revision ?? -1) < story.revision);
  return newer.length === 0
    ? known
    : { ...known, ...Object.fromEntries(newer.map((story) => [story.id, story])) };
}

/** The first page and each further one are appended; a refresh of known pages only lets new ones wait. */
function loaded(view: QueueView, { pages, revision, isWhole }: Loaded): QueueView {
  const known = new Set([...view.order, ...view.waiting, ...Object.keys(view.left)]);
  const fromNewPages = pages.slice(view.pageCount).flat();
  const fromKnownPages = pages.slice(0, view.pageCount).flat();
  const unknown = (stories: readonly StorySummary[]) =>
    [...new Set(stories.map(({ id }) => id))].filter((id) => !known.has(id));
  // Where nothing is shown there is nothing to disturb: what arrives goes straight in.
  const isBlank = view.order.length === 0;
  const appended = unknown(isBlank ? pages.flat() : fromNewPages);
  const arrived = unknown(fromKnownPages).filter((id) => !appended.includes(id));
  const read = new Set(pages.flat().map(({ id }) => id));
  const isLeftBehind = (id: string): boolean =>
    !read.has(id) && (view.stories[id]?.revision ?? Infinity) <= revision;
  return {
    ...view,
    stories: merged(view.stories, pages.flat()),
    order: [...view.order, ...appended],
    waiting: [...view.waiting.filter((id) => !isLeftBehind(id)), ...arrived],
    gone: isWhole ? new Set(view.order.filter(isLeftBehind)) : view.gone,
    pageCount: Math.max(view.pageCount, pages.length),
  };
}

function changed(
  view: QueueView,
  stories: readonly StorySummary[],
  filters: Filters,
  userId: string,
): QueueView {
  const shown = new Set(view.order);
  const waiting = new Set(view.waiting);
  const relevant: StorySummary[] = [];
  for (const story of stories) {
    if (shown.has(story.id) || story.id in view.left) relevant.push(story);
    else if (belongs(story, filters, userId)) {
      relevant.push(story);
      waiting.add(story.id);
    } else waiting.delete(story.id);
  }
  const heard = new Set(stories.map(({ id }) => id));
  const gone = new Set([...view.gone].filter((id) => !heard.has(id)));
  const next = { ...view, stories: merged(view.stories, relevant), waiting: [...waiting], gone };
  const isBlank = view.order.length === 0 && view.pageCount > 0 && waiting.size > 0;
  return isBlank ? showNew(next, filters.sort) : next;
}

const compare: Record<Sort, (a: StorySummary, b: StorySummary) => number> = {
  urgency: (a, b) => b.urgency - a.urgency,
  newest: (a, b) => b.firstSeenAt.localeCompare(a.firstSeenAt),
  mentions: (a, b) => b.mentionCount - a.mentionCount,
};

/** Lets in what waits and sorts anew: the only moment at which rows change places. */
function showNew(view: QueueView, sort: Sort): QueueView {
  const shown = view.order.filter((id) => !view.gone.has(id));
  const stories = [...shown, ...view.waiting].flatMap((id) => view.stories[id] ?? []);
  return {
    ...view,
    gone: new Set(),
    order: stories.sort(compare[sort]).map(({ id }) => id),
    waiting: [],
    fresh: new Set(view.waiting),
  };
}

/** The row one is at, as the list stands. */
export const currentOf = ({ at, order }: QueueView): string | null => at ?? order[0] ?? null;

/** The row to go to when the current one leaves: the next, else the one before. */
export function afterCurrent(view: QueueView): string | null {
  const index = view.order.indexOf(currentOf(view) ?? '');
  return view.order[index + 1] ?? view.order[index - 1] ?? null;
}

/** Moves inside the list; extending marks both the row left and the row reached, and never unmarks. */
function stepped(view: QueueView, action: Extract<QueueAction, { kind: 'stepped' }>): QueueView {
  const from = currentOf(view);
  const index = view.order.indexOf(from ?? '') + action.step;
  const to = view.order[Math.min(view.order.length - 1, Math.max(0, index))] ?? null;
  const moved = movedOn(view, to, action.filters);
  if (!action.isExtending) return moved;
  return { ...moved, chosen: new Set([...view.chosen, ...[from, to].filter((id) => id !== null)]) };
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(chosen);
  if (!after.delete(id)) after.add(id);
  return after;
}

/** Rows decided elsewhere go once the reader has moved on; the row moved to stays. */
function movedOn(view: QueueView, to: string | null, filters: Filters): QueueView {
  const isGone = (id: string): boolean => {
    const story = view.stories[id];
    return id !== to && story !== undefined && (view.gone.has(id) || isSettled(story, filters));
  };
  const order = view.order.some(isGone) ? view.order.filter((id) => !isGone(id)) : view.order;
  return { ...view, at: to, order };
}

function leave(view: QueueView, id: string): QueueView {
  const at = view.order.indexOf(id);
  if (at < 0) return view;
  const chosen = view.chosen.has(id) ? toggled(view.chosen, id) : view.chosen;
  return {
    ...view,
    chosen,
    order: view.order.filter((each) => each !== id),
    left: { ...view.left, [id]: at },
  };
}

/** A refused or undone decision puts the row back where it was. */
function comeBack(view: QueueView, id: string): QueueView {
  const { [id]: at, ...left } = view.left;
  if (at === undefined) return view;
  return { ...view, left, order: [...view.order.slice(0, at), id, ...view.order.slice(at)] };
}
