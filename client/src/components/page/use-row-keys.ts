import { useRef } from 'react';
import { useKeys } from '../keyboard/keyboard.js';

function walk(list: HTMLElement | null, by: number): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const opened = rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  const from = focused >= 0 ? focused : opened;
  rows[Math.min(rows.length - 1, Math.max(0, from + by))]?.focus();
}

/**
 * `J` and `K` walk over the rows of a list, that is over its `[data-row]` links; Enter is the link's own. Returns what
 * to put on the list.
 */
export function useRowKeys<Element extends HTMLElement>() {
  const list = useRef<Element>(null);
  useKeys({
    j: () => walk(list.current, 1),
    k: () => walk(list.current, -1),
    down: () => walk(list.current, 1),
    up: () => walk(list.current, -1),
  });
  return list;
}
