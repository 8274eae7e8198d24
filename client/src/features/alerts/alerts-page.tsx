import { FilterTabs } from '../../components/page/filter-tabs.js';
import { PageHead } from '../../components/page/page-head.js';
import { SearchTabs } from '../../components/page/search-tabs.js';
import shelf from '../../components/page/shelf.module.css';
import { useAddress } from '../../components/page/use-address.js';
import { useUnseenAlerts } from '../../lib/alert-queries.js';
import { useAlertWords } from '../../lib/alert-words.js';
import { DestinationsTab } from './destinations/destinations-tab.js';
import { Inbox } from './inbox/inbox.js';
import { LookProblems } from './inbox/look-problems.js';
import styles from './alerts.module.css';

/** `/alerts?state=all&open=A-7&tab=destinations`: what saved searches said, and where it goes. */
export function AlertsPage() {
  const words = useAlertWords().page;
  const { search, withParam } = useAddress();
  const unseen = useUnseenAlerts(true).data?.unseen;
  const tab = search.get('tab') === 'destinations' ? 'destinations' : 'inbox';
  return (
    <div className={shelf.page}>
      <PageHead title={words.title} intro={words.intro} />
      <SearchTabs current="alerts" />
      <div className={shelf.bar}>
        <FilterTabs
          label={words.tabsLabel}
          current={tab}
          tabs={[
            { name: 'inbox', label: words.tabs.inbox, to: withParam({ tab: null }), count: unseen },
            {
              name: 'destinations',
              label: words.tabs.destinations,
              to: withParam({ tab: 'destinations', open: null }),
            },
          ]}
        />
      </div>
      <div className={styles.scroll}>
        {tab === 'inbox' ? (
          <>
            <LookProblems />
            <Inbox />
          </>
        ) : (
          <DestinationsTab />
        )}
      </div>
    </div>
  );
}
