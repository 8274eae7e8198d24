import type { Engine } from './engine.js';
import { addEntry } from './entries.js';
import { requireStory } from './family.js';
import { changeCase, renewLease } from './story-desk.js';
import { storyDetail } from './story-detail.js';
import { loadStories, loadStory, summaryAt } from './story-docs.js';
import { lapsedHolds, refreshGrowth } from './story-growth.js';
import { countStories, listStories } from './story-list.js';
import { mergeStories, splitStory } from './story-moves.js';
import { undoChange } from './story-undo.js';
import { timelineOf } from './timeline.js';
import { storyNumber } from '../story/codes.js';
import type { StoryStore } from '../store.js';

export function storiesPort(engine: Engine): StoryStore {
  return {
    reserveNumbers: (count) => engine.write((tx) => tx.take('story', count)),
    list: (query, viewer) => listStories(engine, query, viewer),
    counts: (viewer) => countStories(engine, viewer),
    summaries: async (ids, now) =>
      (await loadStories(engine, ids.map(storyNumber))).map((story) => summaryAt(story, Date.parse(now))),
    get: (id, now) => storyDetail(engine, storyNumber(id), Date.parse(now)),
    changeCase: (id, version, change) => engine.write((tx) => changeCase(tx, id, version, change)),
    renewLease: (id, userId, leaseUntil) => engine.write((tx) => renewLease(tx, id, userId, leaseUntil)),
    undo: (id, version, entry) => undoChange(engine, { id, version, entry }),
    merge: (id, version, otherIds, entry) => mergeStories(engine, { id, version, entry }, otherIds),
    split: (id, version, mentionIds, newId, entry) =>
      splitStory(engine, { id, version, entry }, mentionIds, newId),
    addNote: (id, entry) =>
      engine.write(async (tx) => {
        await requireStory(tx, id);
        addEntry(tx, entry);
      }),
    timeline: (id) => timelineOf(engine, storyNumber(id)),
    refreshGrowth: (now) => refreshGrowth(engine, Date.parse(now)),
    lapsedHolds: (now) => lapsedHolds(engine, Date.parse(now)),
    matches: async (id) => (await loadStory(engine, storyNumber(id)))?.state.facts.matches ?? [],
    revision: () => engine.revision(),
  };
}
