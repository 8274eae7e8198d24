import type { Shift } from '@tanggap/shared/work-calendar';
import { Avatar } from '../../../components/avatar.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useRosterWords } from '../words.js';
import { nowAndNext } from './week.js';
import styles from './week.module.css';

/** Who is on now, and who comes next. */
export function OnNow({ shifts }: { shifts: readonly Shift[] }) {
  const words = useRosterWords();
  const format = useFormat();
  const now = useNow(30_000);
  const { on, next } = nowAndNext(shifts, now);
  return (
    <div className={styles.strip}>
      <section aria-label={words.now}>
        <h2>{words.now}</h2>
        {on.length === 0 ? (
          <p className={styles.nobodyOn}>
            <strong>{words.nobody}.</strong> {words.nobodyText}
          </p>
        ) : (
          on.map((shift) => (
            <Line key={shift.id} shift={shift} time={words.until(format.moment(shift.to, now))} />
          ))
        )}
      </section>
      <section aria-label={words.next}>
        <h2>{words.next}</h2>
        {next === null ? (
          <p className={styles.nobodyOn}>{words.noNext}</p>
        ) : (
          <Line
            shift={next}
            time={words.from(
              `${isSameDay(format, next.from, now) ? '' : `${format.date(next.from, now)}, `}${format.clock(next.from)}`,
            )}
          />
        )}
      </section>
    </div>
  );
}

const isSameDay = (format: { dayKey: (at: string | number) => string }, at: string, now: number): boolean =>
  format.dayKey(at) === format.dayKey(now);

function Line({ shift, time }: { shift: Shift; time: string }) {
  const words = useRosterWords();
  return (
    <p className={styles.line}>
      <strong>{shift.name}</strong> <span>{time}</span>
      {shift.people.length === 0 && <em>{words.noPeople}</em>}
      {shift.people.map(({ id, name }) => (
        <span key={id} className={styles.person}>
          <Avatar userId={id} name={name} /> {name}
        </span>
      ))}
    </p>
  );
}
