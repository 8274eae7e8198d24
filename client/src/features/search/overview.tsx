import { lazy, Suspense, type Ref } from 'react';
import { timelineSteps, type TimelineSplit } from '@tanggap/shared/api-search';
import { Button } from '../../components/button.js';
import { cx } from '../../components/cx.js';
import { SelectInput } from '../../components/field.js';
import { IconX } from '../../components/icons.js';
import { Failure, QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { stretchLabel } from '../../components/timeline/bar-words.js';
import { SpikeCards } from '../../components/timeline/spike-cards.js';
import { TimelineFigure } from '../../components/timeline/timeline-figure.js';
import { TimelineTable } from '../../components/timeline/timeline-table.js';
import { useFormat } from '../../lib/format.js';
import { isFailure } from '../../lib/http.js';
import type { SearchView, Stretch } from '../../lib/search-address.js';
import { useFacets } from '../../lib/search-queries.js';
import { useSearchWords } from '../../lib/search-words.js';
import { Figures } from './figures.js';
import type { SearchDesk } from './use-search-desk.js';
import styles from './overview.module.css';

const ProvinceMap = lazy(async () => ({
  default: (await import('../../components/province-map/province-map.js')).ProvinceMap,
}));

/** The search over time: figures, bars or their table, and what made its spikes. */
export function Overview({ desk, figure }: { desk: SearchDesk; figure: Ref<HTMLElement> }) {
  const { address, set, timeline, spikes } = desk;
  const select = (stretch: Stretch | null) => set({ sel: stretch?.join('~') ?? null });
  return (
    <section className={styles.overview}>
      <div className={styles.head}>
        {desk.page ? (
          <Figures page={desk.page} timeline={timeline.data} params={desk.params} onSelect={select} />
        ) : (
          <Skeleton width="420px" height="40px" />
        )}
        <Controls desk={desk} />
      </div>
      {address.view === 'map' ? (
        <Places desk={desk} />
      ) : (
        <Chart desk={desk} figure={figure} onSelect={select} />
      )}
      <Selected desk={desk} onClear={() => select(null)} />
      {address.view !== 'map' && spikes.data && (
        <SpikeCards reply={spikes.data} selected={address.selected} onSelect={select} />
      )}
    </section>
  );
}

/** Where it is said; a province that is pressed narrows the search. */
function Places({ desk }: { desk: SearchDesk }) {
  const facets = useFacets(desk.params);
  const picked = desk.address.lists.region;
  const pick = (code: string) => {
    const next = picked.includes(code) ? picked.filter((each) => each !== code) : [...picked, code];
    desk.set({ region: next.join(',') });
  };
  return (
    <QueryState query={facets} skeleton={<Skeleton width="100%" height="260px" />}>
      {({ region }) => (
        <Suspense fallback={<Skeleton width="100%" height="260px" />}>
          <ProvinceMap counts={region} picked={picked} onPick={pick} />
        </Suspense>
      )}
    </QueryState>
  );
}

interface ChartProps {
  desk: SearchDesk;
  figure: Ref<HTMLElement>;
  onSelect: (stretch: Stretch | null) => void;
}

function Chart({ desk, figure, onSelect }: ChartProps) {
  const { address, timeline } = desk;
  const words = useSearchWords().chart;
  const spikes = desk.spikes.data?.spikes ?? [];
  if (timeline.error && !timeline.data) return <ChartFailure desk={desk} error={timeline.error} />;
  if (!timeline.data)
    return (
      <div role="status" className={styles.waiting}>
        <span className="visually-hidden">{words.waiting}</span>
        <Skeleton width="100%" height="100%" />
      </div>
    );
  const shared = { view: timeline.data, split: address.split, spikes };
  const isDouble = address.split === 'region' || address.split === 'program';
  return (
    <div data-stale={timeline.isPlaceholderData || undefined} className={styles.chart}>
      {address.view === 'table' ? (
        <TimelineTable {...shared} onSelect={onSelect} />
      ) : (
        <TimelineFigure {...shared} ref={figure} selected={address.selected} onSelect={onSelect} />
      )}
      {isDouble && <p className={styles.note}>{words.twice}</p>}
    </div>
  );
}

/** More bars than a chart can hold are refused with the step that fits; one press takes it. */
function ChartFailure({ desk, error }: { desk: SearchDesk; error: Error }) {
  const words = useSearchWords().chart;
  const fits = isFailure(error, 'range-refused')
    ? timelineSteps.find((step) => step === error.details['fits'])
    : undefined;
  return (
    <Failure
      error={error}
      onRetry={() => void desk.timeline.refetch()}
      action={fits && <Button onClick={() => desk.set({ by: fits })}>{words.steps[fits]}</Button>}
    />
  );
}

/** The three that one asks for most come first. */
const splitOrder: readonly TimelineSplit[] = ['exit', 'level', 'source', 'region', 'program'];

/** How the bars are cut and drawn. */
function Controls({ desk }: { desk: SearchDesk }) {
  const words = useSearchWords().chart;
  const { address, set } = desk;
  const show = (view: SearchView) => set({ view: address.view === view ? null : view });
  return (
    <div className={styles.controls}>
      <div role="group" aria-label={words.split} className={styles.splits}>
        {splitOrder.map((split) => (
          <button
            key={split}
            type="button"
            aria-pressed={address.split === split}
            className={styles.split}
            onClick={() => set({ split })}
          >
            {words.splits[split]}
          </button>
        ))}
      </div>
      <SelectInput
        aria-label={words.step}
        className={styles.step ?? ''}
        value={desk.timeline.data?.by ?? address.by}
        onChange={({ target }) => set({ by: target.value })}
      >
        {timelineSteps.map((step) => (
          <option key={step} value={step}>
            {words.steps[step]}
          </option>
        ))}
      </SelectInput>
      <Button
        variant="quiet"
        aria-pressed={address.view === 'table'}
        className={cx(address.view === 'table' && styles.on)}
        onClick={() => show('table')}
      >
        {words.table}
      </Button>
      <Button
        variant="quiet"
        aria-pressed={address.view === 'map'}
        className={cx(address.view === 'map' && styles.on)}
        onClick={() => show('map')}
      >
        {words.map}
      </Button>
    </div>
  );
}

/** Says that the stories below are only those of a stretch, and lets go of it. */
function Selected({ desk, onClear }: { desk: SearchDesk; onClear: () => void }) {
  const words = useSearchWords().chart;
  const format = useFormat();
  const { selected } = desk.address;
  if (selected === null) return null;
  return (
    <p className={styles.selected}>
      {words.selected(stretchLabel(selected, format))}
      <button
        type="button"
        className={styles.clear}
        aria-label={words.clearSelected}
        title={words.clearSelected}
        onClick={onClear}
      >
        <IconX />
      </button>
    </p>
  );
}
