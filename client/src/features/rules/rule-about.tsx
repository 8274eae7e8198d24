import type { RuleDraft } from '@tanggap/shared/rules/analyst-rule';
import shelf from '../../components/page/shelf.module.css';
import { usePrograms } from '../../lib/queries.js';
import { useEffectWord } from './rule-list.js';
import { useRuleWords } from './words.js';

/** The words of a rule and what they do. */
export function RuleAbout({ rule }: { rule: RuleDraft }) {
  const words = useRuleWords();
  const effectWord = useEffectWord();
  const programs = usePrograms().data ?? [];
  const names = rule.programs.map((id) => programs.find((program) => program.id === id)?.name ?? id);
  return (
    <dl className={shelf.pairs}>
      <dt>{words.pattern}</dt>
      <dd>
        <code className={shelf.mono}>{rule.query}</code>
      </dd>
      <dt>{words.effect}</dt>
      <dd>{effectWord(rule.effect)}</dd>
      <dt>{words.reason}</dt>
      <dd>{rule.reason}</dd>
      <dt>{words.programs}</dt>
      <dd>{names.length === 0 ? words.allPrograms : names.join(', ')}</dd>
    </dl>
  );
}
