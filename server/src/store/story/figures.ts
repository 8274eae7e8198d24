import { growthFactor, steadyBand, urgencyOf, type UrgencyBand } from '@tanggap/shared/story-rules';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import { iso, kindsOfMask, levelName, storyName } from './codes.js';
import type { StoryState } from './story-state.js';
import type { Activity } from './summary.js';

/** Growth that Jejak mentions: three times the hour before, and enough mentions to mean something. */
const surgeFrom = 3;
const surgeMentions = 5;

/** Figures of a story before a change, for telling what changed. */
export interface Before {
  level: number;
  surge: number;
  kinds: number;
  confident: string[];
}

export function beforeOf(story: StoryState): Before {
  const { level, surge, kinds } = story;
  return { level, surge, kinds, confident: confidentMatches(story) };
}

function confidentMatches(story: StoryState): string[] {
  return story.facts.matches.filter((match) => match.level === 'confident').map((match) => match.id);
}

/** Growth, priority and urgency, from the activity and the priorities of the story's programs. */
export function settleFigures(
  story: StoryState,
  { lastHour, hourBefore }: Activity,
  priorities: readonly number[],
): void {
  story.growth = growthFactor(lastHour, hourBefore);
  story.surge = (lastHour + 1) / (hourBefore + 1);
  // 1 where no program is known to the store.
  story.priority = priorities.length === 0 ? 1 : Math.max(...priorities);
  story.urgency = urgencyOf(story);
}

/** What the machine writes into Jejak about a change of figures; moves the band that it told of. */
export function machineEntries(
  story: StoryState,
  before: Before,
  activity: Activity,
  now: number,
): NewTimelineEntry[] {
  const entries: NewTimelineEntry[] = [];
  const entry = (kind: NewTimelineEntry['kind'], data: NewTimelineEntry['data']) =>
    entries.push({ storyId: storyName(story.number), at: iso(now), kind, actor: null, data });
  if (story.level !== before.level) {
    entry('level-changed', { from: levelName(before.level), to: levelName(story.level) });
  }
  const from = story.band as UrgencyBand;
  const to = steadyBand(from, story.urgency);
  if (from !== to) entry('urgency-changed', { from, to, urgency: story.urgency });
  story.band = to;
  for (const kind of kindsOfMask(story.kinds & ~before.kinds)) entry('source-joined', { kind });
  const { lastHour, hourBefore } = activity;
  if (before.surge < surgeFrom && story.surge >= surgeFrom && lastHour >= surgeMentions) {
    entry('grew', { lastHour, hourBefore });
  }
  for (const match of story.facts.matches) {
    if (match.level !== 'confident' || before.confident.includes(match.id)) continue;
    entry('matched', { factCheckId: match.id, score: match.score });
  }
  return entries;
}

/** Brings status, exit, holder and lease of the row in line with the desk. */
export function followDesk(story: StoryState): void {
  const { decision, holder, status } = story.desk;
  story.status = status;
  story.exit = decision && decision.outcome !== 'answer' ? decision.outcome : null;
  story.holder = holder?.userId ?? null;
  story.lease = holder ? Date.parse(holder.leaseUntil) : null;
}
