import { AppError } from '@tanggap/shared/errors';
import type { StorySummary } from '@tanggap/shared/story';
import { growthFactor } from '@tanggap/shared/story-rules';
import { bucketMs, storyNumber } from '../story/codes.js';
import { takeNumbers } from './engine.js';
import type { Engine } from './engine.js';
import { storyDetail } from './story-detail.js';
import { changeCase, renewLease } from './story-desk.js';
import { countStories, currentRevision, listStories } from './story-list.js';
import { mergeStories, splitStory } from './story-moves.js';
import { undoChange } from './story-undo.js';
import { loadStories, loadStory, stateOf, storyColumns } from './story-state.js';
import { addEntry, settleUrgency, writeMachineEntries, writeStory } from './story-write.js';
import { beforeOf } from '../story/figures.js';
import { summaryOf } from './summary.js';
import type { Sync } from './sync.js';
import { timelineOf } from './timeline.js';
import type { StoryStore } from '../store.js';

/** Urgency moves that browsers are told of. */
const noticeable = 0.01;
const shownMs = 18 * bucketMs;

export function storiesPort(engine: Engine): Sync<StoryStore> {
  return {
    reserveNumbers: (count) => engine.write(() => takeNumbers(engine, 'story', count)),
    list: (query, viewer) => engine.read(() => listStories(engine, query, viewer)),
    counts: (viewer) => engine.read(() => countStories(engine, viewer)),
    summaries: (ids, now) =>
      engine.read(() =>
        loadStories(engine, ids.map(storyNumber)).map((story) => summaryOf(engine, story, Date.parse(now))),
      ),
    get: (id, now) => engine.read(() => storyDetail(engine, storyNumber(id), Date.parse(now))),
    changeCase: (id, version, change) => engine.write(() => changeCase(engine, id, version, change)),
    renewLease: (id, userId, leaseUntil) => engine.write(() => renewLease(engine, id, userId, leaseUntil)),
    undo: (id, version, entry) => engine.write(() => undoChange(engine, id, version, entry)),
    merge: (id, version, otherIds, entry) =>
      engine.write(() => mergeStories(engine, id, version, otherIds, entry)),
    split: (id, version, mentionIds, newId, entry) =>
      engine.write(() => splitStory(engine, id, version, mentionIds, newId, entry)),
    addNote: (id, entry) =>
      engine.write(() => {
        if (!loadStory(engine, storyNumber(id)))
          throw new AppError('not-found', `no story ${id}`, { storyId: id });
        addEntry(engine, entry);
      }),
    timeline: (id) => engine.read(() => timelineOf(engine, storyNumber(id))),
    refreshGrowth: (now) => engine.write(() => refreshGrowth(engine, Date.parse(now))),
    lapsedHolds: (now) => lapsedHolds(engine, Date.parse(now)),
    matches: (id) => loadStory(engine, storyNumber(id))?.facts.matches ?? [],
    revision: () => currentRevision(engine),
  };
}

/** Stories active in the hours shown, and those that still count as growing from before a pause of the server. */
function refreshGrowth(engine: Engine, now: number): StorySummary[] {
  const rows = engine.all<Parameters<typeof stateOf>[0]>(
    `select ${storyColumns} where isOpen = 1 and (lastPublished >= ? or growth > ?)`,
    ...[now - shownMs, growthFactor(0, 0)],
  );
  return rows.flatMap((row) => {
    const story = stateOf(row);
    const before = beforeOf(story);
    const urgencyBefore = story.urgency;
    const activity = settleUrgency(engine, story, now);
    if (Math.abs(story.urgency - urgencyBefore) < noticeable) return [];
    writeMachineEntries(engine, story, before, activity, now);
    return [writeStory(engine, story, takeNumbers(engine, 'revision', 1), now)];
  });
}

function lapsedHolds(engine: Engine, now: number): StorySummary[] {
  return engine.read(() =>
    engine
      .all<Parameters<typeof stateOf>[0]>(`select ${storyColumns} where isOpen = 1 and lease < ?`, now)
      .map((row) => summaryOf(engine, stateOf(row), now)),
  );
}
