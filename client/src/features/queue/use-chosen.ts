import { useState } from 'react';

export interface Chosen {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** Adds, never removes: extending a choice must not lose any of it. */
  add: (...ids: (string | null)[]) => void;
  keepOnly: (ids: readonly string[]) => void;
  clear: () => void;
}

/** Stories marked for one decision together. */
export function useChosen(): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    ids,
    toggle: (id) =>
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    add: (...more) => setIds((before) => new Set([...before, ...more.filter((id) => id !== null)])),
    keepOnly: (kept) => setIds((before) => new Set(kept.filter((id) => before.has(id)))),
    clear: () => setIds(new Set()),
  };
}
