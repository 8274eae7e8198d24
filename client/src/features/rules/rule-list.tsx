import type { RuleEffect, RuleState } from '@tanggap/shared/rules/analyst-rule';
import type { CountedRule } from '@tanggap/shared/rules/api-rules';
import type { Icon } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Chip } from '../../components/chip.js';
import { IconCheck, IconCircleDashed, IconCircleX } from '../../components/icons.js';
import shelf from '../../components/page/shelf.module.css';
import { useAddress } from '../../components/page/use-address.js';
import { useRowKeys } from '../../components/page/use-row-keys.js';
import type { Tone } from '../../components/tone.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { useRuleWords } from './words.js';

const looks: Record<RuleState, { tone: Tone; icon: Icon; edge: 'solid' | 'dashed' | 'outline' }> = {
  draft: { tone: 'watch', icon: IconCircleDashed, edge: 'dashed' },
  active: { tone: 'ok', icon: IconCheck, edge: 'solid' },
  retired: { tone: 'plain', icon: IconCircleX, edge: 'outline' },
};

export function StateChip({ state }: { state: RuleState }) {
  const words = useRuleWords();
  const { tone, icon, edge } = looks[state];
  return (
    <Chip tone={tone} icon={icon} edge={edge}>
      {words.states[state]}
    </Chip>
  );
}

/** What a rule does, in a few words: `Tanda penipuan +0,30`. */
export function useEffectWord(): (effect: RuleEffect) => string {
  const words = useRuleWords();
  const t = useText();
  const format = useFormat();
  return (effect) => {
    if (effect.kind === 'urgency') return words.raises(format.decimal(effect.factor));
    const sign = effect.weight > 0 ? '+' : '−';
    return words.adds(
      t.vocabulary.signals[effect.signal],
      `${sign}${format.decimal(Math.abs(effect.weight))}`,
    );
  };
}

/** Drafts first, then what counts, then what once did. */
export function RuleList({ rules, openedId }: { rules: readonly CountedRule[]; openedId: string | null }) {
  const words = useRuleWords();
  const format = useFormat();
  const effectWord = useEffectWord();
  const { withParam } = useAddress();
  const list = useRowKeys<HTMLUListElement>();
  return (
    <ul ref={list} aria-label={words.list}>
      {rules.map(({ id, name, state, effect, counts }) => (
        <li key={id}>
          <Link
            to={withParam({ rule: id })}
            data-row
            className={shelf.row}
            aria-current={id === openedId ? 'true' : undefined}
          >
            <span className={shelf.main}>
              <strong>{name}</strong>
              <span className={shelf.meta}>
                <code>{id}</code>
                <span>{effectWord(effect)}</span>
                <span>{words.counted(format.number(counts.mentions), format.number(counts.stories))}</span>
              </span>
            </span>
            <StateChip state={state} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
