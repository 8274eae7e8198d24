import type { RefObject } from 'react';
import { useNavigate } from 'react-router';
import { useKeys } from '../../components/keyboard/keyboard.js';
import { unfiltered, writeFilters, type Filters } from './filters.js';
import type { Queue } from './use-queue.js';
import type { Selection } from './use-selection.js';

export interface QueueKeysOptions {
  queue: Queue;
  selection: Selection;
  mayTriage: boolean;
  open: (id: string) => void;
  showNew: () => void;
  filterButton: RefObject<HTMLSpanElement | null>;
  filters: Filters;
}

/** Keys of the list; those of a story and its decisions belong to the preview. */
export function useQueueKeys(options: QueueKeysOptions): void {
  const { queue, selection, mayTriage, open, showNew, filterButton, filters } = options;
  const { view, dispatch } = queue;
  const navigate = useNavigate();
  const next = () => selection.step(1);
  const previous = () => selection.step(-1);
  useKeys({
    j: next,
    k: previous,
    down: next,
    up: previous,
    enter: () => selection.id !== null && open(selection.id),
    f: () => filterButton.current?.querySelector('button')?.click(),
    'shift+f': () => void navigate({ search: writeFilters(unfiltered(filters)).toString() }),
    ...(view.waiting.length > 0 && { n: showNew }),
  });
  useKeys(
    {
      x: () => selection.id !== null && dispatch({ kind: 'chose', id: selection.id }),
      'shift+j': () => selection.step(1, true),
      'shift+k': () => selection.step(-1, true),
      'shift+down': () => selection.step(1, true),
      'shift+up': () => selection.step(-1, true),
    },
    { isEnabled: mayTriage },
  );
  useKeys({ escape: () => dispatch({ kind: 'chosen-only', ids: [] }) }, { isEnabled: view.chosen.size > 0 });
}
