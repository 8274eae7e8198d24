import type { StorySummary } from '@tanggap/shared/story';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { Chip } from '../chip.js';
import { IconCircleDashed, IconNews } from '../icons.js';
import { outcomeLooks, outcomeName } from './outcomes.js';
import { signalLooks } from './looks.js';

type StoryChip = StorySummary['chips'][number];

export interface StoryChipsProps {
  story: Pick<StorySummary, 'chips' | 'isPress' | 'level' | 'case'>;
  /** At most this many. Default 4. */
  limit?: number;
}

/** Why a story is here, in a few words: the press mark and doubt first, then its strongest signals. */
export function StoryChips({ story, limit = 4 }: StoryChipsProps) {
  const t = useText();
  const { decision } = story.case;
  const chips = [
    decision && <OutcomeChip key="outcome" outcome={decision.outcome} />,
    story.isPress && (
      <Chip key="press" tone="press" icon={IconNews}>
        {t.vocabulary.pressProduct}
      </Chip>
    ),
    story.level === 'unsure' && (
      <Chip key="unsure" edge="dashed" icon={IconCircleDashed}>
        {t.vocabulary.levels.unsure}
      </Chip>
    ),
    ...story.chips.map((chip) => <SignalChip key={chip.signal} chip={chip} />),
  ];
  return <>{chips.filter(Boolean).slice(0, limit)}</>;
}

/** One signal with its probability; a match says how sure it is, stance is outlined because it does not count. */
export function SignalChip({ chip }: { chip: StoryChip }) {
  const t = useText();
  const format = useFormat();
  const { tone, icon } = signalLooks[chip.signal];
  if (chip.signal === 'stance') {
    return (
      <Chip icon={icon} edge="outline">
        {t.components.negativeStance}
      </Chip>
    );
  }
  const isSuggestion = chip.match !== undefined && chip.match !== 'confident';
  return (
    <Chip
      icon={icon}
      tone={tone}
      edge={isSuggestion ? 'dashed' : 'solid'}
      value={chip.match ? t.vocabulary[chip.match] : format.decimal(chip.value)}
    >
      {t.vocabulary.signals[chip.signal]}
    </Chip>
  );
}

/** What a person decided. */
export function OutcomeChip({ outcome }: { outcome: keyof typeof outcomeLooks }) {
  const t = useText();
  const { tone, icon } = outcomeLooks[outcome];
  return (
    <Chip tone={tone} icon={icon} edge={tone === 'plain' ? 'outline' : 'solid'}>
      {outcomeName(outcome, t)}
    </Chip>
  );
}
