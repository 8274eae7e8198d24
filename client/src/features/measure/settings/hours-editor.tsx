import type { OfficeWeek } from '@tanggap/shared/work-calendar';
import { Button, IconButton } from '../../../components/button.js';
import { TextInput } from '../../../components/field.js';
import { IconPlus, IconX } from '../../../components/icons.js';
import { useRuleWords } from '../words.js';
import { areStretchesRight, officeDays } from './office-hours.js';
import styles from './settings.module.css';

export interface HoursEditorProps {
  title: string;
  week: OfficeWeek;
  onChange: (week: OfficeWeek) => void;
}

/** The schema takes no more. */
const mostStretches = 4;

/** Working stretches by kind of day; what lies between two is a break. */
export function HoursEditor({ title, week, onChange }: HoursEditorProps) {
  return (
    <fieldset className={styles.hours}>
      <legend>{title}</legend>
      {officeDays.map((day) => (
        <DayHours
          key={day}
          title={title}
          day={day}
          stretches={week[day]}
          onChange={(stretches) => onChange({ ...week, [day]: stretches })}
        />
      ))}
    </fieldset>
  );
}

interface DayHoursProps {
  title: string;
  day: keyof OfficeWeek;
  stretches: OfficeWeek['weekdays'];
  onChange: (stretches: OfficeWeek['weekdays']) => void;
}

function DayHours({ title, day, stretches, onChange }: DayHoursProps) {
  const words = useRuleWords().calendar;
  const name = words.rows[day];
  const put = (index: number, change: Partial<DayHoursProps['stretches'][number]>) =>
    onChange(stretches.map((stretch, place) => (place === index ? { ...stretch, ...change } : stretch)));
  return (
    <div className={styles.dayHours}>
      <span className={styles.dayName}>{name}</span>
      {stretches.length === 0 && <span className={styles.version}>{words.closed}</span>}
      {stretches.map((stretch, index) => (
        <span key={index} className={styles.stretch}>
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              type="time"
              aria-label={`${title}, ${name}, ${words[end]}`}
              value={stretch[end]}
              onChange={(event) => put(index, { [end]: event.target.value })}
            />
          ))}
          <IconButton
            icon={IconX}
            label={words.removeStretch(`${name} ${stretch.from}`)}
            onClick={() => onChange(stretches.filter((_, place) => place !== index))}
          />
        </span>
      ))}
      {stretches.length < mostStretches && (
        <Button
          variant="quiet"
          icon={IconPlus}
          aria-label={`${words.addStretch}, ${title}, ${name}`}
          onClick={() => onChange([...stretches, { from: '', to: '' }])}
        >
          {words.addStretch}
        </Button>
      )}
      {!areStretchesRight(stretches) && (
        <p role="alert" className={styles.problem}>
          {words.stretchProblem}
        </p>
      )}
    </div>
  );
}
