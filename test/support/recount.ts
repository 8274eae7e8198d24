import type { TimelineEntry } from '@tanggap/shared/timeline';
import type { StoryDetail, StoryMention } from '@tanggap/shared/story';
import { unwrap, type Person } from './desk-client.js';
import type { Arrival } from './two-weeks.js';

/**
 * Counts response times a second time from raw records alone: mentions, Jejak and the roster, read over HTTP. On purpose
 * it shares no rule with the product; calendars, targets and formulas are written down again, as plainly as possible.
 */
export interface Raw {
  id: string;
  urgency: number;
  programs: string[];
  sources: string[];
  isUndated: boolean;
  isOver: boolean;
  /** published, seen, flagged, held, drafted, approved, out, closed. */
  clocks: Record<string, number | null>;
}

export async function readRaw(person: Person, storyIds: string[], arrivals: Arrival[]): Promise<Raw[]> {
  const savedAt = new Map(arrivals.map((arrival) => [arrival.mentionId, Date.parse(arrival.savedAt)]));
  const stories: Raw[] = [];
  for (const id of storyIds) {
    const get = async (path: string) => unwrap(await person.ask('GET', `/api/stories/${id}${path}`));
    const story = (await get('')) as StoryDetail;
    if (story.mergedInto !== null) continue;
    const { mentions } = (await get('/mentions?limit=100')) as { mentions: StoryMention[] };
    const { entries } = (await get('/timeline')) as { entries: TimelineEntry[] };
    const flagged = mentions.filter(({ assessment }) => assessment.level === 'flagged');
    if (flagged.length === 0) continue;
    const first = mentions.toSorted((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt))[0]!;
    const desk = deskOf(entries.toReversed());
    stories.push({
      ...{ id, urgency: story.urgency, isUndated: first.dateIsGuessed },
      programs: [
        ...new Set(mentions.flatMap(({ assessment }) => assessment.programs.map((program) => program.id))),
      ],
      sources: [...new Set(mentions.map(({ sourceKind }) => sourceKind))],
      isOver: desk['status'] === 'closed' || desk['status'] === 'published',
      clocks: {
        ...desk['clocks'],
        published: Date.parse(first.publishedAt),
        seen: Math.min(...mentions.map(({ seenAt }) => Date.parse(seenAt))),
        flagged: Math.min(...flagged.map((mention) => savedAt.get(mention.id)!)),
      },
    });
  }
  return stories;
}

interface DeskSide {
  status: string;
  clocks: Record<string, number | null>;
}

/** Plays Jejak from its beginning; taking a decision back leads to where the desk was before it. */
function deskOf(entries: TimelineEntry[]): DeskSide {
  const none = { held: null, drafted: null, approved: null, out: null, closed: null };
  let desk: DeskSide = { status: 'new', clocks: { ...none } };
  const before: DeskSide[] = [];
  for (const { kind, at, data } of entries) {
    const reach = (clock: string) => (desk.clocks[clock] ??= Date.parse(at));
    if (kind === 'held') {
      reach('held');
      if (desk.status === 'new') desk.status = 'held';
    } else if (kind === 'released') {
      if (desk.status === 'held') desk.status = 'new';
    } else if (kind === 'decided') {
      before.push(structuredClone(desk));
      if (data['outcome'] === 'answer') reach('drafted');
      else desk.clocks['closed'] = Date.parse(at);
      desk.status = data['outcome'] === 'answer' ? 'drafting' : 'closed';
    } else if (kind === 'undone' && data['what'] === 'decided') {
      desk = before.pop()!;
    } else if (kind === 'response-started') {
      reach('drafted');
      desk.status = 'drafting';
    } else if (kind === 'submitted') {
      desk.status = 'in-review';
    } else if (kind === 'approved') {
      reach('approved');
      desk.status = 'approved';
    } else if (kind === 'published') {
      reach('out');
      desk.status = 'published';
    } else if (kind === 'closed') {
      desk.clocks['closed'] = Date.parse(at);
      desk.status = 'closed';
    }
  }
  return desk;
}

type Span = [from: number, to: number];
const wib = (day: number, clock: string) =>
  Date.parse(`2026-03-${String(day).padStart(2, '0')}T${clock}:00+07:00`);

/** March 2026 by hand: Ramadan to the 20th; off are Nyepi (19), joint leave (18, 20, 23, 24), weekends. */
function officeSpans(): Span[] {
  const spans: Span[] = [];
  for (let day = 1; day <= 31; day += 1) {
    const weekday = new Date(Date.UTC(2026, 2, day)).getUTCDay();
    if (weekday === 0 || weekday === 6 || [18, 19, 20, 23, 24].includes(day)) continue;
    const [morning, afternoon] =
      day <= 20
        ? weekday === 5
          ? ['08:00-11:30', '12:30-15:30']
          : ['08:00-12:00', '12:30-15:00']
        : weekday === 5
          ? ['07:30-11:30', '13:00-16:30']
          : ['07:30-12:00', '13:00-16:00'];
    for (const hours of [morning, afternoon]) {
      const [from, to] = hours.split('-') as [string, string];
      spans.push([wib(day, from), wib(day, to)]);
    }
  }
  return spans;
}

