import { useState } from 'react';
import { Menu } from '../../../components/menu.js';
import { useAddress } from '../../../components/page/use-address.js';
import { startOfDay } from '../../../lib/day.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { usePreferences } from '../../../lib/preferences.js';
import type { RangeName } from '../../../text/id/measure.js';
import type { MeasureAddress } from '../address.js';
import { useMeasureWords } from '../words.js';
import { FilterButton } from './filter-button.js';
import { PickDialog } from './pick-dialog.js';

const names: readonly RangeName[] = ['today', 'yesterday', '7d', '14d', '30d', 'pick'];

/** Which days the figures are about; the running day says until when. */
export function RangeFilter({ address }: { address: MeasureAddress }) {
  const words = useMeasureWords();
  const { set } = useAddress();
  const [isPicking, setPicking] = useState(false);
  const choose = (range: RangeName) => {
    if (range === 'pick') setPicking(true);
    else set({ range: range === 'today' ? null : range, from: null, to: null, day: null });
  };
  const value = useRangeText(address);
  return (
    <>
      <Menu
        label={words.ranges[address.range]}
        items={names.map((name) => ({
          label: words.ranges[name],
          isChecked: name === address.range,
          run: () => choose(name),
        }))}
        trigger={(props) => <FilterButton {...props} label={words.ranges[address.range]} value={value} />}
      />
      {isPicking && (
        <PickDialog
          from={address.from}
          to={address.to}
          onPick={(from, to) => {
            setPicking(false);
            set({ range: null, day: null, from, to });
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}

function useRangeText({ from, to, isRunning }: MeasureAddress): string {
  const words = useMeasureWords().filters;
  const format = useFormat();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const at = (day: string) => Date.parse(startOfDay(day, format.zone));
  if (from !== to) return words.between(format.date(at(from), now), format.date(at(to), now));
  const weekday = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(from));
  const day = `${weekday}, ${format.date(at(from), now)}`;
  return isRunning ? words.until(day, format.time(now)) : day;
}
