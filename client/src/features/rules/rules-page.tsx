import { Button } from '../../components/button.js';
import { IconAdjustmentsHorizontal } from '../../components/icons.js';
import { MeasureTabs } from '../../components/measure/measure-tabs.js';
import { ListBones } from '../../components/page/list-bones.js';
import { PageHead } from '../../components/page/page-head.js';
import shelf from '../../components/page/shelf.module.css';
import { Split } from '../../components/page/split.js';
import { useAddress } from '../../components/page/use-address.js';
import { Empty, QueryState } from '../../components/query-state.js';
import { useFormat } from '../../lib/format.js';
import { useRules } from '../../lib/rule-api.js';
import { useCan } from '../../lib/session.js';
import { RuleDetail } from './rule-detail.js';
import { RuleForm } from './rule-form.js';
import { RuleList } from './rule-list.js';
import { useRuleWords } from './words.js';

/** `/rules?rule=U-3&form=new`: rules that analysts write, test and retire. */
export function RulesPage() {
  const words = useRuleWords();
  const format = useFormat();
  const { search, set, withParam } = useAddress();
  const query = useRules();
  const openedId = search.get('rule');
  const isWriting = search.get('form') === 'new';
  const mayWrite = useCan('rules:write');
  const begin = (
    <Button variant="primary" onClick={() => set({ form: 'new' })}>
      {words.write}
    </Button>
  );
  return (
    <div className={shelf.page}>
      <PageHead
        title={words.title}
        intro={words.intro}
        count={query.data && format.number(query.data.filter(({ state }) => state !== 'retired').length)}
      >
        {mayWrite && begin}
      </PageHead>
      <MeasureTabs current="rules" />
      <QueryState query={query} skeleton={<ListBones />}>
        {(list) => (
          <Split
            label={words.title}
            closeTo={withParam({ rule: null })}
            onClose={() => set({ rule: null })}
            list={
              list.length === 0 ? (
                <Empty title={words.none} icon={<IconAdjustmentsHorizontal />} actions={mayWrite && begin}>
                  {words.noneText}
                </Empty>
              ) : (
                <RuleList rules={list} openedId={openedId} />
              )
            }
            detail={openedId === null ? null : <RuleDetail key={openedId} id={openedId} />}
          />
        )}
      </QueryState>
      {isWriting && mayWrite && (
        <RuleForm
          rule={null}
          onClose={() => set({ form: null })}
          onSaved={({ id }) => set({ form: null, rule: id })}
        />
      )}
    </div>
  );
}
