import type { StorySummary } from '@tanggap/shared/story';
import { growthFactor, steadyBand, urgencyOf, type UrgencyBand } from '@tanggap/shared/story-rules';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import { iso, kindsOfMask, levelName, storyName } from './codes.js';
import type { Engine } from './engine.js';
import { writeClocks } from './story-clock.js';
import { activityOf, summaryOf } from './summary.js';
import type { Activity } from './summary.js';
import type { StoryState } from './story-state.js';

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

/** Growth, priority and urgency as of `now`, from the buckets and programs stored. */
export function settleUrgency(engine: Engine, story: StoryState, now: number): Activity {
  const activity = activityOf(engine, story.number, now);
  const { lastHour, hourBefore } = activity;
  story.growth = growthFactor(lastHour, hourBefore);
  story.surge = (lastHour + 1) / (hourBefore + 1);
  story.priority = priorityOf(engine, story.facts.card?.programs ?? []);
  story.urgency = urgencyOf(story);
  return activity;
}

/** The highest priority of the programs; 1 where none is known to the store. */
function priorityOf(engine: Engine, programs: readonly string[]): number {
  const known = programs
    .map((id) => engine.value<number | undefined>('select priority from program where id = ?', id))
    .filter((priority) => priority !== undefined);
  return known.length === 0 ? 1 : Math.max(...known);
}

/** What the machine writes into Jejak about a change of figures. */
export function writeMachineEntries(
  engine: Engine,
  story: StoryState,
  before: Before,
  activity: Activity,
  now: number,
): void {
  const entry = (kind: NewTimelineEntry['kind'], data: NewTimelineEntry['data']) =>
    addEntry(engine, { storyId: storyName(story.number), at: iso(now), kind, actor: null, data });
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
}

/** Appends to Jejak; `change` names what `undo` would take back. */
export function addEntry(engine: Engine, entry: NewTimelineEntry, change: number | null = null): void {
  engine.run(
    'insert into timeline (story, at, kind, actor, data, change) values (?, ?, ?, ?, ?, ?)',
    Number(entry.storyId.slice(2)),
    entry.at,
    entry.kind,
    entry.actor && JSON.stringify(entry.actor),
    JSON.stringify(entry.data),
    change,
  );
}

const columns = [
  ...[
    'number',
    'level',
    'harm',
    'certainty',
    'priority',
    'growth',
    'surge',
    'urgency',
    'band',
    'route',
    'isPress',
  ],
  ...['mentions', 'asking', 'demos', 'kinds', 'firstPublished', 'lastPublished', 'firstSeen', 'lastSeen'],
  ...[
    'flagged',
    'lead',
    'leadUrgency',
    'status',
    'exit',
    'holder',
    'lease',
    'version',
    'mergedInto',
    'revision',
  ],
] as const satisfies (keyof StoryState)[];

const writeRow = `insert into story (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})
  on conflict (number) do update set ${columns
    .slice(1)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;
const writeBody = `insert into story_body (number, facts, desk) values (?, ?, ?)
  on conflict (number) do update set facts = excluded.facts, desk = excluded.desk`;

/** Writes the story under its new revision and returns it as a refresh at `now` would show it. */
export function writeStory(
  engine: Engine,
  story: StoryState,
  revision: number,
  now: number,
  activity?: Activity,
): StorySummary {
  const { decision, holder, status } = story.desk;
  story.revision = revision;
  story.status = status;
  story.exit = decision && decision.outcome !== 'answer' ? decision.outcome : null;
  story.holder = holder?.userId ?? null;
  story.lease = holder ? Date.parse(holder.leaseUntil) : null;
  engine.run(writeRow, ...columns.map((name) => story[name]));
  engine.run(writeBody, story.number, JSON.stringify(story.facts), JSON.stringify(story.desk));
  writeClocks(engine, story);
  return summaryOf(engine, story, now, activity);
}
