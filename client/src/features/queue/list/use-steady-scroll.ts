import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Keeps the row at the top edge where it is on screen when rows above it go or come back. */
export function useSteadyScroll(
  list: RefObject<HTMLElement | null>,
  order: readonly string[],
  rowHeight: number,
): void {
  const before = useRef(order);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = order;
    const element = list.current;
    if (old === order || !element || element.scrollTop === 0) return;
    const anchor = old.slice(Math.floor(element.scrollTop / rowHeight)).find((id) => order.includes(id));
    if (anchor === undefined) return;
    element.scrollBy({ top: (order.indexOf(anchor) - old.indexOf(anchor)) * rowHeight, behavior: 'instant' });
  }, [list, order, rowHeight]);
}
