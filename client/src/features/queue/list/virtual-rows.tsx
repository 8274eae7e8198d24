import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, type RefObject } from 'react';
import { usePrograms } from '../../../lib/queries.js';
import { useText } from '../../../lib/text.js';
import { useUser } from '../../../lib/session.js';
import { shortName } from '../../../lib/short-name.js';
import type { Filters } from '../filters.js';
import { isSettled } from '../queue-view.js';
import type { Queue } from '../use-queue.js';
import type { Selection } from '../use-selection.js';
import { QueueRow, rowId } from './queue-row.js';
import { useRowHeight } from './row-height.js';
import { useSteadyScroll } from './use-steady-scroll.js';
import styles from './virtual-rows.module.css';

export interface VirtualRowsProps {
  ref: RefObject<HTMLDivElement | null>;
  filters: Filters;
  queue: Queue;
  selection: Selection;
  mayChoose: boolean;
  onOpen: (id: string) => void;
  /** Where there is no preview, a press opens the story. */
  opensOnPress: boolean;
}

const overscan = 6;
/** Further pages are asked for this many rows before the end. */
const askBefore = 12;

/** The rows in sight and a few beyond. One tab stop; `aria-activedescendant` names the row one is at. */
export function VirtualRows(props: VirtualRowsProps) {
  const { ref, filters, queue, selection, mayChoose, onOpen, opensOnPress } = props;
  const t = useText();
  const { rows, view, total, query } = queue;
  const userId = useUser()?.id ?? '';
  const height = useRowHeight();
  const programNames = useProgramNames();
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised with its functions
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => ref.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan,
  });
  useSteadyScroll(ref, view.order, height);
  useEffect(() => virtual.measure(), [virtual, height]);
  useEffect(() => {
    if (selection.index >= 0) virtual.scrollToIndex(selection.index, { align: 'auto' });
  }, [virtual, selection.index]);

  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - askBefore) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, rows.length]);

  return (
    <div
      ref={ref}
      role="listbox"
      tabIndex={0}
      aria-label={t.queue.list}
      aria-multiselectable={mayChoose || undefined}
      aria-activedescendant={selection.index >= 0 && selection.id !== null ? rowId(selection.id) : undefined}
      className={styles.list}
    >
      <div role="presentation" className={styles.runway} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const story = rows[index];
          if (!story) return null;
          return (
            <QueueRow
              key={story.id}
              story={story}
              top={start}
              height={height}
              position={index + 1}
              size={Math.max(total ?? 0, rows.length)}
              programName={programNames(story.programs)}
              userId={userId}
              isCurrent={!opensOnPress && story.id === selection.id}
              isChosen={view.chosen.has(story.id)}
              isFresh={view.fresh.has(story.id)}
              isSettled={isSettled(story, filters)}
              mayChoose={mayChoose}
              onPress={() => (opensOnPress ? onOpen(story.id) : selection.select(story.id))}
              onOpen={() => onOpen(story.id)}
              onChoose={() => queue.dispatch({ kind: 'chose', id: story.id })}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Program names by id, joined for a row. */
function useProgramNames(): (ids: readonly string[]) => string {
  const { data } = usePrograms();
  const names = useMemo(() => new Map((data ?? []).map(({ id, name }) => [id, shortName(name)])), [data]);
  return (ids) => ids.map((id) => names.get(id) ?? id).join(', ');
}
