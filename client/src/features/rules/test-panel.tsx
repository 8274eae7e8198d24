import type { RuleTest } from '@tanggap/shared/rules/analyst-rule';
import type { CountedRule } from '@tanggap/shared/rules/api-rules';
import { Button } from '../../components/button.js';
import { Panel } from '../../components/measure/panel.js';
import shelf from '../../components/page/shelf.module.css';
import { Refusal } from '../../components/refusal.js';
import { useWrite } from '../../components/use-write.js';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { ruleKeys, rules } from '../../lib/rule-api.js';
import { Findings } from './findings.js';
import { useRuleWords } from './words.js';
import styles from './rules.module.css';

interface TestPanelProps {
  rule: CountedRule;
  tests: readonly RuleTest[];
  mayTest: boolean;
}

const isUnderWay = ({ state }: RuleTest): boolean => state === 'waiting' || state === 'running';

/** The trial on 30 days: begun here, watched while it runs, read when it is done. */
export function TestPanel({ rule, tests, mayTest }: TestPanelProps) {
  const words = useRuleWords();
  const { write, isBusy, failure } = useWrite();
  const own = tests.filter(({ wordsVersion }) => wordsVersion === rule.wordsVersion);
  const [newest] = own;
  const start = () =>
    write(() => rules.test(rule.id), { done: words.testStarted, refresh: [ruleKeys.one(rule.id)] });
  return (
    <Panel title={words.tests} aside={newest && <When test={newest} />}>
      <div className={styles.body}>
        {newest === undefined && <p className={shelf.quiet}>{words.noTest}</p>}
        {newest && newest.state !== 'done' && <Progress test={newest} />}
        {newest?.findings && <Findings findings={newest.findings} testId={newest.id} />}
        <Refusal failure={failure} />
        {mayTest && (
          <div className={shelf.actions}>
            <Button
              disabled={isBusy || (newest !== undefined && isUnderWay(newest))}
              onClick={() => void start()}
            >
              {newest === undefined ? words.test : words.testAgain}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function When({ test: { id, from, to } }: { test: RuleTest }) {
  const words = useRuleWords();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <>
      <code>{id}</code> {words.tested(format.date(from, now), format.date(to, now))}
    </>
  );
}

function Progress({ test }: { test: RuleTest }) {
  const words = useRuleWords();
  const format = useFormat();
  const { state, examined, total } = test;
  return (
    <div role="status" className={styles.progress}>
      <span>{words.testStates[state]}</span>
      {isUnderWay(test) && <progress max={total ?? 1} value={total === null ? undefined : examined} />}
      {state === 'running' && total !== null && (
        <span className={shelf.quiet}>{words.progress(format.number(examined), format.number(total))}</span>
      )}
    </div>
  );
}
