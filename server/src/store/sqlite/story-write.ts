import type { StorySummary } from '@tanggap/shared/story';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import type { Engine } from './engine.js';
import { writeClocks } from './story-clock.js';
import { activityOf, summaryOf } from './summary.js';
import { followDesk, machineEntries, settleFigures } from '../story/figures.js';
import type { Before } from '../story/figures.js';
import type { StoryState } from '../story/story-state.js';
import type { Activity } from '../story/summary.js';

/** Growth, priority and urgency as of `now`, from the buckets and programs stored. */
export function settleUrgency(engine: Engine, story: StoryState, now: number): Activity {
  const activity = activityOf(engine, story.number, now);
  settleFigures(story, activity, prioritiesOf(engine, story.facts.card?.programs ?? []));
  return activity;
}

function prioritiesOf(engine: Engine, programs: readonly string[]): number[] {
  return programs
    .map((id) => engine.value<number | undefined>('select priority from program where id = ?', id))
    .filter((priority) => priority !== undefined);
}

export function writeMachineEntries(
  engine: Engine,
  story: StoryState,
  before: Before,
  activity: Activity,
  now: number,
): void {
  for (const entry of machineEntries(story, before, activity, now)) addEntry(engine, entry);
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
  story.revision = revision;
  followDesk(story);
  engine.run(writeRow, ...columns.map((name) => story[name]));
  engine.run(writeBody, story.number, JSON.stringify(story.facts), JSON.stringify(story.desk));
  writeClocks(engine, story);
  return summaryOf(engine, story, now, activity);
}
