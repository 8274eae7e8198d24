import { useEffect, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useIsNarrow } from '../../components/media.js';
import { setQueueOrder } from '../../lib/queue-order.js';
import { useCan } from '../../lib/session.js';
import { BulkBar } from './bulk/bulk-bar.js';
import type { Filters } from './filters.js';
import { FirstRunBanner } from './first-run/first-run-banner.js';
import { useFirstRun } from './first-run/use-first-run.js';
import { QueueHeader } from './list/queue-header.js';
import { QueueList } from './list/queue-list.js';
import { RightPane } from './preview/right-pane.js';
import { StaleNotice } from './states/stale-notice.js';
import { useQueue } from './use-queue.js';
import { useQueueKeys } from './use-queue-keys.js';
import { useSelection } from './use-selection.js';
import styles from './queue-desk.module.css';

/** Three panes become two here (the sidebar is the shell's): the list, and what is known of the row one is at. */
export function QueueDesk({ filters }: { filters: Filters }) {
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const mayTriage = useCan('stories:triage');
  const [search] = useSearchParams();
  const queue = useQueue(filters, search.get('sel'));
  const selection = useSelection(queue, filters);
  const firstRun = useFirstRun();
  const list = useRef<HTMLDivElement>(null);
  const filterButton = useRef<HTMLSpanElement>(null);
  useOrderForStories(queue, filters);
  // Coming back from a story, or by a shared address, the keys go on at that row.
  const isComingForRow = useRef(search.has('sel'));
  const hasRows = queue.rows.length > 0;
  useEffect(() => {
    if (!hasRows || !isComingForRow.current) return;
    isComingForRow.current = false;
    list.current?.focus({ preventScroll: true });
  }, [hasRows]);

  const open = (id: string) => void navigate(`/stories/${id}`);
  const showNew = () => {
    queue.dispatch({ kind: 'shown-new', sort: filters.sort });
    if (list.current) list.current.scrollTop = 0;
  };
  const introduce = () => {
    firstRun.show();
    selection.select(null);
  };
  useQueueKeys({
    queue,
    selection,
    mayTriage,
    open,
    showNew,
    filterButton,
    filters,
  });

  return (
    <div className={styles.desk}>
      {firstRun.isDemo && <FirstRunBanner firstRun={firstRun} onShow={introduce} />}
      <div className={styles.panes}>
        <section className={styles.list} aria-labelledby="queue-title">
          <QueueHeader filters={filters} queue={queue} onShowNew={showNew} filterButton={filterButton} />
          <StaleNotice updatedAt={queue.query.dataUpdatedAt} />
          <QueueList
            ref={list}
            filters={filters}
            queue={queue}
            selection={selection}
            mayChoose={mayTriage && !isNarrow}
            onOpen={open}
            opensOnPress={isNarrow}
          />
          {queue.view.chosen.size > 0 && <BulkBar queue={queue} selection={selection} />}
        </section>
        {!isNarrow && (
          <RightPane
            filters={filters}
            queue={queue}
            selection={selection}
            firstRun={firstRun}
            onOpen={open}
            focusList={() => list.current?.focus()}
          />
        )}
      </div>
    </div>
  );
}

/** The story page offers the next one in the order that one saw here. */
function useOrderForStories({ rows }: ReturnType<typeof useQueue>, filters: Filters): void {
  useEffect(() => {
    setQueueOrder({
      ids: rows.map(({ id }) => id),
      titles: Object.fromEntries(rows.map(({ id, title, urgency }) => [id, { title, urgency }])),
      href: `${location.pathname}${location.search}`,
    });
  }, [rows, filters]);
}
