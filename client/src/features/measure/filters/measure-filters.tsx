import { useState } from 'react';
import { urgencyBands } from '@tanggap/shared/api-measure';
import { sourceKinds } from '@tanggap/shared/vocabulary';
import { clockModes, type ClockMode } from '@tanggap/shared/work-calendar';
import { IconButton } from '../../../components/button.js';
import { IconFilter } from '../../../components/icons.js';
import { useKeys } from '../../../components/keyboard/keyboard.js';
import { Menu } from '../../../components/menu.js';
import { useAddress } from '../../../components/page/use-address.js';
import { usePrograms } from '../../../lib/queries.js';
import { shortName } from '../../../lib/short-name.js';
import { useText } from '../../../lib/text.js';
import type { MeasureAddress } from '../address.js';
import { useMeasureWords } from '../words.js';
import { CheckFilter } from './check-filter.js';
import { FilterButton } from './filter-button.js';
import { RangeFilter } from './range-filter.js';
import { ShiftFilter } from './shift-filter.js';
import styles from './filters.module.css';

export interface MeasureFiltersProps {
  address: MeasureAddress;
  /** What the server counted by, once it has answered. */
  mode: ClockMode | null;
}

/** Everything that narrows the figures; all of it stands in the address. Rarer filters show once wanted. */
export function MeasureFilters({ address, mode }: MeasureFiltersProps) {
  const words = useMeasureWords();
  const { set } = useAddress();
  const [wantsMore, setWantsMore] = useState(false);
  const programs = usePrograms().data ?? [];
  const isNarrowed = address.urgency.length > 0 || address.source.length > 0 || address.shift !== null;
  useKeys({ f: () => setWantsMore(!wantsMore) });
  return (
    <div className={styles.filters} role="group" aria-label={words.filters.label}>
      <RangeFilter address={address} />
      <CheckFilter
        label={words.filters.program}
        options={programs.map(({ id, name }) => ({ value: id, label: shortName(name) }))}
        chosen={address.program}
        onChange={(chosen) => set({ program: chosen.join(',') })}
      />
      <ModeFilter asked={address.mode} mode={mode} />
      {wantsMore || isNarrowed ? (
        <RarerFilters address={address} />
      ) : (
        <IconButton
          icon={IconFilter}
          keys="f"
          label={words.filters.more}
          onClick={() => setWantsMore(true)}
        />
      )}
    </div>
  );
}

function RarerFilters({ address }: { address: MeasureAddress }) {
  const t = useText();
  const words = useMeasureWords().filters;
  const { set } = useAddress();
  const optionsOf = <Name extends string>(names: readonly Name[], labels: Readonly<Record<Name, string>>) =>
    names.map((value) => ({ value, label: labels[value] }));
  return (
    <>
      <CheckFilter
        label={words.urgency}
        options={optionsOf(urgencyBands, t.vocabulary.bands)}
        chosen={address.urgency}
        onChange={(chosen) => set({ urgency: chosen.join(',') })}
      />
      <CheckFilter
        label={words.source}
        options={optionsOf(sourceKinds, t.vocabulary.sourceKinds)}
        chosen={address.source}
        onChange={(chosen) => set({ source: chosen.join(',') })}
      />
      <ShiftFilter address={address} />
    </>
  );
}

function ModeFilter({ asked, mode }: { asked: ClockMode | null; mode: ClockMode | null }) {
  const words = useMeasureWords();
  const { set } = useAddress();
  const current = asked ?? mode;
  return (
    <Menu
      label={words.filters.hours}
      items={clockModes.map((each) => ({
        label: words.modes[each],
        hint: words.uncounted[each],
        isChecked: each === current,
        run: () => set({ mode: each }),
      }))}
      trigger={(props) => (
        <FilterButton
          {...props}
          label={words.filters.hours}
          value={current === null ? '…' : words.modes[current]}
        />
      )}
    />
  );
}
