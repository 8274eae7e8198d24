import type { RefObject } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/button.js';
import { Connection } from '../../../components/connection.js';
import { IconAdjustmentsHorizontal, IconArrowUp, IconInfoCircle } from '../../../components/icons.js';
import { useIsPhone } from '../../../components/media.js';
import { useFormat } from '../../../lib/format.js';
import { setPreferences, usePreferences } from '../../../lib/preferences.js';
import { useText } from '../../../lib/text.js';
import { writeFilters, type Filters } from '../filters.js';
import type { Queue } from '../use-queue.js';
import { FilterBar } from './filter-bar.js';
import { ListTabs } from './list-tabs.js';
import styles from './queue-header.module.css';

export interface QueueHeaderProps {
  filters: Filters;
  queue: Queue;
  onShowNew: () => void;
  filterButton: RefObject<HTMLSpanElement | null>;
}

/** What the list is, how it is sorted, what is left out, and what has arrived. */
export function QueueHeader({ filters, queue, onShowNew, filterButton }: QueueHeaderProps) {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const { density } = usePreferences();
  const isPhone = useIsPhone();
  const isDense = density === 'compact';
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 id="queue-title" className={styles.title}>
          {isPhone ? t.queue.title : t.shell.lists[filters.list]}
        </h1>
        {queue.total !== null && <span className={styles.total}>{format.number(queue.total)}</span>}
        <span className={styles.connection}>
          <Connection />
        </span>
        <Button
          variant="quiet"
          icon={IconAdjustmentsHorizontal}
          aria-pressed={isDense}
          className={styles.dense}
          onClick={() => setPreferences({ density: isDense ? 'comfortable' : 'compact' })}
        >
          {t.queue.dense}
        </Button>
        <span className={styles.sort} title={t.queue.sortNote}>
          {t.queue.sortBy(t.queue.sorts[filters.sort])} <IconInfoCircle />
        </span>
      </div>
      <ListTabs current={filters.list} />
      <div className={styles.filters}>
        <p className={styles.short}>
          {t.queue.sortBy(t.queue.sorts[filters.sort])} · {t.queue.sinces[filters.since]}
        </p>
        <FilterBar
          filters={filters}
          buttonRef={filterButton}
          onChange={(next) => void navigate({ search: writeFilters(next).toString() })}
        />
        <NewPill count={queue.view.waiting.length} onShow={onShowNew} />
      </div>
    </header>
  );
}

/** Has a slot of its own, so that its coming and going moves nothing. */
function NewPill({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useText();
  const format = useFormat();
  return (
    <span className={styles.pillSlot}>
      {count > 0 && (
        <Button
          variant="primary"
          icon={IconArrowUp}
          keys="n"
          className={styles.pill}
          title={t.queue.freshHint}
          onClick={onShow}
        >
          {t.queue.fresh(format.number(count))}
        </Button>
      )}
    </span>
  );
}
