import { rowAt } from '../mention-rows.js';
import type { RowRange } from './text-rows.js';

export function rangeOf({ from, to }: { from: string; to: string }): RowRange {
  return { from: rowAt(Date.parse(from)), to: rowAt(Date.parse(to)) };
}
