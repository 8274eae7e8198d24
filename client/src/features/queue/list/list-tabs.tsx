import type { QueueList } from '@tanggap/shared/api';
import { AreaTabs } from '../../../components/page/area-tabs.js';
import { useStoryCounts } from '../../../lib/queries.js';
import { useText } from '../../../lib/text.js';

const lists: readonly QueueList[] = [
  'open',
  'urgent',
  'mine',
  'unheld',
  'complaints',
  'press',
  'monitored',
  'closed',
];

/** The queue's lists where there is no sidebar. */
export function ListTabs({ current }: { current: QueueList }) {
  const t = useText();
  const counts = useStoryCounts().data?.lists;
  const tabs = lists.map((list) => ({
    to: list === 'open' ? '/queue' : `/queue?list=${list}`,
    label: t.shell.lists[list],
    count: counts?.[list],
    isCurrent: list === current,
  }));
  return <AreaTabs label={t.shell.listsTitle} tabs={tabs} />;
}
