import type { StorySummary } from '@tanggap/shared/story';
import type { Engine } from './engine.js';
import type { StoryState } from '../story/story-state.js';
import { activityFrom, presentStory, shownStretch } from '../story/summary.js';
import type { Activity } from '../story/summary.js';

/** Mentions by publication in the three hours before `now`. */
export function activityOf(engine: Engine, number: number, now: number): Activity {
  const { first, running } = shownStretch(now);
  const rows = engine.all<{ bucket: number; mentions: number }>(
    'select bucket, mentions from story_bucket where story = ? and bucket between ? and ?',
    ...[number, first, running],
  );
  return activityFrom(
    rows.map(({ bucket, mentions }) => [bucket, mentions] as const),
    now,
  );
}

/** The story as it is shown at `now`; `activity` saves a query to those who have it. */
export function summaryOf(
  engine: Engine,
  story: StoryState,
  now: number,
  activity: Activity = activityOf(engine, story.number, now),
): StorySummary {
  return presentStory(story, activity);
}

/** Many at once, with one query for the activity of all. */
export function summariesOf(engine: Engine, stories: readonly StoryState[], now: number): StorySummary[] {
  const { first, running } = shownStretch(now);
  const rows = engine.all<{ story: number; bucket: number; mentions: number }>(
    `select story, bucket, mentions from story_bucket
      where story in (select value from json_each(?)) and bucket between ? and ?`,
    ...[JSON.stringify(stories.map(({ number }) => number)), first, running],
  );
  const counts = new Map<number, [number, number][]>(stories.map(({ number }) => [number, []]));
  for (const { story, bucket, mentions } of rows) counts.get(story)?.push([bucket, mentions]);
  return stories.map((story) => presentStory(story, activityFrom(counts.get(story.number) ?? [], now)));
}
