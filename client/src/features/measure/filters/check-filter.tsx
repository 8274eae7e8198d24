import { useRef, useState } from 'react';
import { Popover } from '../../../components/popover.js';
import { FilterButton } from './filter-button.js';
import { useMeasureWords } from '../words.js';
import styles from './filters.module.css';

export interface CheckFilterProps {
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Any number of values; none chosen means all. */
export function CheckFilter({ label, options, chosen, onChange }: CheckFilterProps) {
  const words = useMeasureWords().filters;
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const toggle = (value: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, value] : chosen.filter((other) => other !== value));
  const only = chosen.length === 1 ? options.find(({ value }) => value === chosen[0]) : undefined;
  const summary = chosen.length === 0 ? words.all : (only?.label ?? words.several(chosen.length));
  return (
    <>
      <FilterButton
        ref={anchor}
        label={label}
        value={summary}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Popover anchor={anchor} onClose={() => setOpen(false)}>
          <fieldset className={styles.checks}>
            <legend className="visually-hidden">{label}</legend>
            {options.map(({ value, label: name }) => (
              <label key={value} className={styles.check}>
                <input
                  type="checkbox"
                  checked={chosen.includes(value)}
                  onChange={(event) => toggle(value, event.target.checked)}
                />
                {name}
              </label>
            ))}
          </fieldset>
        </Popover>
      )}
    </>
  );
}
