import { Empty, Failure } from '../../../components/query-state.js';
import { useText } from '../../../lib/text.js';
import { EmptyList } from '../states/empty-list.js';
import { ListSkeleton } from './list-skeleton.js';
import { VirtualRows, type VirtualRowsProps } from './virtual-rows.js';

/** The list in each of its states; an old list stays when a refresh fails. */
export function QueueList({ filters, queue, ...rest }: VirtualRowsProps) {
  const t = useText();
  const { query, rows, view } = queue;
  if (query.data === undefined) {
    if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
    return <ListSkeleton />;
  }
  if (view.pageCount === 0) return <ListSkeleton />;
  if (rows.length > 0) return <VirtualRows filters={filters} queue={queue} {...rest} />;
  if (view.waiting.length > 0) return <Empty title={t.queue.announce.fresh(view.waiting.length)} />;
  return <EmptyList filters={filters} />;
}
