import { isOpen } from '@tanggap/shared/case-rules';
import type { StorySummary } from '@tanggap/shared/story';
import type { Filters, Sort } from './filters.js';

/**
 * What the list shows. Figures change in place, but the order is the reader's: nothing is inserted, moved or taken away
 * except when one asks for it (new ones, moving on, an own decision).
 */
export interface QueueView {
  /** Ids in the order on screen. */
  order: readonly string[];
  stories: Readonly<Record<string, StorySummary>>;
  /** Arrived since, waiting behind the “new” pill. */
  waiting: readonly string[];
  /** Shown by the pill a moment ago, marked until one moves on. */
  fresh: ReadonlySet<string>;
  /** Taken away by an own decision, with the place to return to. */
  left: Readonly<Record<string, number>>;
  pageCount: number;
}

export const emptyView: QueueView = {
  order: [],
  stories: {},
  waiting: [],
  fresh: new Set(),
  left: {},
  pageCount: 0,
};

export type QueueAction =
  | { kind: 'loaded'; pages: readonly (readonly StorySummary[])[]; filters: Filters }
  | { kind: 'changed'; stories: readonly StorySummary[]; filters: Filters; userId: string }
  | { kind: 'shown-new'; sort: Sort }
  | { kind: 'moved'; to: string | null; filters: Filters }
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
 * Whether a story that just changed would be in this list after a refresh. Words are matched by the engine alone, so a
 * search never announces arrivals.
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
      return loaded(view, action.pages);
    case 'changed':
      return changed(view, action.stories, action.filters, action.userId);
    case 'shown-new':
      return showNew(view, action.sort);
    case 'moved':
      return movedOn(view, action.to, action.filters);
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
function loaded(view: QueueView, pages: readonly (readonly StorySummary[])[]): QueueView {
  const known = new Set([...view.order, ...view.waiting, ...Object.keys(view.left)]);
  const fromNewPages = pages.slice(view.pageCount).flat();
  const fromKnownPages = pages.slice(0, view.pageCount).flat();
  const unknown = (stories: readonly StorySummary[]) =>
    [...new Set(stories.map(({ id }) => id))].filter((id) => !known.has(id));
  const appended = unknown(fromNewPages);
  const arrived = unknown(fromKnownPages).filter((id) => !appended.includes(id));
  return {
    ...view,
    stories: merged(view.stories, pages.flat()),
    order: [...view.order, ...appended],
    waiting: [...view.waiting, ...arrived],
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
  return { ...view, stories: merged(view.stories, relevant), waiting: [...waiting] };
}

const compare: Record<Sort, (a: StorySummary, b: StorySummary) => number> = {
  urgency: (a, b) => b.urgency - a.urgency,
  newest: (a, b) => b.firstSeenAt.localeCompare(a.firstSeenAt),
  mentions: (a, b) => b.mentionCount - a.mentionCount,
};

/** Lets in what waits and sorts anew: the only moment at which rows change places. */
function showNew(view: QueueView, sort: Sort): QueueView {
  const stories = [...view.order, ...view.waiting].flatMap((id) => view.stories[id] ?? []);
  return {
    ...view,
    order: stories.sort(compare[sort]).map(({ id }) => id),
    waiting: [],
    fresh: new Set(view.waiting),
  };
}

/** Rows decided elsewhere go once the reader has moved on; the row moved to stays. */
function movedOn(view: QueueView, to: string | null, filters: Filters): QueueView {
  const isGone = (id: string): boolean => {
    const story = view.stories[id];
    return id !== to && story !== undefined && isSettled(story, filters);
  };
  return view.order.some(isGone) ? { ...view, order: view.order.filter((id) => !isGone(id)) } : view;
}

function leave(view: QueueView, id: string): QueueView {
  const at = view.order.indexOf(id);
  if (at < 0) return view;
  return { ...view, order: view.order.filter((each) => each !== id), left: { ...view.left, [id]: at } };
}

/** A refused or undone decision puts the row back where it was. */
function comeBack(view: QueueView, id: string): QueueView {
  const { [id]: at, ...left } = view.left;
  if (at === undefined) return view;
  return { ...view, left, order: [...view.order.slice(0, at), id, ...view.order.slice(at)] };
}
