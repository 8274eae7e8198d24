import type { StoryDetail } from '@tanggap/shared/story';
import type { Text } from '../../lib/text.js';
import type { Format } from '../../lib/format.js';

export interface WeighQuestion {
  about: 'growth' | 'questions' | 'checks' | 'answered';
  text: string;
}

/** From this change against the hour before, a story counts as growing. */
export const growingFrom = 0.2;
/** From this share of asking mentions on, people lack information. */
const askingFrom = 0.05;

/** Questions for the officer, made from the story's figures. None of them is a verdict. */
export function weighQuestions(
  story: Pick<StoryDetail, 'growthShare' | 'questionShare' | 'matches' | 'case'>,
  { components: words }: Text,
  format: Format,
): WeighQuestion[] {
  const isGrowing = story.growthShare === null || story.growthShare >= growingFrom;
  const checks = story.matches.filter((match) => match.level !== 'weak').length;
  return [
    { about: 'growth', text: isGrowing ? words.weighGrowing : words.weighCalm },
    { about: 'checks', text: checks > 0 ? words.weighChecks(checks) : words.weighNoChecks },
    {
      about: 'questions',
      text:
        story.questionShare >= askingFrom
          ? words.weighQuestions(format.percent(story.questionShare))
          : words.weighNoQuestions,
    },
    { about: 'answered', text: story.case.decision ? words.weighAnswering : words.weighUnanswered },
  ];
}
