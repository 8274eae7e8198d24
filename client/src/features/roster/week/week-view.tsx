import type { Shift } from '@tanggap/shared/work-calendar';
import { IconButton } from '../../../components/button.js';
import { cx } from '../../../components/cx.js';
import { IconPlus } from '../../../components/icons.js';
import { startOfDay } from '../../../lib/day.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { usePreferences } from '../../../lib/preferences.js';
import { useRosterWords } from '../words.js';
import { daysFrom, piecesOf } from './week.js';
import { ShiftBar } from './shift-bar.js';
import styles from './week.module.css';

export interface WeekViewProps {
  monday: string;
  shifts: readonly Shift[];
  mayWrite: boolean;
  onAdd: (day: string) => void;
  onEdit: (shift: Shift) => void;
}

const hourMarks = [0, 6, 12, 18, 24];

/** A row a day, midnight to midnight; a shift over midnight goes on in the next row. */
export function WeekView({ monday, ...rest }: WeekViewProps) {
  const words = useRosterWords();
  const format = useFormat();
  return (
    <div className={styles.week}>
      <div className={styles.hours} aria-hidden="true">
        {hourMarks.map((hour) => (
          <span key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
            {String(hour).padStart(2, '0')}.00
          </span>
        ))}
      </div>
      <ol aria-label={words.title}>
        {daysFrom(monday, format.zone).map((day) => (
          <DayRow key={day} day={day} {...rest} />
        ))}
      </ol>
    </div>
  );
}

function DayRow({ day, shifts, mayWrite, onAdd, onEdit }: Omit<WeekViewProps, 'monday'> & { day: string }) {
  const words = useRosterWords();
  const format = useFormat();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const isToday = format.dayKey(now) === day;
  const begin = Date.parse(startOfDay(day, format.zone));
  const pieces = piecesOf(shifts, day, format.zone);
  const lanes = Math.max(1, ...pieces.map(({ lane }) => lane + 1));
  const weekday = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(day));
  const name = `${weekday}, ${format.date(begin, now)}`;
  return (
    <li className={cx(styles.day, isToday && styles.today)}>
      <h3 className={styles.dayName}>
        {weekday}
        <span>
          {format.date(begin, now)}
          {isToday && `, ${words.today}`}
        </span>
      </h3>
      <div className={styles.lanes} style={{ minHeight: `${lanes * 38 + 8}px` }}>
        {isToday && (
          <i
            className={styles.nowLine}
            style={{ left: `${((now - begin) / 86_400_000) * 100}%` }}
            aria-hidden="true"
          />
        )}
        {pieces.length === 0 && <span className={styles.empty}>{words.free}</span>}
        <ul>
          {pieces.map((piece) => (
            <ShiftBar
              key={piece.shift.id}
              piece={piece}
              now={now}
              onEdit={mayWrite ? () => onEdit(piece.shift) : null}
            />
          ))}
        </ul>
      </div>
      {mayWrite && <IconButton icon={IconPlus} label={words.addOn(name)} onClick={() => onAdd(day)} />}
    </li>
  );
}
