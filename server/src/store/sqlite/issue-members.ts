import { AppError } from '@tanggap/shared/errors';
import { storyNumber } from '../story/codes.js';
import type { Engine } from './engine.js';
import { survivingStory } from './story-state.js';
import type { StoryMove } from '../story/issue-parts.js';

/** The stories that live on under these names, each once. Throws `not-found`. */
export function livingNumbers(engine: Engine, ids: readonly string[]): number[] {
  const numbers = ids.map((id) => {
    const number = survivingStory(engine, storyNumber(id));
    if (engine.one('select 1 from story where number = ?', number)) return number;
    throw new AppError('not-found', `no story ${id}`, { storyId: id });
  });
  return [...new Set(numbers)];
}

export function issueOfStory(engine: Engine, story: number): number | null {
  return engine.value<number | undefined>('select issue from issue_story where story = ?', story) ?? null;
}

/** Puts stories into an issue, or out of the one they are in; resolves with those that really moved. */
export function moveStories(engine: Engine, stories: readonly number[], to: number | null): StoryMove[] {
  const moves = stories
    .map((story) => ({ story, from: issueOfStory(engine, story), to }))
    .filter(({ from }) => from !== to);
  for (const { story } of moves) place(engine, story, to);
  return moves;
}

/** Everything of one issue goes to another, with what merged stories brought along. */
export function moveAll(engine: Engine, from: number, to: number): StoryMove[] {
  const rows = engine.all<{ story: number }>('select story from issue_story where issue = ?', from);
  engine.run('update issue_story set issue = ? where issue = ?', to, from);
  return rows.map(({ story }) => ({ story, from, to }));
}

/** Undoes one move, unless somebody moved the story on. */
export function putBack(engine: Engine, { story, from, to }: StoryMove): void {
  if (issueOfStory(engine, story) === to) place(engine, story, from);
}

function place(engine: Engine, story: number, issue: number | null): void {
  if (issue === null) {
    engine.run('delete from issue_story where story = ?', story);
    return;
  }
  engine.run(
    `insert into issue_story (story, issue) values (?, ?)
      on conflict (story) do update set issue = excluded.issue, via = null`,
    ...[story, issue],
  );
}

/** A merged story brings its issue along, unless the story that lives on has one. */
export function followMerge(engine: Engine, from: number, to: number): void {
  engine.run(
    `insert or ignore into issue_story (story, issue, via)
      select ?, issue, ? from issue_story where story = ?`,
    ...[to, from, from],
  );
}

/** Takes back what `followMerge` did for these stories. */
export function unfollowMerge(engine: Engine, from: readonly number[], to: number): void {
  for (const story of from) engine.run('delete from issue_story where story = ? and via = ?', to, story);
}

/** What was split off is spoken of in the same issue until somebody says otherwise. */
export function followSplit(engine: Engine, from: number, to: number): void {
  engine.run(
    'insert or ignore into issue_story (story, issue) select ?, issue from issue_story where story = ?',
    ...[to, from],
  );
}
