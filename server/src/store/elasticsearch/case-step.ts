import type { StorySummary } from '@tanggap/shared/story';
import { addEntry } from './entries.js';
import { livingStory } from './family.js';
import { storyIdOf } from './story-docs.js';
import { writeNext } from './story-desk.js';
import type { Transaction } from './transaction.js';
import { deskAfter } from '../story/case-step.js';
import type { CaseStep } from '../store.js';

/** Applies a step to the case as it is now; of a story that was merged away, to the one that lives on. */
export async function takeStep(tx: Transaction, step: CaseStep): Promise<StorySummary> {
  const story = await livingStory(tx, step.storyId);
  const entry = { ...step.entry, storyId: storyIdOf(story) };
  addEntry(tx, entry);
  story.state.desk = deskAfter(story.state.desk, step);
  return writeNext(tx, story, entry);
}
