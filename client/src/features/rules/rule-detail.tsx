import type { CountedRule, RuleDetail as Detail, RuleMove } from '@tanggap/shared/rules/api-rules';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { ListBones } from '../../components/page/list-bones.js';
import shelf from '../../components/page/shelf.module.css';
import { QueryState } from '../../components/query-state.js';
import { toneProps } from '../../components/tone.js';
import { useFormat } from '../../lib/format.js';
import { useRule } from '../../lib/rule-api.js';
import { useNow } from '../../lib/now.js';
import { useCan } from '../../lib/session.js';
import { useReason } from '../../lib/text.js';
import { EffectPanel } from './effect-panel.js';
import { MoveDialog } from './move-dialog.js';
import { RuleAbout } from './rule-about.js';
import { RuleForm } from './rule-form.js';
import { movesOf } from './rule-moves.js';
import { StateChip } from './rule-list.js';
import { TestPanel } from './test-panel.js';
import { useRuleWords } from './words.js';

/** One rule: its words, what it does, its test, and who did what to it. */
export function RuleDetail({ id }: { id: string }) {
  return (
    <QueryState query={useRule(id)} skeleton={<ListBones height="120px" />}>
      {(detail) => <Opened detail={detail} />}
    </QueryState>
  );
}

function Opened({ detail }: { detail: Detail }) {
  const words = useRuleWords();
  const { rule, tests, blocks } = detail;
  const mayWrite = useCan('rules:write');
  const [move, setMove] = useState<RuleMove | null>(null);
  const [isEditing, setEditing] = useState(false);
  return (
    <div className={shelf.detail}>
      <div className={shelf.head}>
        <code>{rule.id}</code>
        <StateChip state={rule.state} />
      </div>
      <h2 className={shelf.statement}>{rule.name}</h2>
      <RuleAbout rule={rule} />
      {rule.state !== 'retired' && <EffectPanel rule={rule} />}
      <TestPanel rule={rule} tests={tests} mayTest={mayWrite && rule.state !== 'retired'} />
      {rule.state === 'draft' && blocks.length > 0 && <Blocks blocks={blocks} />}
      {mayWrite && (
        <div className={shelf.actions}>
          {movesOf[rule.state].map((name) => (
            <Button
              key={name}
              variant={name === 'activate' ? 'primary' : 'plain'}
              disabled={name === 'activate' && blocks.length > 0}
              onClick={() => setMove(name)}
            >
              {words.moves[name]}
            </Button>
          ))}
          <Button onClick={() => setEditing(true)}>{words.edit}</Button>
        </div>
      )}
      <Steps rule={rule} />
      {move !== null && <MoveDialog rule={rule} move={move} onClose={() => setMove(null)} />}
      {isEditing && (
        <RuleForm rule={rule} onClose={() => setEditing(false)} onSaved={() => setEditing(false)} />
      )}
    </div>
  );
}

function Blocks({ blocks }: { blocks: Detail['blocks'] }) {
  const words = useRuleWords();
  const say = useReason();
  return (
    <div className={shelf.notice} {...toneProps('medium')}>
      <div>
        <strong>{words.blocked}</strong>
        <ul>
          {blocks.map((block) => (
            <li key={block.id}>{say(block)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Steps({ rule }: { rule: CountedRule }) {
  const words = useRuleWords();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <section>
      <h3 className={shelf.heading}>{words.steps}</h3>
      <ol className={shelf.links}>
        {rule.steps.map(({ version, verb, at, by, note }) => (
          <li key={version}>
            <time dateTime={at} title={format.full(at)} className={shelf.quiet}>
              {format.moment(at, now)}
            </time>{' '}
            v{version} · {by.name} {words.verbs[verb]}
            {note !== '' && <span className={shelf.quiet}> – {note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
