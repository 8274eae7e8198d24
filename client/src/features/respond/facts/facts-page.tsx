import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { IconFileCheck, IconPlus } from '../../../components/icons.js';
import { FilterTabs } from '../../../components/page/filter-tabs.js';
import { ListBones } from '../../../components/page/list-bones.js';
import { PageHead } from '../../../components/page/page-head.js';
import { ProgramFilter } from '../../../components/page/program-filter.js';
import { SearchField } from '../../../components/page/search-field.js';
import { Split } from '../../../components/page/split.js';
import { useAddress } from '../../../components/page/use-address.js';
import { useRowKeys } from '../../../components/page/use-row-keys.js';
import { Empty, QueryState } from '../../../components/query-state.js';
import { ResponseTabs } from '../../../components/respond/response-tabs.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import type { FactQuery } from '../../../lib/respond-api.js';
import { useFact, useFacts } from '../../../lib/respond-queries.js';
import { useCan } from '../../../lib/session.js';
import { useText } from '../../../lib/text.js';
import { FactDetail, type FactDialog } from './fact-detail.js';
import { FactDialogs } from './fact-dialogs.js';
import { FactRow } from './fact-row.js';
import styles from '../../../components/page/shelf.module.css';

const states = ['live', 'expiring', 'expired', 'withdrawn'] as const;
const mostShown = 200;

/** `/facts?q=…&state=…&id=F-12`: official statements that answers cite. */
export function FactsPage() {
  const t = useText();
  const words = useReferenceWords().facts;
  const format = useFormat();
  const { search, set } = useAddress();
  const [dialog, setDialog] = useState<FactDialog | null>(null);
  const mayWrite = useCan('facts:write');
  const query = useAskedFacts();
  const facts = useFacts(query);
  const isNarrowed = query.q !== undefined || query.state !== undefined || query.program !== undefined;
  const add = mayWrite && (
    <Button variant="primary" icon={IconPlus} onClick={() => setDialog({ kind: 'add' })}>
      {words.add}
    </Button>
  );
  return (
    <div className={styles.page}>
      <PageHead
        title={t.shell.references.facts}
        count={facts.data && format.number(facts.data.total)}
        intro={words.intro}
      >
        {add}
      </PageHead>
      <ResponseTabs current={null} />
      <Filters state={query.state} />
      <QueryState
        query={facts}
        skeleton={<ListBones />}
        // An address that names a fact opens it, whatever the filters leave.
        isEmpty={(list) => list.facts.length === 0 && !search.has('id')}
        empty={
          isNarrowed ? (
            <Empty title={words.noneFound} actions={add}>
              {words.noneFoundText}
            </Empty>
          ) : (
            <Empty title={words.empty} icon={<IconFileCheck />} actions={add}>
              {words.emptyText}
            </Empty>
          )
        }
      >
        {(list) => <Shelf facts={list.facts} onOpen={setDialog} />}
      </QueryState>
      <FactDialogs open={dialog} onClose={() => setDialog(null)} onAdded={({ id }) => set({ id })} />
    </div>
  );
}

function useAskedFacts(): FactQuery {
  const { search } = useAddress();
  const q = search.get('q');
  const program = search.get('program');
  const state = states.find((name) => name === search.get('state'));
  return { limit: mostShown, ...(q && { q }), ...(program && { program }), ...(state && { state }) };
}

function Filters({ state }: { state: FactQuery['state'] }) {
  const words = useReferenceWords().facts;
  const { search, set, withParam } = useAddress();
  return (
    <div className={styles.bar}>
      <SearchField
        label={words.searchPlaceholder}
        placeholder={words.searchPlaceholder}
        words={search.get('q') ?? ''}
        onSearch={(q) => set({ q, id: null }, { replace: true })}
      />
      <FilterTabs
        label={words.statesLabel}
        current={state ?? 'all'}
        tabs={(['all', ...states] as const).map((name) => ({
          name,
          label: words.states[name],
          to: withParam({ state: name === 'all' ? null : name, id: null }),
        }))}
      />
      <ProgramFilter />
    </div>
  );
}

interface ShelfProps {
  facts: NonNullable<ReturnType<typeof useFacts>['data']>['facts'];
  onOpen: (dialog: FactDialog) => void;
}

function Shelf({ facts, onOpen }: ShelfProps) {
  const t = useText();
  const words = useReferenceWords().facts;
  const { search, set, withParam } = useAddress();
  const id = search.get('id');
  const opened = useFact(id);
  const list = useRowKeys<HTMLUListElement>();
  return (
    <Split
      label={id ?? ''}
      closeTo={withParam({ id: null })}
      onClose={() => set({ id: null })}
      list={
        <>
          {facts.length === 0 && <Empty title={words.noneFound}>{words.noneFoundText}</Empty>}
          <ul ref={list} className={styles.rows} aria-label={t.shell.references.facts}>
            {facts.map((fact) => (
              <FactRow key={fact.id} fact={fact} to={withParam({ id: fact.id })} isOpen={fact.id === id} />
            ))}
          </ul>
        </>
      }
      detail={
        id === null ? null : (
          <QueryState query={opened} skeleton={<ListBones height="90px" />}>
            {(detail) => <FactDetail detail={detail} onOpen={onOpen} />}
          </QueryState>
        )
      }
    />
  );
}
