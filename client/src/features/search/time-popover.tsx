import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Field, TextInput } from '../../components/field.js';
import { isMidnight, stretchLabel } from '../../components/timeline/bar-words.js';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import type { SearchAddress } from '../../lib/search-address.js';
import { useSearchWords } from '../../lib/search-words.js';
import type { SetAddress } from './use-search-desk.js';
import styles from './filter-chips.module.css';

const presets = [1, 7, 14, 30, 90, 365];
const minuteMs = 60_000;

/** The range as the chip says it: `21 Okt – 19 Nov 2026`, or `19 Nov 07.00–11.00` for hours of one day. */
export function useTimeName({ from, to, days }: SearchAddress): string {
  const words = useSearchWords().chips;
  const format = useFormat();
  const now = useNow(minuteMs);
  if (days === 1) return words.rolling(1);
  const last = to === null ? now : Date.parse(to) - minuteMs;
  const isOneDay = format.dayKey(from) === format.dayKey(last);
  const isHours = to !== null && !(isMidnight(from, format) && isMidnight(to, format));
  if (isOneDay && isHours) return stretchLabel([from, to], format);
  const end = format.fullDate(last);
  return isOneDay ? end : `${format.date(from, last)} – ${end}`;
}

interface TimePopoverProps {
  address: SearchAddress;
  set: SetAddress;
  onDone: () => void;
}

/** Ranges that move on with the days, or two fixed days. */
export function TimePopover({ address, set, onDone }: TimePopoverProps) {
  const words = useSearchWords().chips;
  return (
    <div role="dialog" aria-label={words.names.time} className={styles.popover}>
      <div className={styles.presets}>
        {presets.map((days) => (
          <button
            key={days}
            type="button"
            className={styles.preset}
            aria-pressed={address.days === days}
            onClick={() => {
              onDone();
              set({ days: String(days), from: null, to: null, sel: null, by: null });
            }}
          >
            {words.rolling(days)}
          </button>
        ))}
      </div>
      <FixedDays address={address} set={set} onDone={onDone} />
    </div>
  );
}

function FixedDays({ address, set, onDone }: TimePopoverProps) {
  const words = useSearchWords().chips;
  const format = useFormat();
  const now = useNow(minuteMs);
  const [from, setFrom] = useState(format.dayKey(address.from));
  const [to, setTo] = useState(format.dayKey(address.to === null ? now : Date.parse(address.to) - minuteMs));
  const isWrong = from === '' || to === '' || from > to;
  return (
    <form
      className={styles.days}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWrong) return;
        onDone();
        set({ from, to, days: null, sel: null, by: null });
      }}
    >
      <Field label={words.from}>
        {(id) => (
          <TextInput id={id} type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
        )}
      </Field>
      <Field label={words.to} problem={isWrong ? words.wrongRange : null}>
        {(id) => <TextInput id={id} type="date" value={to} onChange={({ target }) => setTo(target.value)} />}
      </Field>
      <Button type="submit" variant="primary" disabled={isWrong}>
        {words.apply}
      </Button>
    </form>
  );
}
