import { AppError } from '@tanggap/shared/errors';
import { storyNumber } from '../story/codes.js';
import type { Engine } from './engine.js';
import { loadStory, survivingStory } from './story-state.js';
import type { StoryState } from '../story/story-state.js';

/** A story and all that were merged into it, however far back; takes the story's number. For `story in (…)`. */
export const familyOf = `with recursive family (number) as
  (values (?) union select story.number from story join family on story.mergedInto = family.number)
  select number from family`;

/** The story that lives on where `id` was merged away. Throws `not-found`. */
export function livingStory(engine: Engine, id: string): StoryState {
  const story = loadStory(engine, survivingStory(engine, storyNumber(id)));
  if (!story) throw new AppError('not-found', `no story ${id}`, { storyId: id });
  return story;
}

/** Throws `not-found`; entries of Jejak must not hang in the air. */
export function requireStory(engine: Engine, id: string): number {
  const number = storyNumber(id);
  if (!engine.one('select 1 from story where number = ?', number)) {
    throw new AppError('not-found', `no story ${id}`, { storyId: id });
  }
  return number;
}

/** Whether an answer of the story or of one merged into it is in review, approved or out. */
export function hasAnswerUnderWay(engine: Engine, story: number): boolean {
  const sql = `select 1 from response where story in (${familyOf})
    and (status in ('in-review', 'approved', 'published') or (wentOut is not null and status <> 'withdrawn'))`;
  return engine.one(sql, story) !== undefined;
}
