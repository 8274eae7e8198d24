import type { StorySummary } from '@tanggap/shared/story';
import { storyName } from '../story/codes.js';
import type { Engine } from './engine.js';
import { livingStory } from './family.js';
import { writeNext } from './story-desk.js';
import { deskAfter } from '../story/case-step.js';
import { addEntry } from './story-write.js';
import type { CaseStep } from '../store.js';

/** Applies a step to the case as it is now; of a story that was merged away, to the one that lives on. */
export function takeStep(engine: Engine, step: CaseStep): StorySummary {
  const story = livingStory(engine, step.storyId);
  const entry = { ...step.entry, storyId: storyName(story.number) };
  addEntry(engine, entry);
  story.desk = deskAfter(story.desk, step);
  return writeNext(engine, story, entry);
}
