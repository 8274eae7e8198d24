import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { TimelineView } from '@tanggap/shared/api-search';
import { useFormat } from '../../lib/format.js';
import type { Stretch } from '../../lib/search-address.js';
import { useSearchWords } from '../../lib/search-words.js';
import { cx } from '../cx.js';
import { BarTip } from './bar-tip.js';
import { barLabel } from './bar-words.js';
import { barsWithin, stretchOf } from './places.js';
import type { ChartData } from './series.js';
import styles from './timeline.module.css';

export interface BarTargetsProps {
  data: ChartData;
  view: TimelineView;
  selected: Stretch | null;
  onSelect: (stretch: Stretch | null) => void;
}

/** From where to where a drag or Shift with an arrow reaches, by bar. */
interface Reach {
  anchor: number;
  head: number;
}

/**
 * What of the bars can be pointed at, pressed and walked: one stop of the Tab key, arrows inside, Shift extends, Enter
 * chooses, Escape lets go.
 */
export function BarTargets({ data, view, selected, onSelect }: BarTargetsProps) {
  const words = useSearchWords().chart;
  const format = useFormat();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { buckets } = view;
  const [reach, setReach] = useState<Reach | null>(null);
  const [isDragging, setDragging] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const last = buckets.length - 1;
  const chosen = selected ? barsWithin(buckets, selected) : null;
  const shown = reach && reach.anchor !== reach.head ? ordered(reach) : chosen;

  const choose = ({ anchor, head }: Reach) => onSelect(stretchOf(buckets, anchor, head));
  const indexAt = (event: PointerEvent): number => {
    const edge = box.current?.getBoundingClientRect();
    if (!edge || edge.width === 0) return 0;
    const at = Math.floor(((event.clientX - edge.left) / edge.width) * buckets.length);
    return Math.min(last, Math.max(0, at));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = reach ?? { anchor: chosen?.[0] ?? last, head: chosen?.[1] ?? last };
    const to = nextBar(event.key, from.head, last);
    if (to !== null) setReach({ anchor: event.shiftKey ? from.anchor : to, head: to });
    else if (event.key === 'Enter' || event.key === ' ') choose(from);
    else if (event.key === 'Escape' && selected) onSelect(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const tip = pointed ?? reach?.head ?? null;
  return (
    <div
      ref={box}
      role="listbox"
      aria-label={words.bars}
      aria-orientation="horizontal"
      aria-multiselectable="true"
      aria-activedescendant={reach ? `${id}-${reach.head}` : undefined}
      tabIndex={0}
      className={styles.targets}
      onKeyDown={onKeyDown}
      onFocus={() =>
        setReach((before) => before ?? { anchor: chosen?.[0] ?? last, head: chosen?.[1] ?? last })
      }
      onBlur={() => setReach(null)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        const at = indexAt(event);
        setDragging(true);
        setReach({ anchor: at, head: at });
      }}
      onPointerMove={(event) => {
        const at = indexAt(event);
        setPointed(at);
        if (isDragging) setReach((before) => before && { ...before, head: at });
      }}
      onPointerLeave={() => setPointed(null)}
      onPointerUp={(event) => {
        if (!isDragging || !reach) return;
        setDragging(false);
        choose({ ...reach, head: indexAt(event) });
      }}
    >
      {buckets.map((bucket, index) => (
        <div
          key={bucket.from}
          id={`${id}-${index}`}
          role="option"
          aria-selected={shown !== null && index >= shown[0] && index <= shown[1]}
          aria-label={words.bar(
            barLabel(bucket, view.by, format),
            format.number(bucket.mentions),
            bucket.isRunning,
          )}
          className={cx(styles.target, index === tip && styles.pointed)}
        />
      ))}
      {tip !== null && data.rows[tip] && (
        <BarTip row={data.rows[tip]} data={data} by={view.by} place={(tip + 0.5) / buckets.length} />
      )}
    </div>
  );
}

const ordered = ({ anchor, head }: Reach): readonly [number, number] => [
  Math.min(anchor, head),
  Math.max(anchor, head),
];

/** The bar that a key leads to; null where it leads nowhere. */
function nextBar(key: string, from: number, last: number): number | null {
  const steps: Partial<Record<string, number>> = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    Home: 0,
    End: last,
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(last, Math.max(0, to));
}
