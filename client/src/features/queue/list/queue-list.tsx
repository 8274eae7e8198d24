import type { RefObject } from 'react';
import { Empty, Failure } from '../../../components/query-state.js';
import { useText } from '../../../lib/text.js';
import type { Filters } from '../filters.js';
import { EmptyList } from '../states/empty-list.js';
import type { Queue } from '../use-queue.js';
import type { Selection } from '../use-selection.js';
import { ListSkeleton } from './list-skeleton.js';
import { VirtualRows } from './virtual-rows.js';

export interface QueueListProps {
  ref: RefObject<HTMLDivElement | null>;
  filters: Filters;
  queue: Queue;
  selection: Selection;
  mayChoose: boolean;
  onOpen: (id: string) => void;
  /** Where there is no preview, a press opens the story. */
  opensOnPress: boolean;
}

/** The list in each of its states; an old list stays when a refresh fails. */
export function QueueList({ filters, queue, ...rest }: QueueListProps) {
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
