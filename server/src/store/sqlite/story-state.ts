import type { Engine } from './engine.js';
import type { Desk, StoryFacts, StoryRow, StoryState } from '../story/story-state.js';

type StoredStory = StoryRow & { isOpen: number; factsJson: string; deskJson: string };

export const storyColumns =
  'story.*, story_body.facts as factsJson, story_body.desk as deskJson from story join story_body using (number)';

export function stateOf({ factsJson, deskJson, ...row }: StoredStory): StoryState {
  return { ...row, facts: JSON.parse(factsJson) as StoryFacts, desk: JSON.parse(deskJson) as Desk };
}

export function loadStory(engine: Engine, number: number): StoryState | null {
  const row = engine.one<StoredStory>(`select ${storyColumns} where number = ?`, number);
  return row ? stateOf(row) : null;
}

/** All of `numbers` that exist, in the order given. */
export function loadStories(engine: Engine, numbers: readonly number[]): StoryState[] {
  const rows = engine.all<StoredStory>(
    `select ${storyColumns} where number in (select value from json_each(?))`,
    JSON.stringify(numbers),
  );
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []).map(stateOf);
}

/** Follows merges to the story that lives. */
export function survivingStory(engine: Engine, number: number): number {
  let current = number;
  for (;;) {
    const next = engine.value<number | null | undefined>(
      'select mergedInto from story where number = ?',
      current,
    );
    if (!next) return current;
    current = next;
  }
}
