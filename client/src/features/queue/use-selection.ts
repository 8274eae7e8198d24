import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { Filters } from './filters.js';
import { currentOf } from './queue-view.js';
import type { Queue } from './use-queue.js';

export interface Selection {
  /** The row one is at; null in an empty list. */
  id: string | null;
  index: number;
  select: (id: string | null) => void;
  /** One row on or back, staying inside the list; `isExtending` marks the rows on the way. */
  step: (step: 1 | -1, isExtending?: boolean) => void;
}

/** Which row one is at. The address follows it, so that copying the address shares it. */
export function useSelection({ view, dispatch }: Queue, filters: Filters): Selection {
  const [search, setSearch] = useSearchParams();
  const inAddress = search.get('sel');
  const { at } = view;
  useEffect(() => {
    if (at === null || at === inAddress) return;
    setSearch(
      (current) => {
        const changed = new URLSearchParams(current);
        changed.set('sel', at);
        return changed;
      },
      { replace: true },
    );
  }, [at, inAddress, setSearch]);
  const id = currentOf(view);
  return {
    id,
    index: id === null ? -1 : view.order.indexOf(id),
    select: (next) => dispatch({ kind: 'selected', id: next, filters }),
    step: (step, isExtending = false) => dispatch({ kind: 'stepped', step, isExtending, filters }),
  };
}
