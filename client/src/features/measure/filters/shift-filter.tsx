import { Menu } from '../../../components/menu.js';
import { useAddress } from '../../../components/page/use-address.js';
import { startOfDay } from '../../../lib/day.js';
import { useFormat } from '../../../lib/format.js';
import { useShifts } from '../../../lib/measure-queries.js';
import { shiftDay, type MeasureAddress } from '../address.js';
import { useMeasureWords } from '../words.js';
import { FilterButton } from './filter-button.js';

/** Stories flagged while one shift of the range was on. */
export function ShiftFilter({ address }: { address: MeasureAddress }) {
  const words = useMeasureWords().filters;
  const format = useFormat();
  const { set } = useAddress();
  const shifts =
    useShifts({
      from: startOfDay(address.from, format.zone),
      to: startOfDay(shiftDay(address.to, 1, format.zone), format.zone),
    }).data?.shifts.filter(({ isRemoved }) => !isRemoved) ?? [];
  const chosen = shifts.find(({ id }) => id === address.shift);
  const nameOf = (shift: (typeof shifts)[number]): string =>
    address.from === address.to ? shift.name : `${shift.name}, ${format.date(shift.from)}`;
  return (
    <Menu
      label={words.shift}
      items={[
        { label: words.all, isChecked: address.shift === null, run: () => set({ shift: null }) },
        ...shifts.map((shift) => ({
          label: nameOf(shift),
          hint: `${format.clock(shift.from)}–${format.clock(shift.to)}`,
          isChecked: shift.id === address.shift,
          run: () => set({ shift: shift.id }),
        })),
        ...(shifts.length === 0 ? [{ label: words.noShifts, isDisabled: true, run: () => undefined }] : []),
      ]}
      trigger={(props) => (
        <FilterButton
          {...props}
          label={words.shift}
          value={address.shift === null ? words.all : (chosen?.name ?? address.shift)}
        />
      )}
    />
  );
}
