import type { StorySummary } from '@tanggap/shared/story';
import { growthFactor } from '@tanggap/shared/story-rules';
import type { Engine } from './engine.js';
import { addEntry } from './entries.js';
import type { Query } from './reader.js';
import { loadStories, putStory, settleUrgency, stories, summaryAt } from './story-docs.js';
import type { StoryDoc } from './story-docs.js';
import { open } from './story-query.js';
import { bucketMs } from '../story/codes.js';
import { beforeOf, machineEntries } from '../story/figures.js';

/** Urgency moves that browsers are told of. */
const noticeable = 0.01;
const shownMs = 18 * bucketMs;

/**
 * Stories active in the hours shown, and those that still count as growing from before a pause of the server. Only
 * those that moved are part of the commit, so that it is not refused for what others write meanwhile.
 */
export async function refreshGrowth(engine: Engine, now: number): Promise<StorySummary[]> {
  const isActive: Query = {
    bool: {
      should: [
        { range: { lastPublished: { gte: now - shownMs } } },
        { range: { growth: { gt: growthFactor(0, 0) } } },
      ],
      minimum_should_match: 1,
    },
  };
  const moved: number[] = [];
  await engine.scan(stories, { filter: [open, isActive] }, async (hits) => {
    const found = hits.map(({ value }) => value);
    for (const story of found) {
      if (await moves(engine, story, now)) moved.push(story.state.number);
    }
  });
  if (moved.length === 0) return [];
  return engine.write(async (tx) => {
    const summaries: StorySummary[] = [];
    for (const story of await loadStories(tx, moved)) {
      const before = beforeOf(story.state);
      const urgencyBefore = story.state.urgency;
      const activity = await settleUrgency(tx, story, now);
      if (Math.abs(story.state.urgency - urgencyBefore) < noticeable) continue;
      for (const entry of machineEntries(story.state, before, activity, now)) addEntry(tx, entry);
      summaries.push(putStory(tx, story, now, activity));
    }
    return summaries;
  });
}

async function moves(engine: Engine, story: StoryDoc, now: number): Promise<boolean> {
  const { urgency } = story.state;
  await settleUrgency(engine, story, now);
  return Math.abs(story.state.urgency - urgency) >= noticeable;
}

/** Open cases whose lease ended before `now`. */
export async function lapsedHolds(engine: Engine, now: number): Promise<StorySummary[]> {
  const lapsed: StorySummary[] = [];
  await engine.scan(stories, { filter: [open, { range: { lease: { lt: now } } }] }, (hits) => {
    lapsed.push(...hits.map(({ value }) => summaryAt(value, now)));
  });
  return lapsed;
}
