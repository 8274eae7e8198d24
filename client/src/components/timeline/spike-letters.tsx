import type { Spike, TimelineView } from '@tanggap/shared/api-search';
import { useFormat } from '../../lib/format.js';
import type { Stretch } from '../../lib/search-address.js';
import { useSearchWords } from '../../lib/search-words.js';
import { stretchLabel } from './bar-words.js';
import { peakOf } from './peak.js';
import styles from './timeline.module.css';

export interface SpikeLettersProps {
  view: TimelineView;
  spikes: readonly Spike[];
  /** Upper end of the axis, mentions. */
  top: number;
  onSelect: (stretch: Stretch) => void;
}

/** A letter above every spike, tied to its bar by a dotted line; a press narrows the stories to it. */
export function SpikeLetters({ view, spikes, top, onSelect }: SpikeLettersProps) {
  const words = useSearchWords().chart;
  const format = useFormat();
  return spikes.map((spike) => {
    const peak = peakOf(view, spike);
    if (!peak) return null;
    const left = `${((peak.index + 0.5) / view.buckets.length) * 100}%`;
    return (
      <div key={spike.letter} className={styles.spike} style={{ left }}>
        <button
          type="button"
          className={styles.letter}
          aria-label={words.spike(spike.letter, stretchLabel([spike.from, spike.to], format))}
          onClick={() => onSelect([spike.from, spike.to])}
        >
          <span>{spike.letter}</span>
        </button>
        <span
          className={styles.spikeLine}
          style={{ height: `${Math.max(0, 1 - peak.mentions / top) * 100}%` }}
          aria-hidden="true"
        />
      </div>
    );
  });
}
