import type { CountedRule } from '@tanggap/shared/rules/api-rules';
import { Panel } from '../../components/measure/panel.js';
import shelf from '../../components/page/shelf.module.css';
import { QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { useFormat } from '../../lib/format.js';
import { useRuleEffect } from '../../lib/rule-api.js';
import { useNow } from '../../lib/now.js';
import { Findings } from './findings.js';
import { useRuleWords } from './words.js';
import styles from './rules.module.css';

/** What the rule does now, or would do: counted on what came since it stands in its state. */
export function EffectPanel({ rule }: { rule: CountedRule }) {
  const words = useRuleWords();
  const format = useFormat();
  const now = useNow(60_000);
  const isDraft = rule.state === 'draft';
  return (
    <Panel
      title={isDraft ? words.draftNow : words.activeNow}
      aside={words.since(format.moment(rule.counts.from, now))}
    >
      <div className={styles.body}>
        {isDraft && <p className={shelf.quiet}>{words.draftText}</p>}
        <QueryState
          query={useRuleEffect(rule.id, rule.version)}
          skeleton={<Skeleton width="100%" height="96px" />}
          isEmpty={({ findings }) => findings.mentions === 0}
          empty={<p className={shelf.quiet}>{words.nothing}</p>}
        >
          {({ findings }) => <Findings findings={findings} testId={null} />}
        </QueryState>
      </div>
    </Panel>
  );
}
