import type { Engine } from './engine.js';
import { loadStories, summaryAt } from './story-docs.js';
import { storyNumber } from '../story/codes.js';
import type { StoryStore } from '../store.js';

export function storiesPort(engine: Engine): Pick<StoryStore, 'reserveNumbers' | 'summaries' | 'revision'> {
  return {
    reserveNumbers: (count) => engine.write((tx) => tx.take('story', count)),
    summaries: async (ids, now) =>
      (await loadStories(engine, ids.map(storyNumber))).map((story) => summaryAt(story, Date.parse(now))),
    revision: () => engine.revision(),
  };
}