/** Every minute in which anybody is on, found minute by minute. */
function shiftSpans(shifts: { from: string; to: string }[]): Span[] {
  const hours = shifts.map(({ from, to }) => [Date.parse(from), Date.parse(to)] as Span);
  const spans: Span[] = [];
  for (let at = wib(1, '00:00'); at < wib(31, '00:00'); at += 60_000) {
    if (!hours.some(([from, to]) => from <= at && at < to)) continue;
    const last = spans.at(-1);
    if (last?.[1] === at) last[1] += 60_000;
    else spans.push([at, at + 60_000]);
  }
  return spans;
}

export function counterOf(mode: 'always' | 'office' | 'shift', shifts: { from: string; to: string }[]) {
  const spans = mode === 'always' ? null : mode === 'office' ? officeSpans() : shiftSpans(shifts);
  return (from: number, to: number): number => {
    if (to <= from) return 0;
    if (spans === null) return to - from;
    return spans.reduce(
      (sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
      0,
    );
  };
}

export const stageClocks: [stage: string, start: string, end: string][] = [
  ['published-seen', 'published', 'seen'],
  ['seen-flagged', 'seen', 'flagged'],
  ['flagged-held', 'flagged', 'held'],
  ['held-drafted', 'held', 'drafted'],
  ['drafted-approved', 'drafted', 'approved'],
  ['approved-out', 'approved', 'out'],
  ['flagged-out', 'flagged', 'out'],
];

export function bandOf({ urgency }: Raw): string {
  return urgency >= 0.8 ? 'urgent' : urgency >= 0.6 ? 'high' : urgency >= 0.35 ? 'medium' : 'low';
}

/** Minutes, as a desk starts out; `pkh` was given 120 for the whole way by the test. */
const general: Record<string, number> = {
  ...{ 'published-seen': 3, 'seen-flagged': 5 / 60, 'flagged-held': 15, 'held-drafted': 45 },
  ...{ 'drafted-approved': 15, 'approved-out': 15, 'flagged-out': 90 },
};
const urgent: Record<string, number> = {
  ...{ 'flagged-held': 5, 'held-drafted': 30, 'drafted-approved': 10, 'approved-out': 15, 'flagged-out': 60 },
};

function targetOf(story: Raw, stage: string): number {
  const own: number[] = [];
  if (bandOf(story) === 'urgent' && urgent[stage] !== undefined) own.push(urgent[stage]);
  if (story.programs.includes('pkh') && stage === 'flagged-out') own.push(120);
  return (own.length > 0 ? Math.min(...own) : general[stage]!) * 60_000;
}

/** The figure of a stage over these stories, counted one by one. */
export function recount(
  stories: Raw[],
  stage: string,
  {
    from,
    to,
    now,
    count,
  }: { from: number; to: number; now: number; count: (from: number, to: number) => number },
) {
  const [, start, end] = stageClocks.find(([name]) => name === stage)!;
  const isMachine = stage === 'published-seen' || stage === 'seen-flagged';
  const measure = isMachine ? counterOf('always', []) : count;
  const waits: { ms: number; isOpen: boolean; limit: number }[] = [];
  let left = 0;
  for (const story of stories) {
    const began = story.clocks[start] ?? null;
    if (began === null || began < from || began >= to) continue;
    if (stage === 'published-seen' && story.isUndated) continue;
    const ended = story.clocks[end] ?? null;
    if (ended === null && story.isOver) left += 1;
    else
      waits.push({ ms: measure(began, ended ?? now), isOpen: ended === null, limit: targetOf(story, stage) });
  }
  waits.sort((a, b) => (a.ms === b.ms ? Number(a.isOpen) - Number(b.isOpen) : a.ms - b.ms));
  const at = (p: number) => (waits.length < 5 ? null : waits[Math.ceil(p * waits.length) - 1]!);
  const late = waits.filter(({ ms, limit }) => Math.round(ms) > Math.round(limit)).length;
  const kept = waits.filter(({ ms, limit, isOpen }) => !isOpen && Math.round(ms) <= Math.round(limit)).length;
  return {
    finished: waits.filter(({ isOpen }) => !isOpen).length,
    open: waits.filter(({ isOpen }) => isOpen).length,
    left,
    medianMs: at(0.5)?.ms ?? null,
    p90Ms: at(0.9)?.ms ?? null,
    isMedianLowerBound: at(0.5)?.isOpen ?? false,
    isP90LowerBound: at(0.9)?.isOpen ?? false,
    withinTarget: late + kept === 0 ? null : kept / (late + kept),
    breached: late,
  };
}
