import type { WorkCalendar } from '@tanggap/shared/work-calendar';
import { Button, IconButton } from '../../../components/button.js';
import { TextInput } from '../../../components/field.js';
import { IconPlus, IconX } from '../../../components/icons.js';
import { useRuleWords } from '../words.js';
import { isRamadanRight } from './office-hours.js';
import styles from './settings.module.css';

type Ramadans = WorkCalendar['ramadans'];

/** First and last day of each Ramadan, in which other office hours hold. */
export function RamadanEditor({
  ramadans,
  onChange,
}: {
  ramadans: Ramadans;
  onChange: (ramadans: Ramadans) => void;
}) {
  const words = useRuleWords().calendar;
  const put = (index: number, change: Partial<Ramadans[number]>) =>
    onChange(ramadans.map((each, place) => (place === index ? { ...each, ...change } : each)));
  return (
    <fieldset className={styles.hours}>
      <legend>
        {words.ramadans} <span>{words.ramadansHint}</span>
      </legend>
      {ramadans.map((ramadan, index) => (
        <div key={index} className={styles.dayHours}>
          <span className={styles.stretch}>
            {(['from', 'to'] as const).map((end) => (
              <TextInput
                key={end}
                type="date"
                aria-label={`${words.ramadans}, ${words[end]}`}
                value={ramadan[end]}
                onChange={(event) => put(index, { [end]: event.target.value })}
              />
            ))}
            <IconButton
              icon={IconX}
              label={words.removeRamadan}
              onClick={() => onChange(ramadans.filter((_, place) => place !== index))}
            />
          </span>
          {!isRamadanRight(ramadan) && (
            <p role="alert" className={styles.problem}>
              {words.ramadanProblem}
            </p>
          )}
        </div>
      ))}
      <Button variant="quiet" icon={IconPlus} onClick={() => onChange([...ramadans, { from: '', to: '' }])}>
        {words.addRamadan}
      </Button>
    </fieldset>
  );
}
