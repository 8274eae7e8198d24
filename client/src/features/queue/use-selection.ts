import { useSearchParams } from 'react-router';
import type { Queue } from './use-queue.js';
import type { Filters } from './filters.js';

export interface Selection {
  /** The row one is at; null in an empty list. */
  id: string | null;
  index: number;
  select: (id: string | null) => void;
  /** `step` rows further, staying inside the list. */
  move: (step: 1 | -1) => string | null;
  /** The row to go to when the current one leaves: the next, else the one before. */
  after: () => string | null;
}

/** Which row one is at. It is part of the address, so that copying the address shares it. */
export function useSelection({ view, dispatch }: Queue, filters: Filters): Selection {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('sel');
  const id = wanted ?? view.order[0] ?? null;
  const index = id === null ? -1 : view.order.indexOf(id);
  const select = (next: string | null) => {
    dispatch({ kind: 'moved', to: next, filters });
    setSearch(
      (current) => {
        const changed = new URLSearchParams(current);
        if (next === null) changed.delete('sel');
        else changed.set('sel', next);
        return changed;
      },
      { replace: true },
    );
  };
  const move = (step: 1 | -1) => {
    const next = view.order[Math.min(view.order.length - 1, Math.max(0, index + step))] ?? null;
    select(next);
    return next;
  };
  const after = () => view.order[index + 1] ?? view.order[index - 1] ?? null;
  return { id, index, select, move, after };
}
