import type { StoryDetail } from '@tanggap/shared/story';
import { groupingName, storyName } from '../story/codes.js';
import type { Engine } from './engine.js';
import { getFactChecks } from './fact-checks.js';
import { storyMentionAt } from './mention-rows.js';
import { shownKind } from './mentions.js';
import { loadStory, survivingStory } from './story-state.js';
import type { StoryState } from '../story/story-state.js';
import { summaryOf } from './summary.js';

export function storyDetail(engine: Engine, number: number, now: number): StoryDetail | null {
  const story = loadStory(engine, number);
  const representative = story && storyMentionAt(engine, story.lead);
  if (!story || !representative) return null;
  return {
    ...summaryOf(engine, story, now),
    representative,
    scores: representative.assessment.scores,
    stance: representative.assessment.stance,
    groups: groupsOf(engine, number),
    matches: matchesOf(engine, story),
    suggestions: suggestionsOf(engine, number),
  };
}

function groupsOf(engine: Engine, number: number): StoryDetail['groups'] {
  const rows = engine.all<{ kind: number; count: number; lowest: number; highest: number; newest: number }>(
    `select ${shownKind} as kind, count(*) as count, min(similarity) as lowest, max(similarity) as highest,
      max(row) as newest from mention where story = ? and story > 0 group by 1 order by 1`,
    number,
  );
  return rows.flatMap(({ kind, count, lowest, highest, newest }) => {
    const example = storyMentionAt(engine, newest);
    return example ? [{ kind: groupingName(kind), count, lowest, highest, example }] : [];
  });
}

function matchesOf(engine: Engine, story: StoryState): StoryDetail['matches'] {
  return story.facts.matches.flatMap(({ id, score, level }) =>
    getFactChecks(engine, [id]).map((factCheck) => ({ ...factCheck, score, level })),
  );
}

/** Found from either side; a story that was merged away is suggested as the one that lives. */
function suggestionsOf(engine: Engine, number: number): StoryDetail['suggestions'] {
  const rows = engine.all<{ other: number; similarity: number; phrases: string }>(
    `select other, similarity, phrases from story_suggestion where story = ?
      union all select story, similarity, phrases from story_suggestion where other = ?
      order by similarity desc limit 50`,
    ...[number, number],
  );
  const suggestions = new Map<number, StoryDetail['suggestions'][number]>();
  for (const { other, similarity, phrases } of rows) {
    const living = loadStory(engine, survivingStory(engine, other));
    if (!living || living.number === number || suggestions.has(living.number)) continue;
    suggestions.set(living.number, {
      storyId: storyName(living.number),
      title: living.facts.card?.title ?? '',
      mentionCount: living.mentions,
      similarity,
      sharedPhrases: JSON.parse(phrases) as string[],
    });
  }
  return [...suggestions.values()].slice(0, 10);
}
