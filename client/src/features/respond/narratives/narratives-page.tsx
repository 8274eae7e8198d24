import type { Narrative } from '@tanggap/shared/narrative';
import { useState } from 'react';
import { Link } from 'react-router';
import { IconBuildingBank } from '../../../components/icons.js';
import { FilterTabs } from '../../../components/page/filter-tabs.js';
import { ListBones } from '../../../components/page/list-bones.js';
import { PageHead } from '../../../components/page/page-head.js';
import { SearchField } from '../../../components/page/search-field.js';
import { Split } from '../../../components/page/split.js';
import { useAddress } from '../../../components/page/use-address.js';
import { Empty, QueryState } from '../../../components/query-state.js';
import { ResponseTabs } from '../../../components/respond/response-tabs.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useNarratives } from '../../../lib/respond-queries.js';
import { useText } from '../../../lib/text.js';
import { validityOf } from '../shelf/validity.js';
import { NarrativeDetail } from './narrative-detail.js';
import { NarrativeDialogs } from './narrative-dialogs.js';
import { NarrativeRows } from './narrative-rows.js';
import styles from '../../../components/page/shelf.module.css';

const filters = ['all', 'live', 'expired', 'withdrawn'] as const;
type Filter = (typeof filters)[number];

/** `/narratives?state=…&id=N-3`: approved answers that every desk shares. */
export function NarrativesPage() {
  const t = useText();
  const words = useReferenceWords().narratives;
  const format = useFormat();
  const query = useNarratives({});
  return (
    <div className={styles.page}>
      <PageHead
        title={t.shell.references.narratives}
        count={query.data && format.number(query.data.length)}
        intro={words.intro}
      />
      <ResponseTabs current={null} />
      <Filters all={query.data} />
      <QueryState
        query={query}
        skeleton={<ListBones height="84px" />}
        isEmpty={(all) => all.length === 0}
        empty={
          <Empty
            title={words.empty}
            icon={<IconBuildingBank />}
            actions={
              <Link className={styles.link} to="/responses?list=published">
                {words.toApproved}
              </Link>
            }
          >
            {words.emptyText}
          </Empty>
        }
      >
        {(all) => <Shelf all={all} />}
      </QueryState>
    </div>
  );
}

function Filters({ all }: { all: readonly Narrative[] | undefined }) {
  const words = useReferenceWords().narratives;
  const { search, set, withParam } = useAddress();
  const now = useNow(60_000);
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
        current={filterOf(search)}
        tabs={filters.map((name) => ({
          name,
          label: words.states[name],
          count: all && narrow(all, name, '', now).length,
          to: withParam({ state: name === 'all' ? null : name, id: null }),
        }))}
      />
    </div>
  );
}

function Shelf({ all }: { all: readonly Narrative[] }) {
  const words = useReferenceWords().narratives;
  const { search, set, withParam } = useAddress();
  const now = useNow(60_000);
  const [dialog, setDialog] = useState<'edit' | 'withdraw' | null>(null);
  const shown = narrow(all, filterOf(search), search.get('q') ?? '', now);
  const opened = all.find(({ id }) => id === search.get('id')) ?? null;
  return (
    <>
      <Split
        label={opened?.id ?? ''}
        closeTo={withParam({ id: null })}
        onClose={() => set({ id: null })}
        list={
          shown.length === 0 ? (
            <Empty title={words.noneFound}>{words.noneFoundText}</Empty>
          ) : (
            <NarrativeRows
              narratives={shown}
              openedId={opened?.id ?? null}
              toOf={(id) => withParam({ id })}
            />
          )
        }
        detail={
          opened && (
            <NarrativeDetail
              narrative={opened}
              onEdit={() => setDialog('edit')}
              onWithdraw={() => setDialog('withdraw')}
            />
          )
        }
      />
      {opened && <NarrativeDialogs narrative={opened} open={dialog} onClose={() => setDialog(null)} />}
    </>
  );
}

const filterOf = (search: URLSearchParams): Filter =>
  filters.find((name) => name === search.get('state')) ?? 'all';

/** A few dozen entries: they are searched where they lie. */
function narrow(all: readonly Narrative[], filter: Filter, q: string, now: number): Narrative[] {
  const needles = q.toLocaleLowerCase('id').split(/\s+/).filter(Boolean);
  return all.filter((each) => {
    const state = validityOf(each, now);
    const said = `${each.id} ${each.title} ${each.statement} ${each.owner}`.toLocaleLowerCase('id');
    const fits =
      filter === 'all' || (filter === 'live' ? state === 'live' || state === 'expiring' : state === filter);
    return fits && needles.every((needle) => said.includes(needle));
  });
}
