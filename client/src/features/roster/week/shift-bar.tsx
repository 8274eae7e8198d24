import { AvatarStack } from '../../../components/avatar.js';
import { cx } from '../../../components/cx.js';
import { useFormat } from '../../../lib/format.js';
import { useRosterWords } from '../words.js';
import type { Piece } from './week.js';
import styles from './week.module.css';

export interface ShiftBarProps {
  piece: Piece;
  now: number;
  /** Null where the reader may not change it. */
  onEdit: (() => void) | null;
}

const laneHeight = 38;

/** A shift, or what of it falls on this day; its edges say where it goes on. */
export function ShiftBar({ piece, now, onEdit }: ShiftBarProps) {
  const words = useRosterWords();
  const { shift, start, end, lane, isContinued, goesOn } = piece;
  const isOn = Date.parse(shift.from) <= now && now < Date.parse(shift.to);
  const place = {
    left: `${start * 100}%`,
    width: `calc(${(end - start) * 100}% - 2px)`,
    top: `${lane * laneHeight + 4}px`,
  };
  const className = cx(
    styles.shift,
    isContinued && styles.continued,
    goesOn && styles.goesOn,
    isOn && styles.on,
  );
  const times = useTimes(piece);
  const names = shift.people.map(({ name }) => name).join(', ');
  return (
    <li className={styles.place} style={place}>
      {onEdit ? (
        <button
          type="button"
          className={className}
          title={names}
          aria-label={`${words.edit(shift.name)}: ${times}. ${names}`}
          onClick={onEdit}
        >
          <Content piece={piece} />
        </button>
      ) : (
        <div className={className} title={names}>
          <Content piece={piece} />
        </div>
      )}
    </li>
  );
}

function useTimes({ shift, isContinued, goesOn }: Piece): string {
  const words = useRosterWords();
  const format = useFormat();
  const times = `${format.clock(shift.from)}–${format.clock(shift.to)}`;
  if (isContinued) return `${times}, ${words.fromYesterday}`;
  return goesOn ? `${times}, ${words.toTomorrow}` : times;
}

function Content({ piece }: { piece: Piece }) {
  const words = useRosterWords();
  const format = useFormat();
  const { shift, isContinued, goesOn } = piece;
  return (
    <>
      <span className={styles.shiftText}>
        <strong>{shift.name}</strong>
        <span>
          {isContinued && <span title={words.fromYesterday}>‹ </span>}
          {format.clock(shift.from)}–{format.clock(shift.to)}
          {goesOn && <span title={words.toTomorrow}> ›</span>}
        </span>
      </span>
      {shift.people.length === 0 ? (
        <span className={styles.nobody}>{words.noPeople}</span>
      ) : (
        <AvatarStack people={shift.people.map(({ id, name }) => ({ userId: id, name }))} />
      )}
    </>
  );
}
