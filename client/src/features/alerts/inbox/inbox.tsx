import { Link } from 'react-router';
import { Button } from '../../../components/button.js';
import { IconBell } from '../../../components/icons.js';
import { FilterTabs } from '../../../components/page/filter-tabs.js';
import { ListBones } from '../../../components/page/list-bones.js';
import shelf from '../../../components/page/shelf.module.css';
import { useAddress } from '../../../components/page/use-address.js';
import { Empty, QueryState } from '../../../components/query-state.js';
import { useAlerts } from '../../../lib/alert-queries.js';
import { useAlertWords } from '../../../lib/alert-words.js';
import { useSavedSearches } from '../../../lib/search-queries.js';
import { AlertCard } from './alert-card.js';
import { unseenFirst } from './unseen-first.js';
import styles from '../alerts.module.css';

/** Alerts, those that nobody has opened first. */
export function Inbox() {
  const words = useAlertWords().page;
  const { search, withParam } = useAddress();
  const opened = search.get('open');
  // One that is opened by its link may have been seen already.
  const state = search.get('state') === 'all' || opened !== null ? 'all' : 'unseen';
  const query = useAlerts(state);
  const searches = useSavedSearches();
  return (
    <>
      <div className={styles.filter}>
        <FilterTabs
          label={words.filter}
          current={state}
          tabs={[
            { name: 'unseen', label: words.unseen, to: withParam({ state: null, open: null }) },
            { name: 'all', label: words.all, to: withParam({ state: 'all', open: null }) },
          ]}
        />
      </div>
      <QueryState
        query={query}
        skeleton={<ListBones height="96px" />}
        isEmpty={({ pages }) => pages.every(({ alerts }) => alerts.length === 0)}
        empty={
          <Empty title={state === 'all' ? words.emptyAll : words.empty} icon={<IconBell />}>
            <p>{words.emptyText}</p>
            <Link to="/issues" className={shelf.link}>
              {words.toSearch}
            </Link>
          </Empty>
        }
      >
        {({ pages }) => (
          <>
            <ul className={styles.cards}>
              {unseenFirst(pages.flatMap(({ alerts }) => alerts)).map((alert) => (
                <AlertCard
                  key={alert.id}
                  alert={alert}
                  isOpened={alert.id === opened}
                  search={
                    searches.data === undefined
                      ? undefined
                      : (searches.data.find(({ id }) => id === alert.searchId) ?? null)
                  }
                />
              ))}
            </ul>
            {query.hasNextPage && (
              <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {query.isFetchingNextPage ? words.loading : words.more}
              </Button>
            )}
          </>
        )}
      </QueryState>
    </>
  );
}
