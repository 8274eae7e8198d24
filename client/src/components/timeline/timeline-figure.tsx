import { lazy, Suspense, useId, type Ref } from 'react';
import type { Spike, TimelineSplit, TimelineView } from '@tanggap/shared/api-search';
import { useFormat } from '../../lib/format.js';
import type { Stretch } from '../../lib/search-address.js';
import { useSearchWords } from '../../lib/search-words.js';
import { useIsPhone } from '../media.js';
import { Skeleton } from '../skeleton.js';
import { axisLabel, isMidnight } from './bar-words.js';
import { BarTargets } from './bar-targets.js';
import { MarkLine } from './mark-line.js';
import { Patterns, Swatch } from './patterns.js';
import { labelledBars } from './places.js';
import { chartData, tallestOf, ticksFor, type ChartData } from './series.js';
import { axisWidth, footHeight, headHeight } from './sizes.js';
import { SpikeLetters } from './spike-letters.js';
import { usePartName } from './use-part-name.js';
import styles from './timeline.module.css';

const Bars = lazy(async () => ({ default: (await import('./bars.js')).Bars }));
/** So many words fit under the bars. */
const mostLabels = 8;
const mostOnPhone = 4;

export interface TimelineFigureProps {
  view: TimelineView;
  split: TimelineSplit;
  spikes: readonly Spike[];
  selected: Stretch | null;
  /** Null lets go of the stretch. */
  onSelect: (stretch: Stretch | null) => void;
  /** The element whose drawing becomes a picture. */
  ref?: Ref<HTMLElement>;
}

/** Mentions over time with their parts, spikes and our answers on one axis. Bars are chosen by press, drag or keys. */
export function TimelineFigure({ view, split, spikes, selected, onSelect, ref }: TimelineFigureProps) {
  const words = useSearchWords().chart;
  const format = useFormat();
  const isPhone = useIsPhone();
  const prefix = useId().replace(/\W/g, '');
  const partName = usePartName(split);
  const data = chartData(view.buckets, split, partName);
  const ticks = ticksFor(tallestOf(data));
  const top = ticks.at(-1) ?? 1;
  const inset = { top: headHeight, right: 0, bottom: footHeight, left: axisWidth };
  return (
    <figure ref={ref} className={styles.figure} aria-label={words.title}>
      <svg width="0" height="0" className={styles.patterns} aria-hidden="true">
        <Patterns prefix={prefix} series={data.series} />
      </svg>
      <Legend data={data} prefix={prefix} />
      <div className={styles.plot}>
        <div className={styles.bars} aria-hidden="true" data-picture>
          <Suspense fallback={<Skeleton width="100%" height="100%" />}>
            <Bars
              data={data}
              ticks={ticks}
              labelled={labelledBars(view.buckets, view.by, isPhone ? mostOnPhone : mostLabels, (at) =>
                isMidnight(at, format),
              )}
              labelOf={(index) => {
                const bucket = view.buckets[index];
                return bucket ? axisLabel(bucket, view.by, format) : '';
              }}
              numberOf={format.number}
              patternPrefix={prefix}
            />
          </Suspense>
        </div>
        <div className={styles.above} style={inset}>
          <BarTargets data={data} view={view} selected={selected} onSelect={onSelect} />
          <SpikeLetters view={view} spikes={spikes} top={top} onSelect={onSelect} />
        </div>
      </div>
      <MarkLine view={view} />
    </figure>
  );
}

function Legend({ data, prefix }: { data: ChartData; prefix: string }) {
  const words = useSearchWords().chart;
  return (
    <figcaption className={styles.legend}>
      {data.series.map((series) => (
        <span key={series.key} className={styles.legendItem} data-part>
          <Swatch prefix={prefix} series={series} /> {series.label}
        </span>
      ))}
      <span className={styles.marksLegend}>
        <span className={styles.legendItem}>
          <span className={styles.diamond} aria-hidden="true" /> {words.published}
        </span>
        <span className={styles.legendItem}>
          <span className={styles.square} aria-hidden="true" /> {words.handedOver}
        </span>
      </span>
    </figcaption>
  );
}
