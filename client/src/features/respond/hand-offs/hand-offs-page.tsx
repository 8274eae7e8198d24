import type { HandOffRecord } from '@tanggap/shared/hand-off';
import { handOffStatuses } from '@tanggap/shared/vocabulary';
import { useSearchParams } from 'react-router';
import { overdueMs } from '../../../components/hand-off/due.js';
import { HandOffCard } from '../../../components/hand-off/hand-off-card.js';
import { IconMailForward } from '../../../components/icons.js';
import { FilterTabs } from '../../../components/page/filter-tabs.js';
import { ListBones } from '../../../components/page/list-bones.js';
import { PageHead } from '../../../components/page/page-head.js';
import { Split } from '../../../components/page/split.js';
import { useAddress } from '../../../components/page/use-address.js';
import { Empty, QueryState } from '../../../components/query-state.js';
import { ResponseTabs } from '../../../components/respond/response-tabs.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useHandOffs } from '../../../lib/respond-queries.js';
import { useText } from '../../../lib/text.js';
import { HandOffRows } from './hand-off-rows.js';
import styles from '../../../components/page/shelf.module.css';

const filters = ['all', 'overdue', ...handOffStatuses] as const;
type Filter = (typeof filters)[number];

/** `/hand-offs`: what was handed over, each followed to its end. */
export function HandOffsPage() {
  const t = useText();
  const words = useReferenceWords().handOffs;
  const format = useFormat();
  const query = useHandOffs({});
  const { set, withParam } = useAddress();
  const [search] = useSearchParams();
  const now = useNow(60_000);
  const filter = filters.find((name) => name === search.get('status')) ?? 'all';
  const shown = narrow(query.data ?? [], filter, now);
  const opened = query.data?.find(({ id }) => id === search.get('id')) ?? null;
  const names = { all: words.allStates, overdue: words.overdue, ...t.vocabulary.handOffStatuses };
  return (
    <div className={styles.page}>
      <PageHead
        title={t.shell.references.handOffs}
        count={query.data && format.number(query.data.length)}
        intro={words.intro}
      />
      <ResponseTabs current={null} />
      <div className={styles.bar}>
        <FilterTabs
          label={words.statesLabel}
          current={filter}
          tabs={filters.map((name) => ({
            name,
            label: names[name],
            count: query.data && narrow(query.data, name, now).length,
            to: withParam({ status: name === 'all' ? null : name, id: null }),
          }))}
        />
      </div>
      <QueryState
        query={query}
        skeleton={<ListBones />}
        isEmpty={(all) => all.length === 0}
        empty={
          <Empty title={words.empty} icon={<IconMailForward />}>
            {words.emptyText}
          </Empty>
        }
      >
        {() => (
          <Split
            label={opened?.id ?? ''}
            closeTo={withParam({ id: null })}
            onClose={() => set({ id: null })}
            list={
              shown.length === 0 ? (
                <Empty title={words.noneFound}>{words.noneFoundText}</Empty>
              ) : (
                <HandOffRows
                  handOffs={shown}
                  openedId={opened?.id ?? null}
                  toOf={(id) => withParam({ id })}
                />
              )
            }
            detail={opened && <HandOffCard handOff={opened} />}
          />
        )}
      </QueryState>
    </div>
  );
}

/** Overdue ones first, then those due soonest. */
function narrow(handOffs: readonly HandOffRecord[], filter: Filter, now: number): HandOffRecord[] {
  const fits = (each: HandOffRecord): boolean =>
    filter === 'all' || (filter === 'overdue' ? overdueMs(each, now) > 0 : each.status === filter);
  const isDone = (each: HandOffRecord): number => (each.status === 'closed' ? 1 : 0);
  const due = (each: HandOffRecord): number => (each.dueAt === null ? Infinity : Date.parse(each.dueAt));
  return handOffs
    .filter(fits)
    .toSorted(
      (a, b) => isDone(a) - isDone(b) || overdueMs(b, now) - overdueMs(a, now) || compare(due(a), due(b)),
    );
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
