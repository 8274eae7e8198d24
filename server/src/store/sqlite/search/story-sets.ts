import type { StoryField } from '@tanggap/shared/query';
import { exits } from '@tanggap/shared/vocabulary';
import { storyNumber } from '../../story/codes.js';
import type { Engine } from '../engine.js';
import { issueNumber } from '../issue-rows.js';
import { survivingStory } from '../story-state.js';

/** By story number: 1 for the stories with one of the values, 0 for all others and for no story. */
export function storiesWith(engine: Engine, field: StoryField, values: readonly string[]): Uint8Array {
  const stories = new Uint8Array(highestStory(engine) + 1);
  // 0 stands for no story, and for a name that cannot be one.
  for (const number of numbersWith(engine, field, values)) if (number > 0) stories[number] = 1;
  return stories;
}

export function highestStory(engine: Engine): number {
  return engine.value<number | null>('select max(number) from story') ?? 0;
}

function numbersWith(engine: Engine, field: StoryField, values: readonly string[]): number[] {
  const among = JSON.stringify(values);
  switch (field) {
    case 'exit':
      return engine.pluck('select number from story where exit in (select value from json_each(?))', among);
    case 'status':
      return withStatus(engine, values, among);
    case 'issue':
      return engine.pluck(
        'select story from issue_story where issue in (select value from json_each(?))',
        JSON.stringify(values.map(issueNumber)),
      );
    case 'story':
      return values.map((id) => survivingStory(engine, storyNumber(id)));
  }
}

/** Most stories stay new, and the index holds the others. */
function withStatus(engine: Engine, values: readonly string[], among: string): number[] {
  const worked = engine.pluck<number>(
    `select number from story where status <> 'new' and status in (select value from json_each(?))`,
    among,
  );
  if (!values.includes('new')) return worked;
  return [...worked, ...engine.pluck<number>(`select number from story where status = 'new'`)];
}

/** By story number: place of the story's exit in the list of exits plus 1; 0 for none. */
export function exitsByStory(engine: Engine): Uint8Array {
  const places = new Uint8Array(highestStory(engine) + 1);
  exits.forEach((exit, index) => {
    for (const number of numbersWith(engine, 'exit', [exit])) places[number] = index + 1;
  });
  return places;
}
