import type { FoundStory, TimelineMark } from '@tanggap/shared/api-search';
import { Chip } from '../../components/chip.js';
import {
  IconCircleDashed,
  IconClipboardCheck,
  IconLock,
  IconMessageQuestion,
  IconPencil,
  IconStack2,
} from '../../components/icons.js';
import { outcomeLooks, outcomeName } from '../../components/story/outcomes.js';
import { useSearchWords } from '../../lib/search-words.js';
import { useText } from '../../lib/text.js';

/** From this share of its mentions on, an open story is told as a question. */
const mostlyAsking = 0.5;

export interface StateChipProps {
  story: FoundStory;
  /** What went out or was handed over for the story. */
  marks: readonly TimelineMark[];
}

/** Where a story stands, in one chip: its decision with the answer's number, else what it waits for. */
export function StateChip({ story, marks }: StateChipProps) {
  const t = useText();
  const words = useSearchWords().table;
  const { decision, status, holder } = story.case;
  if (status === 'drafting')
    return (
      <Chip icon={IconPencil} edge="dashed">
        {words.draft}
      </Chip>
    );
  if (status === 'in-review' || status === 'approved')
    return (
      <Chip icon={IconClipboardCheck} tone="nila">
        {t.vocabulary.statuses[status]}
      </Chip>
    );
  if (decision) {
    const { tone, icon } = outcomeLooks[decision.outcome];
    return (
      <Chip tone={tone} icon={icon} edge={tone === 'plain' ? 'outline' : 'solid'}>
        {words.outcome(outcomeName(decision.outcome, t), marks.at(-1)?.id ?? null)}
      </Chip>
    );
  }
  if (holder)
    return (
      <Chip icon={IconLock} edge="outline">
        {words.held(holder.name)}
      </Chip>
    );
  if (story.level === 'unsure')
    return (
      <Chip icon={IconCircleDashed} edge="dashed">
        {t.vocabulary.levels.unsure}
      </Chip>
    );
  if (story.questionShare >= mostlyAsking)
    return (
      <Chip icon={IconMessageQuestion} tone="watch">
        {words.question}
      </Chip>
    );
  return (
    <Chip icon={IconStack2} edge="outline">
      {words.open}
    </Chip>
  );
}
