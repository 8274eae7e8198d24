import type { RefObject } from 'react';
import { useNavigate } from 'react-router';
import { useKeys } from '../../components/keyboard/keyboard.js';
import { unfiltered, writeFilters, type Filters } from './filters.js';
import type { Chosen } from './use-chosen.js';
import type { Selection } from './use-selection.js';

export interface QueueKeysOptions {
  selection: Selection;
  chosen: Chosen;
  mayTriage: boolean;
  open: (id: string) => void;
  showNew: () => void;
  waiting: number;
  filterButton: RefObject<HTMLSpanElement | null>;
  filters: Filters;
}

/** Keys of the list; those of a story and its decisions belong to the preview. */
export function useQueueKeys(options: QueueKeysOptions): void {
  const { selection, chosen, mayTriage, open, showNew, waiting, filterButton, filters } = options;
  const navigate = useNavigate();
  const next = () => void selection.move(1);
  const previous = () => void selection.move(-1);
  const extend = (step: 1 | -1) => {
    const from = selection.id;
    chosen.add(from, selection.move(step));
  };
  useKeys({
    j: next,
    k: previous,
    down: next,
    up: previous,
    enter: () => selection.id !== null && open(selection.id),
    f: () => filterButton.current?.querySelector('button')?.click(),
    'shift+f': () => void navigate({ search: writeFilters(unfiltered(filters)).toString() }),
    ...(waiting > 0 && { n: showNew }),
  });
  useKeys(
    {
      x: () => selection.id !== null && chosen.toggle(selection.id),
      'shift+j': () => extend(1),
      'shift+k': () => extend(-1),
      'shift+down': () => extend(1),
      'shift+up': () => extend(-1),
    },
    { isEnabled: mayTriage },
  );
  useKeys({ escape: chosen.clear }, { isEnabled: chosen.ids.size > 0 });
}
